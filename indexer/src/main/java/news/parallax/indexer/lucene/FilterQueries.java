package news.parallax.indexer.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Adds to a query what the articles found must be. */
final class FilterQueries {

  private FilterQueries() {}

  static void add(SearchRequest request, BooleanQuery.Builder query) {
    Filters filters = request.filters();
    UnaryOperator<String> lower = value -> value.toLowerCase(Locale.ROOT);
    choice(query, IndexedFields.OUTLET_KEY, filters.outlets(), IndexedFields::key);
    choice(query, IndexedFields.COUNTRY, filters.countries(), v -> v.toUpperCase(Locale.ROOT));
    choice(query, IndexedFields.LANG, filters.languages(), lower);
    choice(query, IndexedFields.OWNER, filters.owners(), lower);
    if (filters.from().isPresent() || filters.to().isPresent()) {
      long from = filters.from().map(FilterQueries::millis).orElse(Long.MIN_VALUE);
      long to = filters.to().map(FilterQueries::millis).orElse(Long.MAX_VALUE);
      query.add(LongPoint.newRangeQuery(IndexedFields.TIME, from, to), Occur.FILTER);
    }
    if (request.copies() == Copies.ONLY) {
      query.add(new FieldExistsQuery(IndexedFields.COPY_OF), Occur.FILTER);
    }
  }

  /** Years beyond what milliseconds can tell are the end of time. */
  private static long millis(java.time.Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException beyond) {
      return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  private static void choice(
      BooleanQuery.Builder query, String field, Choice choice, UnaryOperator<String> form) {
    if (!choice.only().isEmpty()) {
      query.add(anyOf(field, choice.only(), form), Occur.FILTER);
    }
    if (!choice.not().isEmpty()) {
      query.add(anyOf(field, choice.not(), form), Occur.MUST_NOT);
    }
  }

  private static Query anyOf(String field, List<String> values, UnaryOperator<String> form) {
    List<BytesRef> terms = new ArrayList<>();
    values.forEach(value -> terms.add(new BytesRef(form.apply(value))));
    return new TermInSetQuery(field, terms);
  }
}
