package news.parallax.pages;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import news.parallax.answers.Extract;
import news.parallax.answers.OutletBook;
import news.parallax.answers.Rooms;
import news.parallax.article.Article;
import news.parallax.article.Block;
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
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      int at = delta.getSource().getPosition();
      unchanged(parts, old.subList(done, at), done + shift, after);
      changed(parts, delta, after);
      done = at + delta.getSource().size();
      shift += delta.getTarget().size() - delta.getSource().size();
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
  private void changed(List<DiffPage.Part> parts, AbstractDelta<String> delta, Article article) {
    List<String> old = delta.getSource().getLines();
    List<String> now = delta.getTarget().getLines();
    for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
      String label =
          i < now.size()
              ? m.say("diff.paragraph", delta.getTarget().getPosition() + i + 1)
              : m.say("diff.cut", delta.getSource().getPosition() + i + 1);
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
