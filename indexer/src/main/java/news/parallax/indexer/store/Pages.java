package news.parallax.indexer.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import news.parallax.article.ArticleUrl;
import news.parallax.crawler.frontier.Capture;
import news.parallax.crawler.frontier.Frontier.PageReceipt;
import news.parallax.crawler.frontier.PageOutcome;
import news.parallax.crawler.frontier.PageVisit;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.frontier.Validators;
import org.jdbi.v3.core.Handle;

/** Transaction 1: what one visit of an address changes, all in one place and all at once. */
final class Pages {

  private final Handle handle;
  private final PageVisit visit;
  private final UrlKey key;

  private Pages(Handle handle, PageVisit visit) {
    this.handle = handle;
    this.visit = visit;
    this.key = UrlKey.of(visit.due().url());
  }

  static PageReceipt record(Handle handle, PageVisit visit) {
    return new Pages(handle, visit).record();
  }

  private PageReceipt record() {
    if (isKnown()) {
      return PageReceipt.ALREADY_RECORDED;
    }
    Address address = address();
    DuePages.remove(handle, key, address.host());
    return switch (visit.outcome()) {
      case PageOutcome.Read read -> read(address, read);
      case PageOutcome.Unchanged unchanged -> unchanged(address, unchanged);
      case PageOutcome.Refused refused -> refused(address, refused);
      case PageOutcome.Failed failed -> failed(address, failed);
    };
  }

  private boolean isKnown() {
    return handle
        .createQuery("SELECT id FROM page_visit WHERE id = :id")
        .bind("id", visit.id())
        .mapTo(String.class)
        .findOne()
        .isPresent();
  }

  private Address address() {
    return Address.find(handle, key).orElseGet(this::unofferedAddress);
  }

  /** An address that no source has offered, as when someone asks for one page: a lead from now. */
  private Address unofferedAddress() {
    ArticleUrl url = visit.due().url();
    new NewAddress(
            key,
            url.toString(),
            visit.due().outlet(),
            visit.due().source(),
            visit.due().firstSeen(),
            visit.due().dated().orElse(visit.at()))
        .insert(handle, Address.State.NEW);
    return Address.find(handle, key).orElseThrow();
  }

  private PageReceipt read(Address address, PageOutcome.Read read) {
    PackedText text = PackedText.of(read.article());
    if (text.bytes().length > PackedText.BYTES_MAX) {
      return refused(address, tooLarge(text, read.capture()));
    }
    Articles.Stored stored = new Articles(handle).store(read.article(), text, address, visit.at());
    stored(address, read.validators(), stored);
    log("read", Optional.of(read.capture()), Optional.of(stored));
    return switch (stored.change()) {
      case NEW_ARTICLE -> PageReceipt.NEW_ARTICLE;
      case NEW_REVISION -> PageReceipt.NEW_REVISION;
      case TIDIED, SAME -> PageReceipt.SAME;
    };
  }

  private static PageOutcome.Refused tooLarge(PackedText text, Capture capture) {
    return new PageOutcome.Refused(
        RefusalReason.TOO_LARGE,
        "its text packs into %d bytes, at most %d can be stored"
            .formatted(text.bytes().length, PackedText.BYTES_MAX),
        Optional.of(capture));
  }

  private void stored(Address address, Validators validators, Articles.Stored stored) {
    Tally.refusedNoMore(handle, address);
    Tally.move(handle, address, Address.State.STORED);
    handle
        .createUpdate(
            """
            UPDATE address SET state = 'S', article = :article, alias = :alias, dropped = FALSE,
              failures = 0, reason = NULL, detail = NULL, judged = NULL,
              etag = :etag, last_modified = :lastModified, body_sha256 = :bodySha256
            WHERE url_key = :key
            """)
        .bind("article", stored.article())
        .bind("alias", stored.alias())
        .bindMethods(validators)
        .bind("key", key)
        .execute();
    plan(address, stored.alias() ? Optional.empty() : visit.next(), false);
  }

  private PageReceipt unchanged(Address address, PageOutcome.Unchanged unchanged) {
    handle
        .createUpdate(
            """
            UPDATE address SET failures = 0, reason = NULL, detail = NULL,
              etag = :etag, last_modified = :lastModified, body_sha256 = :bodySha256
            WHERE url_key = :key
            """)
        .bindMethods(unchanged.validators())
        .bind("key", key)
        .execute();
    plan(address, visit.next(), false);
    log("unchanged", Optional.empty(), Optional.empty());
    return PageReceipt.SAME;
  }

  private PageReceipt refused(Address address, PageOutcome.Refused refused) {
    if (address.state() == Address.State.STORED) {
      handle.execute(
          "UPDATE address SET failures = 0, reason = NULL, detail = NULL WHERE url_key = ?", key);
    } else {
      Tally.refuse(handle, address, refused.reason());
      handle.execute(
          """
          UPDATE address SET state = 'R', failures = 0, reason = ?, detail = ?, judged = ?
          WHERE url_key = ?
          """,
          refused.reason().name(),
          refused.detail(),
          visit.at(),
          key);
    }
    plan(address, visit.next(), false);
    log(refused.reason().word() + ": " + refused.detail(), refused.capture(), Optional.empty());
    return PageReceipt.REFUSED;
  }

  private PageReceipt failed(Address address, PageOutcome.Failed failed) {
    boolean judged = Set.of(Address.State.STORED, Address.State.REFUSED).contains(address.state());
    Address.State after = judged ? address.state() : Address.State.FAILED;
    Tally.move(handle, address, after);
    handle.execute(
        "UPDATE address SET state = ?, failures = failures + 1 WHERE url_key = ?",
        after.letter(),
        key);
    if (after != Address.State.REFUSED) {
      handle.execute(
          "UPDATE address SET reason = ?, detail = ? WHERE url_key = ?",
          failed.kind().name(),
          failed.detail(),
          key);
    }
    plan(address, visit.next(), true);
    log(failed.kind().word() + ": " + failed.detail(), Optional.empty(), Optional.empty());
    return PageReceipt.FAILED;
  }

  private void plan(Address address, Optional<Instant> next, boolean failed) {
    NextVisits.plan(handle, address, next, failed);
  }

  private void log(String outcome, Optional<Capture> capture, Optional<Articles.Stored> stored) {
    handle
        .createUpdate(
            """
            INSERT INTO page_visit (id, url_key, visited, took_ms, outcome, article, revision,
              capture_file, capture_offset, capture_bytes, capture_sha256)
            VALUES (:id, :key, :at, :tookMs, :outcome, :article, :revision,
              :file, :from, :bytes, :sha256)
            """)
        .bind("id", visit.id())
        .bind("key", key)
        .bind("at", visit.at())
        .bind("tookMs", visit.took().toMillis())
        .bind("outcome", outcome)
        .bind("article", stored.map(Articles.Stored::article))
        .bind("revision", stored.map(Articles.Stored::revision))
        .bind("file", capture.map(Capture::file))
        .bind("from", capture.map(Capture::offset))
        .bind("bytes", capture.map(Capture::length))
        .bind("sha256", capture.map(Capture::sha256))
        .execute();
  }
}
