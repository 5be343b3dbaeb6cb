package news.parallax.cli;

import java.util.concurrent.Callable;
import news.parallax.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code up}: crawl, index and serve until stopped. */
@Command(name = "up", description = "Crawl, index and serve until stopped.")
final class UpCommand implements Callable<Integer> {

  @Mixin private Folders folders = new Folders();
  @Mixin private Listening listening = new Listening();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return listening.run(folders, Plan.Mode.CRAWL, spec.commandLine().getOut());
  }
}
