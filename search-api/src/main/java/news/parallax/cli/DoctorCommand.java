package news.parallax.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code doctor}: holds record, index, archive and outlet files against each other. */
@Command(
    name = "doctor",
    description =
        "Compare record, index, archive and files; exit code 1 if they differ, or cannot be mended.")
final class DoctorCommand implements Callable<Integer> {

  @ParentCommand private Parallax program = new Parallax();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "one JSON object for each difference")
  private boolean json;

  @Option(
      names = "--repair",
      description = "mend them: texts from the archive, the index from the record")
  private boolean repair;

  @Override
  public Integer call() {
    List<JsonNode> differences = new ArrayList<>();
    try (Owner owner = Owner.of(program.folders())) {
      owner.act("doctor", Printed.JSON.createObjectNode().put("repair", repair), differences::add);
    }
    PrintWriter out = spec.commandLine().getOut();
    for (JsonNode difference : differences) {
      if (json) {
        Printed.line(out, difference);
      } else {
        out.printf("%s%s%n", fate(difference), Printed.text(difference, "words"));
      }
    }
    if (differences.isEmpty() && !json) {
      out.printf("record, index, archive and files agree%n");
    }
    out.flush();
    return differences.stream().allMatch(DoctorCommand::isRepaired)
        ? Parallax.DONE
        : Parallax.WRONG;
  }

  private String fate(JsonNode difference) {
    if (!repair) {
      return "";
    }
    return isRepaired(difference) ? "repaired: " : "not repaired: ";
  }

  private static boolean isRepaired(JsonNode difference) {
    return difference.path("repaired").asBoolean(false);
  }
}
