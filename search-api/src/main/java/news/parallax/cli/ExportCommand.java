package news.parallax.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code export}: everything stored, or all that became no article. */
@Command(
    name = "export",
    description = "Print everything stored, or what was refused or failed and why.")
final class ExportCommand implements Callable<Integer> {

  enum Format {
    jsonl,
    csv
  }

  @ParentCommand private Parallax program = new Parallax();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Format format = Format.jsonl;

  @Option(
      names = "--refused",
      description = "addresses that became no article, with the reason and the next try")
  private boolean refused;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ObjectNode wish = Printed.JSON.createObjectNode().put("refused", refused);
    try (Owner owner = Owner.of(program.folders())) {
      switch (format) {
        case jsonl -> owner.act("export", wish, row -> Printed.line(out, row));
        case csv -> {
          CsvRows rows = new CsvRows(out);
          owner.act("export", wish, rows::print);
        }
      }
      out.flush();
      return Parallax.DONE;
    }
  }
}
