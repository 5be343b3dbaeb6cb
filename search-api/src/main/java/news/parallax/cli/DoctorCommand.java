package news.parallax.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code doctor}: holds record, index, archive and outlet files against each other. */
@Command(
    name = "doctor",
    description = "Compare record, index, archive and files; exit code 1 if they differ.")
final class DoctorCommand implements Callable<Integer> {

  @Mixin private Folders folders = new Folders();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "one JSON object for each difference")
  private boolean json;

  @Override
  public Integer call() {
    List<JsonNode> differences = new ArrayList<>();
    try (Owner owner = Owner.of(folders)) {
      owner.act("doctor", Printed.JSON.createObjectNode(), differences::add);
    }
    PrintWriter out = spec.commandLine().getOut();
    for (JsonNode difference : differences) {
      if (json) {
        Printed.line(out, difference);
      } else {
        out.printf("%s%n", Printed.text(difference, "words"));
      }
    }
    if (differences.isEmpty() && !json) {
      out.printf("record, index, archive and files agree%n");
    }
    out.flush();
    return differences.isEmpty() ? Parallax.DONE : Parallax.WRONG;
  }
}
