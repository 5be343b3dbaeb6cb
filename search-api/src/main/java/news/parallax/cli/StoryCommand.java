package news.parallax.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code story}: who covered a story, when, and who copied whom; and what an operator says of it.
 */
@Command(name = "story", description = "Show one story's coverage, or correct a grouping.")
final class StoryCommand implements Callable<Integer> {

  @ParentCommand private Parallax program = new Parallax();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", arity = "0..1", description = "the story's id")
  private String id = "";

  @Option(names = "--json", description = "the API's answer as it is")
  private boolean json;

  @Override
  public Integer call() {
    if (id.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "which story? Or split, merge, undo or corrections?");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (Owner owner = Owner.of(program.folders())) {
      JsonNode story = owner.get("/api/v1/stories/" + Owner.escaped(id));
      if (json) {
        Printed.line(out, story);
      } else {
        StoryLines.story(out, story);
      }
      return Parallax.DONE;
    }
  }

  /** Who says it and why. */
  static final class Saying {
    @Option(names = "--why", description = "the reason; it is shown with the articles")
    private String why = "";

    @Option(names = "--who", description = "who says so (default: the name you are logged in by)")
    private String who = System.getProperty("user.name", "operator");

    @Option(names = "--json", description = "one JSON object")
    private boolean json;
  }

  @Command(
      name = "split",
      description = "Put some of a story's articles into a story of their own, for good.")
  int split(
      @Parameters(paramLabel = "ID", description = "the story") String story,
      @Parameters(
              paramLabel = "ARTICLE",
              arity = "1..*",
              description = "ids or addresses of the articles that do not belong there")
          List<String> articles,
      @Mixin Saying saying) {
    ObjectNode wish = wish("split", saying).put("story", story);
    ArrayNode named = wish.putArray("articles");
    articles.forEach(named::add);
    return correct(wish, saying.json);
  }

  @Command(name = "merge", description = "Put a story into another one, whose id stays, for good.")
  int merge(
      @Parameters(paramLabel = "ID", description = "the story that goes") String story,
      @Parameters(paramLabel = "INTO", description = "the story that stays") String into,
      @Mixin Saying saying) {
    return correct(wish("merge", saying).put("story", story).put("into", into), saying.json);
  }

  @Command(name = "undo", description = "Take a correction back: its articles stand as before it.")
  int undo(
      @Parameters(paramLabel = "NUMBER", description = "the correction's number") long number,
      @Mixin Saying saying) {
    return correct(wish("undo", saying).put("number", number), saying.json);
  }

  private static ObjectNode wish(String kind, Saying saying) {
    return Printed.JSON
        .createObjectNode()
        .put("kind", kind)
        .put("who", saying.who)
        .put("why", saying.why);
  }

  private int correct(ObjectNode wish, boolean asJson) {
    return each("correct", wish, asJson);
  }

  @Command(name = "corrections", description = "List what operators said of stories.")
  int corrections(@Option(names = "--json") boolean asJson) {
    return each("corrections", Printed.JSON.createObjectNode(), asJson);
  }

  private int each(String act, ObjectNode wish, boolean asJson) {
    PrintWriter out = spec.commandLine().getOut();
    try (Owner owner = Owner.of(program.folders())) {
      owner.act(
          act,
          wish,
          line -> {
            if (asJson) {
              Printed.line(out, line);
            } else {
              StoryLines.correction(out, line);
            }
          });
    }
    out.flush();
    return Parallax.DONE;
  }
}
