package news.parallax.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code compare}: two to four versions of a story side by side. */
@Command(name = "compare", description = "Put versions of one story side by side.")
final class CompareCommand implements Callable<Integer> {

  @Mixin private Folders folders = new Folders();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "STORY", description = "the story's id")
  private String story = "";

  @Option(
      names = "--column",
      paramLabel = "URL[@REVISION]",
      description = "a version; repeat it, 2 to 4 times; none: the program's choice")
  private List<String> columns = List.of();

  @Option(names = "--asof", paramLabel = "N", description = "as the record stood at this number")
  private @Nullable Long asof;

  @Option(names = "--json", description = "the API's answer as it is")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Owner owner = Owner.of(folders)) {
      JsonNode comparison = owner.get(address());
      if (json) {
        Printed.line(out, comparison);
      } else {
        ComparisonLines.print(out, comparison);
      }
      return Parallax.DONE;
    }
  }

  private String address() {
    StringBuilder address = new StringBuilder("/api/v1/stories/");
    address.append(Owner.escaped(story)).append("/comparison");
    String joint = "?";
    for (String column : columns) {
      address.append(joint).append("column=").append(Owner.escaped(column));
      joint = "&";
    }
    if (asof != null) {
      address.append(joint).append("asof=").append(asof);
    }
    return address.toString();
  }
}
