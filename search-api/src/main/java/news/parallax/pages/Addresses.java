package news.parallax.pages;

import com.ibm.icu.text.Transliterator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the pages' own addresses are written; the address is the state of a page. */
final class Addresses {

  private static final int SLUG_MAX = 60;
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");

  private Addresses() {}

  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String value(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String story(String id, String headline) {
    return "/story/" + segment(id) + "/" + slug(headline);
  }

  static String article(String id) {
    return "/article/" + segment(id);
  }

  static String revision(String id, int revision) {
    return article(id) + "/rev/" + revision;
  }

  static String diff(String id, int from, int to) {
    return article(id) + "/diff/" + from + ".." + to;
  }

  static String search(String query) {
    return "/search?q=" + value(query);
  }

  /** The comparison of these columns; every other parameter that is not its default follows. */
  static String compare(String story, List<String> columns, String view, Optional<Long> asof) {
    String asked = columns.stream().map(c -> "column=" + value(c)).collect(Collectors.joining("&"));
    String views = "text".equals(view) ? "" : "view=" + view;
    String pinned = asof.map(number -> "asof=" + number).orElse("");
    String query =
        List.of(asked, views, pinned).stream()
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return "/story/" + segment(story) + "/compare" + (query.isEmpty() ? "" : "?" + query);
  }

  /** Lower-case letters, digits and hyphens; never a word that is an address of its own. */
  static String slug(String headline) {
    String plain =
        LATIN
            .transliterate(headline)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut =
        plain.length() <= SLUG_MAX ? plain : plain.substring(0, SLUG_MAX).replaceAll("-[^-]*$", "");
    return cut.isEmpty() || "compare".equals(cut) ? "story" : cut;
  }
}
