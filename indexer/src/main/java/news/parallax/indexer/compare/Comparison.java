package news.parallax.indexer.compare;

import java.util.List;

/**
 * Versions of one story laid side by side.
 *
 * @param asof the outbox number at which the record was read
 * @param rows in the order of the spine, the fullest column
 */
public record Comparison(
    String story,
    long asof,
    List<Column> columns,
    List<Row> rows,
    List<Headline> headlines,
    List<NumberGroup> numbers,
    List<QuoteGroup> quotes) {

  public Comparison {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    headlines = List.copyOf(headlines);
    numbers = List.copyOf(numbers);
    quotes = List.copyOf(quotes);
  }

  /** A column's headline. */
  public record Headline(String column, String text) {}
}
