package news.parallax.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.parallax.answers.Rooms;
import news.parallax.answers.SearchAsked;
import news.parallax.answers.SearchJson;
import news.parallax.indexer.lucene.Facet;
import news.parallax.indexer.lucene.SearchAnswer;
import news.parallax.indexer.lucene.SearchRequest;
import news.parallax.indexer.query.ParseResult;
import news.parallax.indexer.query.ParsedQuery;
import news.parallax.indexer.query.QueryProblem;

/** Searching, and how a query is read. */
final class SearchRoutes {

  private final Rooms rooms;

  SearchRoutes(Rooms rooms) {
    this.rooms = rooms;
  }

  List<Route> routes() {
    List<Parameter> parameters = new ArrayList<>(List.of(Shapes.QUERY));
    parameters.addAll(Shapes.FILTERS);
    parameters.addAll(
        List.of(
            Shapes.COPIES,
            Shapes.SORT,
            Shapes.limit(SearchRequest.LIMIT_MAX, SearchRequest.LIMIT_DEFAULT),
            Shapes.CURSOR,
            Parameter.query(
                "facets", new Shape.SomeOf(facetWords()), "which counts to add, by commas")));
    return List.of(
        Route.api("/api/v1/search", "Stories whose articles match", parameters, this::search),
        Route.api(
            "/api/v1/queries/explain",
            "How a query is read",
            List.of(Shapes.QUERY),
            this::explain));
  }

  private static List<String> facetWords() {
    return Arrays.stream(Facet.Field.values()).map(Facet.Field::word).toList();
  }

  /** What an address asks, for API and page alike. */
  static SearchAsked asked(Arguments arguments) {
    return new SearchAsked(
        arguments.text("q").orElse(""),
        arguments.texts("outlet"),
        arguments.texts("country"),
        arguments.texts("lang"),
        arguments.texts("owner"),
        arguments.text("from"),
        arguments.text("to"),
        arguments.text("copies").orElse("fold"),
        arguments.text("sort").orElse("relevance"),
        arguments.whole("limit", SearchRequest.LIMIT_DEFAULT),
        arguments.text("cursor"));
  }

  private Answer search(Call call) {
    SearchAsked asked = asked(call.arguments());
    if (!asked.cursorHolds()) {
      return new Answer.Wrong(badCursor());
    }
    return switch (rooms.reading().apply(asked.query())) {
      case ParseResult.Parsed parsed -> found(call, asked, parsed.query());
      case ParseResult.Invalid invalid -> new Answer.Wrong(problem(invalid.problem()));
    };
  }

  static Problem badCursor() {
    return Problem.of(ProblemKind.BAD_PARAMETER, "\"cursor\" is none that this server gave out.")
        .at("cursor", 0)
        .hinting("leave it out to begin at the first page");
  }

  private Answer found(Call call, SearchAsked asked, ParsedQuery query) {
    SearchAnswer answer =
        rooms
            .search()
            .apply(asked.request(query, facets(call.arguments()), rooms.clock().instant()));
    Map<String, String> link =
        answer.next().map(cursor -> Links.next(call, "cursor", cursor.opaque())).orElse(Map.of());
    return new Answer.Json(new SearchJson(rooms.holdings()).answer(query, answer), link);
  }

  private static Set<Facet.Field> facets(Arguments arguments) {
    Set<Facet.Field> fields = EnumSet.noneOf(Facet.Field.class);
    arguments
        .text("facets")
        .ifPresent(
            words ->
                Arrays.stream(words.split(","))
                    .map(word -> Facet.Field.valueOf(word.toUpperCase(Locale.ROOT)))
                    .forEach(fields::add));
    return fields;
  }

  private static Problem problem(QueryProblem problem) {
    return Problem.of(ProblemKind.BAD_QUERY, problem.what())
        .at("q", problem.position())
        .hinting(problem.hint());
  }

  private Answer explain(Call call) {
    return switch (rooms.reading().apply(call.arguments().text("q").orElse(""))) {
      case ParseResult.Parsed parsed -> new Answer.Json(SearchJson.query(parsed.query()));
      case ParseResult.Invalid invalid -> new Answer.Wrong(problem(invalid.problem()));
    };
  }
}
