package news.parallax.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.answers.Extract;
import news.parallax.answers.HeadlineHistory;
import news.parallax.answers.OutletBook;
import news.parallax.answers.Rooms;
import news.parallax.article.Article;
import news.parallax.article.Block;
import news.parallax.article.PageTime;
import news.parallax.indexer.compare.HeadlineChange;
import news.parallax.story.CopyVerdict;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;

/** Makes an article's page of the record: its text, its revisions, what was decided about it. */
final class ArticlePages {

  private final Rooms rooms;
  private final Messages m;

  ArticlePages(Rooms rooms, Messages m) {
    this.rooms = rooms;
    this.m = m;
  }

  ArticlePage page(Frame frame, StoredArticle stored, long asof) {
    OutletBook book = rooms.book();
    Article article = stored.article();
    List<StoredArticle> revisions = rooms.holdings().revisions(stored.id(), asof);
    Optional<Story> story =
        stored.story().flatMap(member -> rooms.holdings().story(member.story(), asof));
    URI address = article.url().address();
    return new ArticlePage(
        frame,
        stored.id(),
        Said.of(article.title(), article.language()),
        OutletChip.of(book, article.outlet()),
        address.toString(),
        String.valueOf(address.getHost()),
        stored.revision(),
        article.published().map(Moment::of),
        article.published().map(PageTime::evidence),
        article.modified().map(Moment::of),
        Moment.of(stored.firstSeen()),
        String.join(", ", article.authors()),
        OutletChip.language(article.language()),
        WordDifference.count(article.body(), article.language()),
        blocks(stored),
        article.rights().reserved(),
        was(stored, revisions).or(() -> keptElsewhere(stored, asof)),
        article.credit().map(credit -> Said.of(credit, article.language())),
        article.citedOutlets(),
        article.corrections().stream().map(c -> Said.of(c, article.language())).toList(),
        article
            .repost()
            .map(r -> new ArticlePage.Repost(r.original().map(URI::toString), r.evidence())),
        stored.sha256(),
        revisions(stored, revisions),
        story.map(ArticlePage.StoryLink::of),
        stored.story().map(member -> member.evidence().reasons()).orElse(List.of()),
        stored.copy().flatMap(copy -> parent(book, copy, asof)),
        story.map(s -> copies(book, s, stored.id(), asof)).orElse(List.of()));
  }

  /** Captions stand at their place unnumbered; a reserved text ends after its extract. */
  private static List<ArticlePage.Paragraph> blocks(StoredArticle stored) {
    Article article = stored.article();
    Extract extract = new Extract().with(stored);
    List<ArticlePage.Paragraph> paragraphs = new ArrayList<>();
    int number = 0;
    for (Block block : article.blocks()) {
      boolean caption = block.kind() == Block.Kind.CAPTION;
      String text = extract.cut(stored.id(), block.text());
      if ("…".equals(text)) {
        break;
      }
      paragraphs.add(
          new ArticlePage.Paragraph(
              caption ? 0 : ++number, element(block.kind()), Said.of(text, article.language())));
    }
    return paragraphs;
  }

  private static String element(Block.Kind kind) {
    return switch (kind) {
      case PARAGRAPH -> "p";
      case HEADING -> "h3";
      case QUOTATION -> "blockquote";
      case LIST_ITEM -> "li";
      case CAPTION -> "caption";
    };
  }

  private static Optional<Said> was(StoredArticle stored, List<StoredArticle> revisions) {
    return revisions.stream()
        .filter(before -> before.revision() == stored.revision() - 1)
        .filter(before -> !before.article().title().equals(stored.article().title()))
        .map(before -> Said.of(before.article().title(), before.article().language()))
        .findFirst();
  }

  /** An earlier headline that its address or a copy keeps. */
  private Optional<Said> keptElsewhere(StoredArticle stored, long asof) {
    return stored.revision() > 1
        ? Optional.empty()
        : new HeadlineHistory(rooms.holdings(), asof)
            .of(stored).stream()
                .filter(c -> !c.evidence().contains(HeadlineChange.Evidence.REVISIONS))
                .map(c -> Said.of(c.from(), stored.article().language()))
                .findFirst();
  }

  private static List<ArticlePage.Revision> revisions(
      StoredArticle shown, List<StoredArticle> revisions) {
    return revisions.reversed().stream()
        .map(
            revision ->
                new ArticlePage.Revision(
                    revision.revision(),
                    Moment.of(revision.revisionSeen()),
                    Said.of(revision.article().title(), revision.article().language()),
                    WordDifference.count(revision.article().body(), revision.article().language()),
                    revision.sha256(),
                    revision.revision() == shown.revision(),
                    Addresses.revision(shown.id(), revision.revision()),
                    revision.revision() == 1
                        ? Optional.empty()
                        : Optional.of(
                            Addresses.diff(
                                shown.id(), revision.revision() - 1, revision.revision()))))
        .toList();
  }

  private Optional<ArticlePage.Copy> parent(OutletBook book, CopyVerdict copy, long asof) {
    return rooms.holdings().article(copy.parent(), asof).map(parent -> copy(book, parent, copy));
  }

  private List<ArticlePage.Copy> copies(OutletBook book, Story story, String id, long asof) {
    return rooms.holdings().members(story.id(), asof).stream()
        .filter(member -> member.copy().map(copy -> copy.parent().equals(id)).orElse(false))
        .map(member -> copy(book, member, member.copy().orElseThrow()))
        .toList();
  }

  private ArticlePage.Copy copy(OutletBook book, StoredArticle other, CopyVerdict verdict) {
    return new ArticlePage.Copy(
        Addresses.article(other.id()),
        Said.of(other.article().title(), other.article().language()),
        OutletChip.of(book, other.article().outlet()),
        Copied.words(m, verdict),
        verdict.evidence().reasons());
  }
}
