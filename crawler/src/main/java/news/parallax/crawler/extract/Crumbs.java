package news.parallax.crawler.extract;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Tells the h1 that is a way through the site from the one that is a headline. */
final class Crumbs {

  private static final int LEVELS = 6;
  private static final int LIST_LEVELS = 3;

  private Crumbs() {}

  /** Breadcrumbs and logos are h1 on some pages. */
  static boolean isHeading(Element h1) {
    Element e = h1;
    for (int i = 0; i < LEVELS && e != null; i++) {
      String names =
          (e.className() + " " + e.id() + " " + e.attr("aria-label")).toLowerCase(Locale.ROOT);
      boolean data = e.attributes().asList().stream().anyMatch(a -> a.getKey().contains("crumb"));
      boolean list =
          i > 0
              && i <= LIST_LEVELS
              && (e.normalName().equals("li") || e.normalName().equals("nav"));
      if (list
          || data
          || names.contains("crumb")
          || names.contains("seotitle")
          || (i < 2 && names.contains("logo"))) {
        return true;
      }
      e = e.parent();
    }
    return false;
  }
}
