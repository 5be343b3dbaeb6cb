package news.parallax.api;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.parallax.answers.Rooms;
import news.parallax.config.ServerSettings;
import news.parallax.pages.Pages;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server: which requests come in, in which bounds, and what every answer carries. The only
 * place that knows Javalin. Start it once; {@link #close} drains for up to 10 s.
 */
public final class Front implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Front.class);
  private static final int HEADER_BYTES_MAX = 32 * 1024;
  private static final long IDLE_MILLIS = 30_000;
  private static final long DRAIN_MILLIS = 10_000;

  private final Javalin javalin;
  private final Exchange exchange;
  private final Meters meters;
  private final ServerSettings settings;

  /** Composes the server over what the other rooms hold; nothing listens before {@link #start}. */
  public Front(Rooms rooms, OwnerDoor owner) {
    settings = rooms.settings().server();
    Gate gate = new Gate(settings);
    Pages pages = new Pages(rooms);
    meters = new Meters(rooms);
    List<Route> routes = RouteTable.of(rooms, pages, owner, meters);
    exchange = new Exchange(gate, owner, pages, meters);
    javalin = Javalin.create(config -> configure(config, routes));
  }

  private void configure(JavalinConfig config, List<Route> routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.http.prefer405over404 = true;
    config.jetty.host = settings.bind();
    config.jetty.port = settings.port();
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(HEADER_BYTES_MAX);
          http.setSendServerVersion(false);
          http.setSendDateHeader(true);
        });
    config.jetty.modifyServer(Front::bound);
    config.routes.before(exchange::open);
    for (Route route : routes) {
      config.routes.addHttpHandler(
          HandlerType.findOrCreate(route.method().name()),
          route.path(),
          context -> exchange.answer(context, route));
      if (route.method() == Route.Method.GET) {
        config.routes.addHttpHandler(
            HandlerType.HEAD, route.path(), context -> exchange.answer(context, route));
      }
    }
    config.routes.exception(HttpResponseException.class, this::refused);
    config.routes.exception(Exception.class, this::broken);
  }

  private static void bound(Server server) {
    server.setErrorHandler(new BareErrors());
    server.setStopTimeout(DRAIN_MILLIS);
    for (Connector connector : server.getConnectors()) {
      if (connector instanceof AbstractConnector own) {
        own.setIdleTimeout(IDLE_MILLIS);
      }
    }
  }

  private void refused(HttpResponseException e, Context context) {
    if (e.getStatus() == 405) {
      Optional.ofNullable(e.getDetails().get("availableMethods"))
          .ifPresent(methods -> context.header("Allow", methods));
    }
    exchange.wrong(
        context, Unrouted.problem(e.getStatus(), context.method().name(), context.path()));
  }

  private void broken(Exception e, Context context) {
    LOG.error("request {} {} broke", exchange.requestId(context), context.path(), e);
    exchange.wrong(
        context,
        Problem.of(
            ProblemKind.BROKEN,
            "Something is broken here; the log tells more under the request id "
                + exchange.requestId(context)
                + "."));
  }

  /** Binds and listens. A busy port is an {@link IllegalStateException} that says so. */
  public Front start() {
    try {
      javalin.start();
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "cannot listen on %s:%d: %s; set --port or server.port"
              .formatted(settings.bind(), settings.port(), cause(e)),
          e);
    }
    return this;
  }

  private static String cause(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage()).toLowerCase(Locale.ROOT);
  }

  /** Where it listens, e.g. {@code http://127.0.0.1:8080}. */
  public URI address() {
    String host = settings.bind();
    String shown = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return URI.create("http://" + shown + ":" + javalin.port());
  }

  @Override
  public void close() {
    javalin.stop();
    meters.close();
  }
}
