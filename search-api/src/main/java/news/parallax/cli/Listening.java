package news.parallax.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import news.parallax.Plan;
import news.parallax.Wiring;
import news.parallax.config.ServerSettings;
import news.parallax.config.Settings;
import news.parallax.indexer.store.DataFolder;
import news.parallax.indexer.store.Server;
import news.parallax.indexer.store.Tenancy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command that serves for good begins and ends. */
final class Listening {

  @Option(names = "--port", description = "goes before the settings' port")
  private @Nullable Integer port;

  int run(Folders folders, Plan.Mode mode, PrintWriter out) {
    Settings settings = listening(folders.settings());
    return run(folders.data(), Plan.of(folders.config(), settings, mode), out, Optional.empty());
  }

  Settings listening(Settings settings) {
    ServerSettings server = settings.server();
    return port == null
        ? settings
        : settings.with(new ServerSettings(server.bind(), port, server.knownHosts()));
  }

  /**
   * Serves until the process is told to end.
   *
   * @param company the demo's world, which begins and ends with its house
   */
  static int run(Path data, Plan plan, PrintWriter out, Optional<DemoCompany> company) {
    return switch (DataFolder.own(data)) {
      case Tenancy.Taken taken -> throw Refusal.wrong(owned(data, taken));
      case DataFolder.Owned owned -> serve(owned, plan, out, company);
    };
  }

  static String owned(Path data, Tenancy.Taken taken) {
    String pid = taken.pid().isPresent() ? "process " + taken.pid().getAsLong() : "another process";
    return "%s owns %s%s"
        .formatted(
            pid, data, taken.server().map(server -> " and serves " + server.address()).orElse(""));
  }

  private static int serve(
      DataFolder.Owned owned, Plan plan, PrintWriter out, Optional<DemoCompany> company) {
    CountDownLatch ended = new CountDownLatch(1);
    Wiring wiring = Wiring.open(owned, plan);
    Thread closing =
        new Thread(
            () -> {
              wiring.close();
              company.ifPresent(DemoCompany::close);
              ended.countDown();
            },
            "closing");
    try {
      Server server = wiring.serve();
      out.println(server.address());
      out.flush();
      Runtime.getRuntime().addShutdownHook(closing);
      wiring.work();
      company.ifPresent(demo -> demo.begin(wiring));
      ended.await();
    } catch (IllegalStateException busy) {
      wiring.close();
      company.ifPresent(DemoCompany::close);
      throw Refusal.wrong(String.valueOf(busy.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Parallax.DONE;
  }
}
