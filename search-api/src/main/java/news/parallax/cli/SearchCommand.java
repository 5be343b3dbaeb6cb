package news.parallax.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;

/** {@code search}: the stories that match, best first. */
@Command(name = "search", description = "Find stories by words, phrases and fields.")
final class SearchCommand implements Callable<Integer> {

  @Mixin private Folders folders = new Folders();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "see the README's query table")
  private List<String> query = List.of();

  @Option(names = "--limit", description = "stories to print (default: ${DEFAULT-VALUE})")
  private int limit = 20;

  @Option(names = "--json", description = "the API's answer as it is")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Owner owner = Owner.of(folders)) {
      JsonNode answer =
          owner.get(
              "/api/v1/search?limit=%d&q=%s"
                  .formatted(limit, Owner.escaped(String.join(" ", query))));
      if (json) {
        Printed.line(out, answer);
      } else {
        StoryLines.search(out, answer);
      }
      return Parallax.DONE;
    }
  }
}
