package news.parallax.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.parallax.Plan;
import news.parallax.config.CrawlSettings;
import news.parallax.config.Settings;
import news.parallax.demo.DemoWorld;
import news.parallax.indexer.store.DataFolder;
import news.parallax.indexer.store.Tenancy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code demo}: the main job over a built-in world of invented outlets, on this machine alone. */
@Command(
    name = "demo",
    description = "Crawl, index and serve a built-in world of invented outlets; no network.")
final class DemoCommand implements Callable<Integer> {

  private static final Path USUAL = Path.of("data-demo");
  private static final Duration GAP = Duration.ofMillis(20);
  private static final List<Duration> REVISITS =
      List.of(Duration.ofSeconds(30), Duration.ofSeconds(75), Duration.ofMinutes(3));

  @ParentCommand private Parallax program = new Parallax();
  @Mixin private Listening listening = new Listening();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Path data = program.folders().data(USUAL);
    empty(data);
    DemoWorld world = DemoWorld.start(Clock.systemUTC());
    Path config = data.resolve("config");
    world.writeOutletFiles(config.resolve("outlets"));
    Settings settings = listening.listening(Settings.DEFAULT.with(crawl(world)));
    return Listening.run(
        data,
        Plan.demo(config, settings),
        spec.commandLine().getOut(),
        Optional.of(new DemoCompany(world, spec.commandLine().getErr())));
  }

  private static CrawlSettings crawl(DemoWorld world) {
    CrawlSettings usual = CrawlSettings.DEFAULT;
    return new CrawlSettings(
        usual.contact(),
        usual.proxy(),
        world.hostPorts(),
        GAP,
        Optional.empty(),
        REVISITS,
        Duration.ofSeconds(10),
        usual.intervalMax(),
        usual.bounds());
  }

  /** Only a folder that a demo made is emptied. */
  private static void empty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Path mark = folder.resolve("lock");
    try (var inside = Files.list(folder)) {
      if (inside.findAny().isPresent() && !Files.exists(mark)) {
        throw Refusal.misuse(
            folder + " is no data folder; the demo empties its folder, so name another by --data");
      }
    }
    refuseIfTaken(folder);
    Files.walkFileTree(folder, new Emptying());
  }

  private static void refuseIfTaken(Path folder) {
    switch (DataFolder.own(folder)) {
      case Tenancy.Taken taken -> throw Refusal.wrong(Listening.owned(folder, taken));
      case DataFolder.Owned owned -> owned.close();
    }
  }

  private static final class Emptying extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
        throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
