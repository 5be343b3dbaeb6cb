package news.parallax.cli;

import java.util.concurrent.Callable;
import news.parallax.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code serve}: pages and API over what is stored, without crawling. */
@Command(name = "serve", description = "Serve pages and API without crawling.")
final class ServeCommand implements Callable<Integer> {

  @Mixin private Folders folders = new Folders();
  @Mixin private Listening listening = new Listening();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return listening.run(folders, Plan.Mode.SERVE, spec.commandLine().getOut());
  }
}
