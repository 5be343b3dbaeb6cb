package news.parallax.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code story}: who covered a story, when, and who copied whom. */
@Command(name = "story", description = "Show one story's coverage.")
final class StoryCommand implements Callable<Integer> {

  @Mixin private Folders folders = new Folders();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "the story's id")
  private String id = "";

  @Option(names = "--json", description = "the API's answer as it is")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Owner owner = Owner.of(folders)) {
      JsonNode story = owner.get("/api/v1/stories/" + Owner.escaped(id));
      if (json) {
        Printed.line(out, story);
      } else {
        StoryLines.story(out, story);
      }
      return Parallax.DONE;
    }
  }
}
