package news.parallax.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.parallax.answers.OutletBook;
import news.parallax.answers.Rooms;
import news.parallax.config.Outlet;
import news.parallax.crawler.frontier.Trouble;
import news.parallax.story.StoredArticle;

/** Makes an outlet's profile of the source list, the crawler's memory and the record. */
final class OutletPages {

  static final int ARTICLES_SHOWN = 50;

  private final Rooms rooms;
  private final Messages m;

  OutletPages(Rooms rooms, Messages m) {
    this.rooms = rooms;
    this.m = m;
  }

  /** Empty when the outlet is neither on the list nor the publisher of anything stored. */
  Optional<OutletPage> page(Frame frame, String id, int offset, long asof) {
    OutletBook book = rooms.book();
    Optional<Outlet> outlet = book.outlet(id);
    List<StoredArticle> articles = rooms.holdings().ofOutlet(id, offset, ARTICLES_SHOWN + 1, asof);
    if (outlet.isEmpty() && articles.isEmpty()) {
      return Optional.empty();
    }
    Instant now = rooms.clock().instant();
    return Optional.of(
        new OutletPage(
            frame,
            OutletChip.of(book, id),
            outlet.isPresent(),
            outlet.map(Outlet::enabled).orElse(false),
            outlet.map(OutletPages::languages).orElse(""),
            outlet.flatMap(o -> o.owner().origin()),
            outlet.map(o -> o.home().toString()),
            outlet.flatMap(Outlet::notes),
            rooms.frontier().sources().stream()
                .filter(state -> state.source().outlet().equals(id))
                .map(state -> SourceRow.of(state, book, m, now))
                .toList(),
            rooms.frontier().troubles(id).stream().map(OutletPages::line).toList(),
            articles.stream().limit(ARTICLES_SHOWN).map(a -> line(a, asof)).toList(),
            articles.size() > ARTICLES_SHOWN
                ? Optional.of(OutletChip.of(book, id).href() + "?from=" + (offset + ARTICLES_SHOWN))
                : Optional.empty()));
  }

  private static OutletPage.TroubleLine line(Trouble trouble) {
    return new OutletPage.TroubleLine(
        trouble.reason(),
        trouble.addresses(),
        trouble.kind() == Trouble.Kind.REFUSED,
        Moment.of(trouble.next()));
  }

  private static String languages(Outlet outlet) {
    return outlet.languages().stream().map(OutletChip::language).collect(Collectors.joining(", "));
  }

  private OutletPage.Line line(StoredArticle stored, long asof) {
    return new OutletPage.Line(
        Addresses.article(stored.id()),
        Said.of(stored.article().title(), stored.article().language()),
        stored.article().published().map(Moment::of),
        Moment.of(stored.firstSeen()),
        stored.revisions(),
        stored.copy().map(copy -> Copied.words(m, copy)),
        stored
            .story()
            .flatMap(member -> rooms.holdings().story(member.story(), asof))
            .map(story -> Addresses.story(story.id(), story.headline())));
  }
}
