package news.parallax.crawler.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the attributes of a page's elements say of the text inside; remembers repeated names. */
final class ElementNames {

  private static final Set<String> LEAVES = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li");

  private static final Set<String> MOMENTS =
      Set.of(
          "data-timestamp",
          "data-datetime",
          "data-date",
          "data-time",
          "data-published",
          "data-publish-date",
          "data-utc");

  private final Map<String, Integer> known = new HashMap<>();

  /**
   * What was read of one element.
   *
   * @param hints a bit for each hint
   * @param property whether it is a property of microdata
   * @param byAuthor whether it leads to the author
   * @param moment whether a script finds a moment in one of its attributes
   * @param href where it leads; null without the attribute
   */
  record Names(
      int hints, boolean property, boolean byAuthor, boolean moment, @Nullable String href) {
    static final Names NONE = new Names(0, false, false, false, null);
  }

  Names of(Element element, String tag) {
    if (element.attributesSize() == 0) {
      return Names.NONE;
    }
    boolean leaf = LEAVES.contains(tag);
    boolean heading = leaf && tag.startsWith("h");
    int hints = 0;
    boolean property = false;
    boolean byAuthor = false;
    boolean moment = false;
    String href = null;
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      String value = attribute.getValue();
      hints |= state(key, value);
      property |= key.equals("itemprop");
      byAuthor |= key.equals("rel") && value.equals("author");
      moment |= key.startsWith("data-") && MOMENTS.contains(key);
      href = key.equals("href") ? value : href;
      if (!value.isEmpty() && speaks(key, leaf, heading)) {
        hints |= known.computeIfAbsent(value, HintWords::of);
      }
    }
    return new Names(hints, property, byAuthor, moment, href);
  }

  private static int state(String key, String value) {
    return switch (key) {
      case "hidden" -> Hint.HIDDEN.bit();
      case "style" -> hides(value) ? Hint.HIDDEN.bit() : 0;
      case "role" -> value.endsWith("dialog") ? Hint.CONSENT.bit() : 0;
      default -> 0;
    };
  }

  private static boolean hides(String style) {
    if (style.isEmpty()) {
      return false;
    }
    String squeezed = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return squeezed.contains("display:none")
        || squeezed.contains("visibility:hidden")
        || squeezed.contains("clip:rect(0")
        || squeezed.contains("left:-9999");
  }

  /** The id of a heading is made of its own words, which speak of the news. */
  private static boolean speaks(String attribute, boolean leaf, boolean heading) {
    return switch (attribute) {
      case "class", "itemprop" -> true;
      case "id" -> !heading;
      case "role",
          "data-testid",
          "data-component",
          "data-test",
          "data-qa",
          "data-type",
          "data-module",
          "data-area",
          "data-block",
          "aria-label",
          "rel",
          "name" ->
          !leaf;
      default -> false;
    };
  }
}
