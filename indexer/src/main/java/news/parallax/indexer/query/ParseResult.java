package news.parallax.indexer.query;

/** What reading a query comes to. */
public sealed interface ParseResult {

  record Parsed(ParsedQuery query) implements ParseResult {}

  record Invalid(QueryProblem problem) implements ParseResult {}
}
