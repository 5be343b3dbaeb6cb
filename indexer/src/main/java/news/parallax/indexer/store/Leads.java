package news.parallax.indexer.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.article.ArticleUrl;
import news.parallax.config.Source;
import news.parallax.crawler.frontier.Lead;
import news.parallax.crawler.frontier.SourceOutcome;
import org.jdbi.v3.core.Handle;

/** How what a source offers becomes rows of addresses, each counted once. */
final class Leads {

  private static final int ADDRESS_CHARS_MAX = 4_000;
  private static final int PIECE = 200;

  private final Handle handle;
  private final Source source;
  private final Instant at;

  Leads(Handle handle, Source source, Instant at) {
    this.handle = handle;
    this.source = source;
    this.at = at;
  }

  /**
   * As much of a reading as one transaction takes down: a sitemap's fifty thousand entries at once
   * would keep every other visit from being recorded meanwhile.
   *
   * @param place of the first lead in the whole reading
   */
  record Piece(int place, List<Lead> leads, List<SourceOutcome.Dropped> dropped) {}

  /** The reading in order, in one piece at least. */
  static List<Piece> pieces(SourceOutcome.Read read) {
    int entries = Math.max(read.leads().size(), read.dropped().size());
    List<Piece> pieces = new ArrayList<>();
    for (int from = 0; from == 0 || from < entries; from += PIECE) {
      pieces.add(new Piece(from, part(read.leads(), from), part(read.dropped(), from)));
    }
    return pieces;
  }

  private static <T> List<T> part(List<T> entries, int from) {
    int size = entries.size();
    return entries.subList(Math.min(from, size), Math.min(from + PIECE, size));
  }

  /** Takes down leads and what was dropped. Returns how many leads were unseen. */
  int take(Piece piece) {
    int unseen = 0;
    int place = piece.place();
    for (Lead lead : piece.leads()) {
      unseen += offer(lead, place) ? 1 : 0;
      place++;
    }
    piece.dropped().forEach(this::drop);
    return unseen;
  }

  private boolean offer(Lead lead, int place) {
    Optional<Address> known = Address.find(handle, UrlKey.of(lead.url()));
    if (known.isPresent() && !known.get().dropped()) {
      known.filter(address -> !address.offered()).ifPresent(this::nowOffered);
      return false;
    }
    known.ifPresent(this::forget);
    insert(lead, newest(lead, place));
    return true;
  }

  private void nowOffered(Address address) {
    handle.execute("UPDATE address SET offered = TRUE WHERE url_key = ?", address.key());
    Tally.add(handle, address.state());
  }

  private void forget(Address dropped) {
    handle.execute("DELETE FROM address WHERE url_key = ?", dropped.key());
    Tally.refusedNoMore(handle, dropped);
    Tally.remove(handle, dropped.state());
  }

  /** Undated leads are as new as the visit, the first of the page the newest. */
  private Instant newest(Lead lead, int place) {
    return lead.dated().filter(dated -> dated.isBefore(at)).orElse(at.minusMillis(place));
  }

  private void insert(Lead lead, Instant newest) {
    UrlKey key = UrlKey.of(lead.url());
    new NewAddress(
            key,
            lead.url().toString(),
            source.outlet(),
            source.id(),
            at,
            newest,
            lead.offered(),
            lead.title(),
            lead.dated())
        .insert(handle, Address.State.NEW);
    DuePages.add(handle, key, source.outlet(), Address.host(lead.url()), newest);
  }

  private void drop(SourceOutcome.Dropped dropped) {
    UrlKey key = key(dropped.address());
    if (Address.find(handle, key).isPresent()) {
      return;
    }
    new NewAddress(key, cut(dropped.address()), source.outlet(), source.id(), at, at)
        .insert(handle, Address.State.REFUSED);
    handle
        .createUpdate(
            """
            UPDATE address SET dropped = TRUE, reason = :reason, detail = :detail, judged = :at
            WHERE url_key = :key
            """)
        .bindMethods(dropped)
        .bind("at", at)
        .bind("key", key)
        .execute();
    Tally.refused(handle, source.outlet(), dropped.reason());
  }

  private static UrlKey key(String address) {
    try {
      return UrlKey.of(ArticleUrl.of(address));
    } catch (IllegalArgumentException notCanonical) {
      return UrlKey.ofRaw(address);
    }
  }

  private static String cut(String address) {
    return address.length() <= ADDRESS_CHARS_MAX
        ? address
        : address.substring(0, ADDRESS_CHARS_MAX) + "…";
  }
}
