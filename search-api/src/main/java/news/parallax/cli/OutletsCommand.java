package news.parallax.cli;

import java.io.PrintWriter;
import java.util.Optional;
import news.parallax.config.Outlet;
import news.parallax.config.Outlets;
import news.parallax.config.Problem;
import news.parallax.config.Source;
import news.parallax.config.SourceList;
import news.parallax.crawler.discover.Selectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code outlets}: operators' work on the source list. */
@Command(name = "outlets", description = "Check, list and try the outlets of the source list.")
final class OutletsCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(), "outlets check, outlets list or outlets test ID?");
  }

  private static Outlets load(Folders folders) {
    return SourceList.of(Optional.of(folders.config()), Selectors::fault).load();
  }

  @Command(name = "check", description = "Name every mistake in the outlet files, with its cure.")
  int check(@Mixin Folders folders, @Option(names = "--json") boolean json) {
    PrintWriter out = spec.commandLine().getOut();
    Outlets outlets = load(folders);
    for (Problem problem : outlets.problems()) {
      if (json) {
        Printed.line(out, problem(problem));
      } else {
        out.println(problem);
      }
    }
    if (outlets.problems().isEmpty() && !json) {
      out.printf("%d outlets, no mistakes%n", outlets.outlets().size());
    }
    out.flush();
    return outlets.problems().isEmpty() ? Parallax.DONE : Parallax.WRONG;
  }

  private static ObjectNode problem(Problem problem) {
    ObjectNode node =
        Printed.JSON
            .createObjectNode()
            .put("file", problem.file())
            .put("line", problem.line())
            .put("column", problem.column())
            .put("what", problem.what())
            .put("cure", problem.cure());
    problem.nearest().ifPresent(nearest -> node.put("nearest", nearest));
    return node;
  }

  @Command(name = "list", description = "Print the outlets with their sources.")
  int list(@Mixin Folders folders, @Option(names = "--json") boolean json) {
    PrintWriter out = spec.commandLine().getOut();
    for (Outlet outlet : load(folders).outlets()) {
      if (json) {
        Printed.line(out, outlet(outlet));
      } else {
        out.printf(
            "%-28s %-2s %-10s %-7s %s%s%n",
            outlet.id(),
            outlet.country().orElse("?"),
            outlet.owner().kind().word(),
            String.join(",", outlet.languages()),
            outlet.name(),
            outlet.enabled() ? "" : "  (disabled)");
        outlet.sources().forEach(s -> out.printf("  %-8s %s%n", s.kind().word(), s.address()));
      }
    }
    out.flush();
    return Parallax.DONE;
  }

  private static ObjectNode outlet(Outlet outlet) {
    ObjectNode node =
        Printed.JSON.createObjectNode().put("id", outlet.id()).put("name", outlet.name());
    node.put("country", outlet.country().orElse(null));
    ArrayNode languages = node.putArray("languages");
    outlet.languages().forEach(languages::add);
    node.put("owner", outlet.owner().kind().word())
        .put("ownerOrigin", outlet.owner().origin().orElse(null))
        .put("home", outlet.home().toString())
        .put("enabled", outlet.enabled());
    ArrayNode sources = node.putArray("sources");
    for (Source source : outlet.sources()) {
      sources
          .addObject()
          .put("id", source.id())
          .put("kind", source.kind().word())
          .put("address", source.address().toString());
    }
    return node;
  }

  @Command(name = "test", description = "Show what an outlet's sources would give; nothing is stored.")
  int test(
      @Mixin Folders folders,
      @Option(names = "--json") boolean json,
      @Parameters(paramLabel = "ID") String id) {
    PrintWriter out = spec.commandLine().getOut();
    boolean[] wrong = {false};
    try (Owner owner = Owner.of(folders)) {
      owner.act(
          "trial",
          Printed.JSON.createObjectNode().put("outlet", id),
          line -> {
            wrong[0] |= line.has("failure");
            if (json) {
              Printed.line(out, line);
            } else {
              TrialLines.print(out, line);
            }
          });
    }
    out.flush();
    return wrong[0] ? Parallax.WRONG : Parallax.DONE;
  }
}
