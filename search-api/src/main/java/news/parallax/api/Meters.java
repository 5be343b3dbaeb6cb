package news.parallax.api;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import news.parallax.answers.Rooms;

/** What is measured: requests by route, and how far record, index and crawl are. */
final class Meters implements AutoCloseable {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  Meters(Rooms rooms) {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
    gauge("parallax.outbox.latest", () -> rooms.holdings().latest());
    gauge("parallax.outbox.decided", () -> rooms.holdings().decided());
    gauge("parallax.stories", () -> rooms.holdings().storyCount(rooms.holdings().latest()));
    gauge("parallax.leads.stored", () -> rooms.frontier().standing().stored());
    gauge("parallax.leads.refused", () -> rooms.frontier().standing().refused());
    gauge("parallax.leads.failed", () -> rooms.frontier().standing().failed());
    gauge("parallax.leads.waiting", () -> rooms.frontier().standing().notDue());
    gauge("parallax.sources", () -> rooms.frontier().sources().size());
    gauge(
        "parallax.sources.failing",
        () -> rooms.frontier().sources().stream().filter(s -> s.failures() > 0).count());
  }

  private void gauge(String name, java.util.function.Supplier<Number> value) {
    Gauge.builder(name, value).register(registry);
  }

  void answered(String route, String method, int status, Duration took) {
    Timer.builder("parallax.http.requests")
        .tag("route", route)
        .tag("method", method)
        .tag("status", String.valueOf(status))
        .register(registry)
        .record(took);
  }

  String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
