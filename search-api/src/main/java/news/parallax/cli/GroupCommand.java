package news.parallax.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import news.parallax.indexer.stories.GroupBatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code group}: copies and stories among the articles of a file, one JSON object each. */
@Command(
    name = "group",
    description =
        "Decide copies and stories among the articles of a file, or try the judge on what operators"
            + " corrected.")
final class GroupCommand implements Callable<Integer> {

  @ParentCommand private Parallax program = new Parallax();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE.jsonl",
      arity = "0..1",
      description = "lines {id, outlet?, language, published?, title, body}, .gz too")
  private @Nullable Path file;

  @Option(
      names = "--regressions",
      description =
          "judge the articles of every correction in the data folder as if nobody had corrected"
              + " anything, and tell which the judge gets right (exit code 1: not all)")
  private boolean regressions;

  @Option(names = "--json", description = "with --regressions: one JSON object for each correction")
  private boolean json;

  private int passed;
  private int failed;

  @Override
  public Integer call() throws IOException {
    if (regressions == (file != null)) {
      throw new ParameterException(spec.commandLine(), "either FILE.jsonl or --regressions");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (file != null) {
      GroupBatch.group(file, out);
      out.flush();
      return Parallax.DONE;
    }
    try (Owner owner = Owner.of(program.folders())) {
      owner.act("regressions", Printed.JSON.createObjectNode(), line -> tried(out, line));
    }
    if (!json) {
      out.printf("%d passed, %d failed%n", passed, failed);
    }
    out.flush();
    return failed == 0 ? Parallax.DONE : Parallax.WRONG;
  }

  private void tried(PrintWriter out, JsonNode line) {
    boolean right = line.path("passed").asBoolean(false);
    passed += right ? 1 : 0;
    failed += right ? 0 : 1;
    if (json) {
      Printed.line(out, line);
    } else {
      StoryLines.tried(out, line);
    }
  }
}
