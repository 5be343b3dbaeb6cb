package news.parallax.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an outlet offers at one moment, newest first: its articles and its oddities.
 *
 * @param way how it is asked for
 * @param base the outlet's own scheme, host and port
 */
record Listing(Press press, Press.Way way, String base, List<Entry> entries) {

  /**
   * One offered address.
   *
   * @param draft the version served now; empty for what is no article
   */
  record Entry(
      String path,
      String title,
      OffsetDateTime published,
      OffsetDateTime changed,
      Optional<Draft> draft) {

    static Entry of(Piece piece, Draft draft) {
      return new Entry(
          piece.path(), draft.title(), draft.published(), draft.lastChanged(), Optional.of(draft));
    }

    static Entry of(Press.Oddity oddity, OffsetDateTime published) {
      return new Entry(oddity.path(), oddity.title(), published, published, Optional.empty());
    }

    String teaser() {
      return draft.map(Draft::teaser).orElse(title);
    }

    List<String> authors() {
      return draft.map(Draft::authors).orElse(List.of());
    }
  }

  Listing {
    entries = entries.stream().sorted(Comparator.comparing(Entry::published).reversed()).toList();
  }

  /** The entry's address as this way in prints it. */
  String link(Entry entry) {
    return base + entry.path() + (press.query().isEmpty() ? "" : "?" + press.query());
  }

  Instant lastChanged() {
    return entries.stream()
        .map(e -> e.changed().toInstant())
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
