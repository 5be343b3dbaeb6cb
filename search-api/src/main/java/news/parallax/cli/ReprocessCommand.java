package news.parallax.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code reprocess}: today's extractor over what the archive has of every stored text. */
@Command(
    name = "reprocess",
    description =
        "Read every archived page anew: better texts are stored as re-extractions, worse ones listed"
            + " (exit code 1).")
final class ReprocessCommand implements Callable<Integer> {

  @ParentCommand private Parallax program = new Parallax();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "one JSON object for each text, then the figures")
  private boolean json;

  @Option(names = "--dry-run", description = "tell what would change, and store nothing")
  private boolean dryRun;

  private long worse;

  @Override
  public Integer call() {
    try (Owner owner = Owner.of(program.folders())) {
      owner.act("reprocess", Printed.JSON.createObjectNode().put("dryRun", dryRun), this::printed);
    }
    spec.commandLine().getOut().flush();
    return worse == 0 ? Parallax.DONE : Parallax.WRONG;
  }

  private void printed(JsonNode line) {
    PrintWriter out = spec.commandLine().getOut();
    boolean figures = line.path("done").asBoolean(false);
    if (figures) {
      worse = line.path("worse").asLong();
    }
    if (json) {
      Printed.line(out, line);
    } else if (figures) {
      out.printf(
          "%d better%s, %d worse and left as they were, %d the same, %d without a capture%n",
          line.path("better").asLong(),
          dryRun ? " (nothing was stored)" : "",
          worse,
          line.path("same").asLong(),
          line.path("withoutCapture").asLong());
    } else {
      out.printf(
          "%s: %s, revision %d: %s%n",
          Printed.text(line, "fate"),
          Printed.text(line, "url"),
          line.path("revision").asInt(),
          line.path("why").valueStream().map(JsonNode::asString).collect(Collectors.joining("; ")));
    }
  }
}
