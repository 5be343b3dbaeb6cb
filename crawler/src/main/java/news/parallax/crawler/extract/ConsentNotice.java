package news.parallax.crawler.extract;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first words of the question whether cookies may be set, and the box that they open. */
final class ConsentNotice {

  private static final LinePatterns OPENINGS =
      WordFile.linePatterns("consent-openings.txt", "\\s*", "");
  private static final Set<String> TEXT = Set.of("article", "main");

  private ConsentNotice() {}

  /** The outermost block that begins with these words; null where they are none, or of a text. */
  static @Nullable Region box(Segment opening) {
    Region own = opening.region();
    if (own.parent == null
        || own.parent.from != opening.index()
        || !OPENINGS.begin(opening.text())
        || own.isWithin(TEXT, null)) {
      return null;
    }
    Region box = null;
    for (Region r = own.parent;
        r != null && r.parent != null && r.from == opening.index() && !r.has(Hint.BODY);
        r = r.parent) {
      box = r;
    }
    return box;
  }
}
