package news.parallax.api;

import java.util.List;
import java.util.regex.Pattern;
import news.parallax.indexer.query.QueryParser;

/** The parameters that several routes take, each said once. */
final class Shapes {

  /** Twice what a query may have, so that the parser says what is too much of it. */
  static final int QUERY_CHARACTERS_MAX = 2 * QueryParser.CODE_POINTS_MAX;

  private static final Shape ID =
      new Shape.Matching(Pattern.compile("[A-Za-z0-9._~-]+"), "an id", 80);
  private static final Shape VALUES =
      new Shape.Matching(
          Pattern.compile("-?[A-Za-z0-9-]+(,-?[A-Za-z0-9-]+)*"),
          "values joined by commas, each with a - before it to leave it out",
          1_000);

  static final Parameter ID_IN_PATH = Parameter.path("id", ID, "its id");
  static final Parameter QUERY =
      Parameter.query("q", new Shape.Words(QUERY_CHARACTERS_MAX), "the query");
  static final Parameter ASOF =
      Parameter.query(
          "asof",
          new Shape.Whole(0, Long.MAX_VALUE / 16),
          "outbox number: the record is read as it stood then; default now");
  static final Parameter CURSOR =
      Parameter.query("cursor", new Shape.Words(400), "where the page before ended: its \"next\"");

  static final List<Parameter> FILTERS =
      List.of(
          Parameter.query("outlet", VALUES, "outlet ids").repeated(),
          Parameter.query("country", VALUES, "outlets' countries, ISO 3166-1 alpha-2").repeated(),
          Parameter.query("lang", VALUES, "languages, ISO 639").repeated(),
          Parameter.query("owner", VALUES, "kinds of owner: state, public, private, …").repeated(),
          Parameter.query("from", new Shape.Moment(), "published then or later"),
          Parameter.query("to", new Shape.Moment(), "published before the end of that moment"));

  static final Parameter COPIES =
      Parameter.query(
          "copies",
          new Shape.OneOf(List.of("fold", "show", "only")),
          "fold copies under their original (default), show them, or only them");
  static final Parameter SORT =
      Parameter.query(
          "sort",
          new Shape.OneOf(List.of("relevance", "newest", "oldest", "origins")),
          "order of stories; default relevance");
  static final Parameter COLUMN =
      Parameter.query(
              "column",
              new Shape.Words(2_100),
              "URL or URL@REVISION of an article of the story; 2 to 4 of them, none: the program's"
                  + " choice")
          .repeated();

  private Shapes() {}

  static Parameter limit(int max, int otherwise) {
    return Parameter.query(
        "limit", new Shape.Whole(1, max), "how many at most; default " + otherwise);
  }

  static Parameter offset() {
    return Parameter.query("from", new Shape.Whole(0, 1_000_000), "how many are passed over");
  }
}
