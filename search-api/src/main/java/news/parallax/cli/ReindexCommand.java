package news.parallax.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code reindex}: the search index made anew from the record. */
@Command(name = "reindex", description = "Make the search index anew from the record.")
final class ReindexCommand implements Callable<Integer> {

  @Mixin private Folders folders = new Folders();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  @Override
  public Integer call() {
    try (Owner owner = Owner.of(folders)) {
      owner.act(
          "reindex",
          Printed.JSON.createObjectNode(),
          line -> {
            if (json) {
              Printed.line(spec.commandLine().getOut(), line);
            } else {
              spec.commandLine()
                  .getOut()
                  .printf(
                      "indexed %d articles, up to number %d%n",
                      line.path("articles").asLong(), line.path("reached").asLong());
            }
          });
      spec.commandLine().getOut().flush();
      return Parallax.DONE;
    }
  }
}
