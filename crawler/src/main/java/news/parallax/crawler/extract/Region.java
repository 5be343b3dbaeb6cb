package news.parallax.crawler.extract;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block element and the segments of text inside it, {@code from} to {@code to} (exclusive). */
final class Region {

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  final @Nullable Region parent;
  final Element element;
  final String tag;
  final int depth;
  final boolean heading;

  /** What the element's own names say, as far as it is believed: a bit for each hint. */
  private int own;

  final int from;
  int to;

  /** How many pictures lie inside. */
  int pictures;

  Region(@Nullable Region parent, Element element, int own, int from) {
    this.parent = parent;
    this.element = element;
    this.tag = element.normalName();
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.heading = HEADINGS.contains(tag);
    this.own = own;
    this.from = from;
    this.to = from;
  }

  boolean has(Hint hint) {
    return (own & hint.bit()) != 0;
  }

  boolean has(Set<Hint> hints) {
    return (own & bits(hints)) != 0;
  }

  static int bits(Set<Hint> hints) {
    int bits = 0;
    for (Hint hint : hints) {
      bits |= hint.bit();
    }
    return bits;
  }

  /** Believes none of these hints any more: the text inside proves them wrong. */
  void disbelieve(Set<Hint> hints) {
    own &= ~bits(hints);
  }

  /** What the text inside says of itself. */
  void believe(Hint hint) {
    own |= hint.bit();
  }

  /** The elements from the outermost down to this one, as an operator would look them up. */
  String place() {
    String own = element.id().isEmpty() ? tag : tag + "#" + element.id();
    String named = element.className().isBlank() ? own : own + "." + element.className().strip();
    return parent == null ? named : parent.place() + " > " + named;
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
  boolean isWithin(Set<String> tags, @Nullable Region limit) {
    for (Region r = this; r != null && r != limit; r = r.parent) {
      if (tags.contains(r.tag)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this, or what lies around it up to and without {@code limit}, has the hint. */
  boolean hinted(Hint hint, @Nullable Region limit) {
    return hinted(hint.bit(), limit);
  }

  /** As {@link #hinted(Hint, Region)} for any of several hints. */
  boolean hinted(Set<Hint> hints, @Nullable Region limit) {
    return hinted(bits(hints), limit);
  }

  /** The hints of this and all that lies around it, a bit for each. */
  int around() {
    int all = 0;
    for (Region r = this; r != null; r = r.parent) {
      all |= r.own;
    }
    return all;
  }

  private boolean hinted(int bit, @Nullable Region limit) {
    for (Region r = this; r != null && r != limit; r = r.parent) {
      if ((r.own & bit) != 0) {
        return true;
      }
    }
    return false;
  }
}
