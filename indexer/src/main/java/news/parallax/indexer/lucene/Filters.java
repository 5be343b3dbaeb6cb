package news.parallax.indexer.lucene;

import java.time.Instant;
import java.util.Optional;

/**
 * What the articles found must be, whatever the words say.
 *
 * @param outlets ids
 * @param countries ISO 3166-1 alpha-2, any case
 * @param languages ISO 639, any case
 * @param owners words of {@code OwnerKind}
 * @param from published (first seen where undated) then or later
 * @param to published before or then
 */
public record Filters(
    Choice outlets,
    Choice countries,
    Choice languages,
    Choice owners,
    Optional<Instant> from,
    Optional<Instant> to) {

  public static final Filters NONE =
      new Filters(
          Choice.ANY, Choice.ANY, Choice.ANY, Choice.ANY, Optional.empty(), Optional.empty());

  public Filters outlets(Choice wanted) {
    return new Filters(wanted, countries, languages, owners, from, to);
  }

  public Filters countries(Choice wanted) {
    return new Filters(outlets, wanted, languages, owners, from, to);
  }

  public Filters languages(Choice wanted) {
    return new Filters(outlets, countries, wanted, owners, from, to);
  }

  public Filters owners(Choice wanted) {
    return new Filters(outlets, countries, languages, wanted, from, to);
  }

  public Filters from(Instant wanted) {
    return new Filters(outlets, countries, languages, owners, Optional.of(wanted), to);
  }

  public Filters to(Instant wanted) {
    return new Filters(outlets, countries, languages, owners, from, Optional.of(wanted));
  }
}
