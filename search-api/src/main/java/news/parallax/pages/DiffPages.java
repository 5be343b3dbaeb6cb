package news.parallax.pages;

import java.util.ArrayList;
import java.util.List;
import news.parallax.answers.Extract;
import news.parallax.answers.OutletBook;
import news.parallax.answers.Rooms;
import news.parallax.article.Article;
import news.parallax.article.Block;
import news.parallax.indexer.compare.EditScript;
import news.parallax.story.StoredArticle;

/** Makes the page that sets two revisions of an article against each other. */
final class DiffPages {

  private final Rooms rooms;
  private final Messages m;

  DiffPages(Rooms rooms, Messages m) {
    this.rooms = rooms;
    this.m = m;
  }

  DiffPage page(Frame frame, StoredArticle from, StoredArticle to) {
    OutletBook book = rooms.book();
    Article now = to.article();
    Extract extract = new Extract().with(from).with(to);
    List<DiffPage.Part> parts = new ArrayList<>();
    parts.add(part(m.say("diff.headline"), from.article().title(), now.title(), now));
    if (!extract.reserved(to.id())) {
      parts.addAll(body(from.article(), now));
    }
    return new DiffPage(
        frame,
        to.id(),
        Said.of(now.title(), now.language()),
        OutletChip.of(book, now.outlet()),
        side(from),
        side(to),
        parts,
        extract.reserved(to.id()));
  }

  private static DiffPage.Side side(StoredArticle revision) {
    return new DiffPage.Side(
        revision.revision(),
        Moment.of(revision.revisionSeen()),
        Addresses.revision(revision.id(), revision.revision()),
        revision.sha256());
  }

  private List<DiffPage.Part> body(Article before, Article after) {
    List<String> old = before.text().stream().map(Block::text).toList();
    List<String> now = after.text().stream().map(Block::text).toList();
    List<DiffPage.Part> parts = new ArrayList<>();
    int done = 0;
    int shift = 0;
    for (EditScript.Change change : EditScript.between(old, now)) {
      unchanged(parts, old.subList(done, change.from()), done + shift, after);
      changed(
          parts,
          change,
          old.subList(change.from(), change.to()),
          now.subList(change.newFrom(), change.newTo()),
          after);
      done = change.to();
      shift = change.newTo() - change.to();
    }
    unchanged(parts, old.subList(done, old.size()), done + shift, after);
    return parts;
  }

  private void unchanged(
      List<DiffPage.Part> parts, List<String> blocks, int first, Article article) {
    if (!blocks.isEmpty()) {
      String label =
          blocks.size() == 1
              ? m.say("diff.paragraph", first + 1)
              : m.say("diff.paragraphs", first + 1, first + blocks.size());
      int words = blocks.stream().mapToInt(b -> WordDifference.count(b, article.language())).sum();
      Said.Tongue tongue = Said.Tongue.of(article.language());
      parts.add(new DiffPage.Part(label, List.of(), words, tongue.lang(), tongue.dir()));
    }
  }

  /**
   * Blocks of a changed run are held against each other in order; what is left is all new or old.
   */
  private void changed(
      List<DiffPage.Part> parts,
      EditScript.Change change,
      List<String> old,
      List<String> now,
      Article article) {
    for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
      String label =
          i < now.size()
              ? m.say("diff.paragraph", change.newFrom() + i + 1)
              : m.say("diff.cut", change.from() + i + 1);
      parts.add(
          part(label, i < old.size() ? old.get(i) : "", i < now.size() ? now.get(i) : "", article));
    }
  }

  private static DiffPage.Part part(String label, String before, String after, Article article) {
    Said.Tongue tongue = Said.Tongue.of(article.language());
    boolean same = before.equals(after);
    return new DiffPage.Part(
        label,
        same ? List.of() : WordDifference.between(before, after, article.language()),
        same ? WordDifference.count(after, article.language()) : 0,
        tongue.lang(),
        tongue.dir());
  }
}
