package news.parallax.answers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.parallax.indexer.lucene.Choice;
import news.parallax.indexer.lucene.Copies;
import news.parallax.indexer.lucene.Cursor;
import news.parallax.indexer.lucene.Facet;
import news.parallax.indexer.lucene.Filters;
import news.parallax.indexer.lucene.SearchRequest;
import news.parallax.indexer.lucene.Sort;
import news.parallax.indexer.query.ParsedQuery;

/**
 * A search as its address states it.
 *
 * @param from as written; the moment it means is worked out once per request
 */
public record SearchAsked(
    String query,
    List<String> outlets,
    List<String> countries,
    List<String> languages,
    List<String> owners,
    Optional<String> from,
    Optional<String> to,
    String copies,
    String sort,
    int limit,
    Optional<String> cursor) {

  public SearchAsked {
    outlets = List.copyOf(outlets);
    countries = List.copyOf(countries);
    languages = List.copyOf(languages);
    owners = List.copyOf(owners);
  }

  public SearchAsked with(String name, List<String> values) {
    return new SearchAsked(
        query,
        "outlet".equals(name) ? values : outlets,
        "country".equals(name) ? values : countries,
        "lang".equals(name) ? values : languages,
        "owner".equals(name) ? values : owners,
        from,
        to,
        copies,
        sort,
        limit,
        Optional.empty());
  }

  public List<String> values(String name) {
    return switch (name) {
      case "outlet" -> outlets;
      case "country" -> countries;
      case "lang" -> languages;
      case "owner" -> owners;
      default -> throw new IllegalArgumentException("no filter by " + name);
    };
  }

  public SearchAsked between(Optional<String> first, Optional<String> last) {
    return new SearchAsked(
        query,
        outlets,
        countries,
        languages,
        owners,
        first,
        last,
        copies,
        sort,
        limit,
        Optional.empty());
  }

  public SearchAsked sorted(String by) {
    return new SearchAsked(
        query,
        outlets,
        countries,
        languages,
        owners,
        from,
        to,
        copies,
        by,
        limit,
        Optional.empty());
  }

  public SearchAsked copies(String how) {
    return new SearchAsked(
        query, outlets, countries, languages, owners, from, to, how, sort, limit, Optional.empty());
  }

  public SearchAsked after(String where) {
    return new SearchAsked(
        query,
        outlets,
        countries,
        languages,
        owners,
        from,
        to,
        copies,
        sort,
        limit,
        Optional.of(where));
  }

  /** The address that asks so; what is its default is left out. */
  public String address() {
    List<String> parts = new ArrayList<>();
    parts.add("q=" + encoded(query));
    for (String name : List.of("outlet", "country", "lang", "owner")) {
      values(name).forEach(value -> parts.add(name + "=" + encoded(value)));
    }
    from.ifPresent(value -> parts.add("from=" + encoded(value)));
    to.ifPresent(value -> parts.add("to=" + encoded(value)));
    if (!"fold".equals(copies)) {
      parts.add("copies=" + copies);
    }
    if (!"relevance".equals(sort)) {
      parts.add("sort=" + sort);
    }
    cursor.ifPresent(value -> parts.add("cursor=" + encoded(value)));
    return "/search?" + String.join("&", parts);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Whether the cursor, if there is one, is one of ours. */
  public boolean cursorHolds() {
    return cursor.isEmpty() || cursor.flatMap(Cursor::read).isPresent();
  }

  /** The question as the index takes it. */
  public SearchRequest request(ParsedQuery parsed, Set<Facet.Field> facets, Instant now) {
    Filters filters =
        new Filters(
            Choice.of(outlets),
            Choice.of(countries),
            Choice.of(languages),
            Choice.of(owners),
            from.flatMap(text -> AskedTime.first(text, now)),
            to.flatMap(text -> AskedTime.last(text, now)));
    return new SearchRequest(
        parsed,
        filters,
        Copies.valueOf(copies.toUpperCase(Locale.ROOT)),
        Sort.valueOf(sort.toUpperCase(Locale.ROOT)),
        limit,
        cursor.flatMap(Cursor::read),
        facets);
  }
}
