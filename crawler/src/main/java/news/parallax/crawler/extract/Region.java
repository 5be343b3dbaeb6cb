package news.parallax.crawler.extract;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/** A block element and the segments of text inside it, {@code from} to {@code to} (exclusive). */
final class Region {

  final @Nullable Region parent;
  final Element element;
  final String tag;
  final int depth;
  /** What the element's own names say. */
  final Set<Hint> own;
  /** What its own names and those of all around it say. */
  final Set<Hint> inherited;
  final int from;
  int to;

  Region(@Nullable Region parent, Element element, Set<Hint> own, int from) {
    this.parent = parent;
    this.element = element;
    this.tag = element.normalName();
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.own = own;
    this.inherited = parent == null ? own : union(parent.inherited, own);
    this.from = from;
    this.to = from;
  }

  private static Set<Hint> union(Set<Hint> a, Set<Hint> b) {
    if (b.isEmpty() || a.containsAll(b)) {
      return a;
    }
    EnumSet<Hint> both = EnumSet.copyOf(b);
    both.addAll(a);
    return both;
  }

  boolean isInside(Region other) {
    for (Region r = this; r != null; r = r.parent) {
      if (r == other) {
        return true;
      }
    }
    return false;
  }

  /** Whether a block of one of these tags lies around this, up to and without {@code limit}. */
  boolean isWithin(Set<String> tags, Region limit) {
    for (Region r = this; r != null && r != limit; r = r.parent) {
      if (tags.contains(r.tag)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the names of this, or of what lies around it up to {@code limit}, give the hint. */
  boolean hinted(Hint hint, Region limit) {
    if (!inherited.contains(hint)) {
      return false;
    }
    for (Region r = this; r != null && r != limit; r = r.parent) {
      if (r.own.contains(hint)) {
        return true;
      }
    }
    return false;
  }
}
