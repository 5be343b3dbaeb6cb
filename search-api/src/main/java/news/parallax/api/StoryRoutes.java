package news.parallax.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.answers.ArticleJson;
import news.parallax.answers.Columns;
import news.parallax.answers.ComparisonJson;
import news.parallax.answers.HeadlineHistory;
import news.parallax.answers.Rooms;
import news.parallax.answers.StoryJson;
import news.parallax.indexer.compare.Comparison;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Stories, their articles, and their comparison. */
final class StoryRoutes {

  private static final int LIMIT_MAX = 200;
  private static final int LIMIT_DEFAULT = 20;
  private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})");

  private final Rooms rooms;

  StoryRoutes(Rooms rooms) {
    this.rooms = rooms;
  }

  List<Route> routes() {
    return List.of(
        Route.api(
            "/api/v1/stories",
            "Stories, newest first",
            List.of(Shapes.limit(LIMIT_MAX, LIMIT_DEFAULT), Shapes.CURSOR, Shapes.ASOF),
            this::stories),
        Route.api(
                "/api/v1/stories/{id}",
                "A story with its articles",
                List.of(Shapes.ID_IN_PATH, Shapes.ASOF),
                this::story)
            .answering(200, 304, 308, 404),
        Route.api(
                "/api/v1/stories/{id}/comparison",
                "Two to four versions of a story side by side",
                List.of(Shapes.ID_IN_PATH, Shapes.COLUMN, Shapes.ASOF),
                this::comparison)
            .answering(200, 304, 308, 404),
        Route.api(
            "/api/v1/articles/{id}",
            "An article with its text and revisions",
            List.of(
                Shapes.ID_IN_PATH,
                Parameter.query(
                    "revision", new Shape.Whole(1, 1_000_000), "which one; default the latest"),
                Shapes.ASOF),
            this::article));
  }

  private long asof(Call call) {
    OptionalLong asked = call.arguments().whole("asof");
    return asked.orElseGet(() -> rooms.holdings().latest());
  }

  /** Where a list of stories goes on: the outbox number it is read at, and how many were shown. */
  private record Place(long asof, int offset) {

    static Optional<Place> read(String opaque) {
      try {
        String text =
            new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.ISO_8859_1);
        Matcher matcher = CURSOR.matcher(text);
        return matcher.matches()
            ? Optional.of(
                new Place(Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2))))
            : Optional.empty();
      } catch (IllegalArgumentException noCursor) {
        return Optional.empty();
      }
    }

    String opaque() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((asof + "." + offset).getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private Answer stories(Call call) {
    Optional<String> cursor = call.arguments().text("cursor");
    Optional<Place> place =
        cursor.isEmpty() ? Optional.of(new Place(asof(call), 0)) : cursor.flatMap(Place::read);
    return place
        .map(at -> stories(call, at))
        .orElseGet(() -> new Answer.Wrong(SearchRoutes.badCursor()));
  }

  private Answer stories(Call call, Place at) {
    int limit = call.arguments().whole("limit", LIMIT_DEFAULT);
    List<Story> found = rooms.holdings().stories(at.offset(), limit + 1, at.asof());
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode items = node.putArray("items");
    StoryJson json = new StoryJson(rooms.holdings());
    found.stream().limit(limit).forEach(story -> items.add(json.story(story)));
    node.putObject("total")
        .put("value", rooms.holdings().storyCount(at.asof()))
        .put("relation", "exact");
    node.put("asof", at.asof());
    if (found.size() <= limit) {
      return new Answer.Json(node.putNull("next"));
    }
    String next = new Place(at.asof(), at.offset() + limit).opaque();
    return new Answer.Json(node.put("next", next), Links.next(call, "cursor", next));
  }

  private Answer story(Call call) {
    long asof = asof(call);
    String id = call.arguments().segment("id");
    return rooms
        .holdings()
        .story(id, asof)
        .<Answer>map(story -> new Answer.Json(new StoryJson(rooms.holdings()).whole(story, asof)))
        .orElseGet(() -> moved(id, asof, ""));
  }

  /** A merged story's address leads to the one that took it in; a merge can be undone. */
  private Answer moved(String id, long asof, String part) {
    return rooms
        .holdings()
        .movedTo(id, asof)
        .<Answer>map(
            to -> new Answer.Moved(308, "/api/v1/stories/" + to + part, PageRoutes.UNDOABLE))
        .orElseGet(() -> missing("story", id));
  }

  static Answer missing(String what, String id) {
    return new Answer.Wrong(
        Problem.of(ProblemKind.NOT_FOUND, "There is no " + what + " \"" + id + "\"."));
  }

  private Answer comparison(Call call) {
    long asof = asof(call);
    String id = call.arguments().segment("id");
    if (rooms.holdings().story(id, asof).isEmpty()) {
      return moved(id, asof, "/comparison");
    }
    return switch (new Columns(rooms.holdings())
        .choose(id, call.arguments().texts("column"), asof)) {
      case Columns.Chosen.Versions versions -> compared(id, versions.articles(), asof);
      case Columns.Chosen.Unknown unknown ->
          new Answer.Wrong(
              Problem.of(
                      ProblemKind.BAD_PARAMETER,
                      "\"column\" names " + unknown.why() + ": " + unknown.column())
                  .at("column", 0)
                  .hinting("URL or URL@REVISION of one of the story's articles"));
      case Columns.Chosen.Count count ->
          new Answer.Wrong(
              Problem.of(
                      ProblemKind.BAD_PARAMETER,
                      "A comparison has 2 to 4 columns, here would be " + count.columns() + ".")
                  .at("column", 0)
                  .hinting("name 2 to 4 different versions"));
    };
  }

  private Answer compared(String story, List<StoredArticle> articles, long asof) {
    Comparison comparison = rooms.comparing().compare(story, asof, Columns.versions(articles));
    HeadlineHistory headlines = new HeadlineHistory(rooms.holdings(), asof);
    return new Answer.Json(ComparisonJson.of(comparison, articles, headlines), Map.of());
  }

  private Answer article(Call call) {
    long asof = asof(call);
    String id = call.arguments().segment("id");
    OptionalLong revision = call.arguments().whole("revision");
    Optional<StoredArticle> stored =
        revision.isPresent()
            ? rooms.holdings().article(id, (int) revision.getAsLong(), asof)
            : rooms.holdings().article(id, asof);
    return stored
        .<Answer>map(
            article -> new Answer.Json(new ArticleJson(rooms.holdings()).whole(article, asof)))
        .orElseGet(() -> missing("article", id));
  }
}
