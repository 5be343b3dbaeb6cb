package news.parallax.crawler.extract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A heading above what readers wrote, and the box that it opens. */
final class CommentsHeading {

  private static final Pattern WORDS =
      WordFile.pattern("comment-headings.txt", "^\\s*", "\\s*:?\\s*$");
  private static final int CHARS_MAX = 250;

  private CommentsHeading() {}

  /** The outermost block that begins with this heading; null where it is no such heading. */
  static @Nullable Region box(Segment heading) {
    boolean comments =
        heading.isHeading()
            && heading.text().length() <= CHARS_MAX
            && WORDS.matcher(heading.text()).find();
    Region box = null;
    for (Region r = heading.region().parent;
        comments && r != null && r.parent != null && r.from == heading.index();
        r = r.parent) {
      box = r;
    }
    return box;
  }
}
