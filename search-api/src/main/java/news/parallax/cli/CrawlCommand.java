package news.parallax.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code crawl --once}: one round over every enabled source, then an end. */
@Command(name = "crawl", description = "Visit every enabled source now, due or not, and end.")
final class CrawlCommand implements Callable<Integer> {

  @Mixin private Folders folders = new Folders();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--once", required = true, description = "one round (`up` crawls for good)")
  private boolean once;

  @Option(names = "--revisit", description = "fetch known articles again too")
  private boolean revisit;

  @Option(names = "--outlet", paramLabel = "ID", description = "only this outlet; repeat it")
  private List<String> outlets = List.of();

  @Option(names = "--json", description = "the round's figures as one JSON object")
  private boolean json;

  @Override
  public Integer call() {
    ObjectNode wish = Printed.JSON.createObjectNode().put("revisit", revisit);
    ArrayNode ids = wish.putArray("outlets");
    outlets.forEach(ids::add);
    try (Owner owner = Owner.of(folders);
        Progress progress = Progress.of(spec.commandLine().getErr())) {
      owner.act("crawl", wish, line -> told(line, progress));
    }
    return Parallax.DONE;
  }

  private void told(JsonNode line, Progress progress) {
    if (line.has("done")) {
      progress.close();
      print(line);
    } else {
      progress.at(line.path("visited").asLong(), line.path("known").asLong());
    }
  }

  private void print(JsonNode round) {
    if (json) {
      Printed.line(spec.commandLine().getOut(), round);
      return;
    }
    spec.commandLine()
        .getOut()
        .printf(
            "%d leads: %d stored, %d refused, %d failed, %d not due%n",
            round.path("leads").asLong(),
            round.path("stored").asLong(),
            round.path("refused").asLong(),
            round.path("failed").asLong(),
            round.path("notDue").asLong());
    spec.commandLine().getOut().flush();
  }
}
