package news.parallax.pages;

import java.util.List;
import java.util.Optional;
import news.parallax.answers.Matched;
import news.parallax.answers.OutletBook;
import news.parallax.answers.Rooms;
import news.parallax.story.Evidence;
import news.parallax.story.Story;

/** Makes the page that tells the story of a pasted text or address. */
final class MatchPages {

  private final Rooms rooms;

  MatchPages(Rooms rooms) {
    this.rooms = rooms;
  }

  MatchPage page(Frame frame, String pasted, Matched matched) {
    OutletBook book = rooms.book();
    return new MatchPage(
        frame,
        pasted,
        Optional.of(
            new MatchPage.Found(
                matched.known(),
                matched
                    .article()
                    .map(
                        a ->
                            new MatchPage.Link(
                                Addresses.article(a.id()),
                                Said.of(a.article().title(), a.article().language()))),
                matched.story().map(story -> line(book, story, matched.asof())),
                matched.why().map(Evidence::reasons).orElse(List.of()),
                matched.nearest().stream()
                    .map(
                        n ->
                            new MatchPage.Near(
                                line(book, n.story(), matched.asof()), n.why().reasons()))
                    .toList())));
  }

  private StoryLine line(OutletBook book, Story story, long asof) {
    return StoryLine.of(rooms.holdings(), book, story, asof);
  }
}
