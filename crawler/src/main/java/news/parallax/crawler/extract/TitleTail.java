package news.parallax.crawler.extract;

import java.util.Optional;
import java.util.Set;

/** What follows the headline in a page's title: the site, and its section or author before that. */
final class TitleTail {

  private static final int SECTION_CHARS_MAX = 30;
  private static final Set<String> MENUS = Set.of("nav", "header");

  private TitleTail() {}

  /** The title without it. */
  static String cut(String title, ParsedPage page, SiteNames site) {
    String named = withoutByline(title);
    String bare = site.without(named);
    return withoutSection(
        bare.equals(named) ? named : withoutUnderscored(withoutByline(bare)), page);
  }

  /** "Headline | by Jane Doe" tells the author besides. */
  private static String withoutByline(String text) {
    int bar = text.lastIndexOf(" | ");
    return bar > HeadlineReader.LETTERS_MIN && PersonNames.leadsIn(text.substring(bar + 3))
        ? text.substring(0, bar)
        : text;
  }

  /** "Headline_Section" once the site behind it is gone, as Chinese pages put it. */
  private static String withoutUnderscored(String text) {
    int sign = text.indexOf('_');
    return sign > 0 && HeadlineReader.isLong(text.substring(0, sign))
        ? text.substring(0, sign)
        : text;
  }

  /** "Headline-Politics | Site" once the site is gone: the section is declared elsewhere. */
  private static String withoutSection(String text, ParsedPage page) {
    Optional<String> section =
        page.meta().first("article:section").or(() -> page.fromData("articleSection"));
    return section
        .filter(text::endsWith)
        .or(() -> menuEntry(text, page))
        .filter(s -> text.endsWith(s) && text.length() > s.length() + HeadlineReader.LETTERS_MIN)
        .map(s -> text.substring(0, text.length() - s.length()).stripTrailing())
        .filter(t -> SiteNames.parts(t, t.length() - 1))
        .map(t -> t.substring(0, t.length() - 1).stripTrailing())
        .orElse(text);
  }

  /** The end of a title that the page's menu has as an entry. */
  private static Optional<String> menuEntry(String text, ParsedPage page) {
    int sign =
        Math.max(
            text.lastIndexOf(" - "), Math.max(text.lastIndexOf(" | "), text.lastIndexOf(" – ")));
    String end = sign < 0 ? "" : text.substring(sign + 3);
    if (end.isEmpty() || end.length() > SECTION_CHARS_MAX) {
      return Optional.empty();
    }
    return page.tree().links().stream()
        .filter(link -> link.block().isWithin(MENUS, null))
        .filter(link -> link.element().text().strip().equals(end))
        .map(link -> end)
        .findFirst();
  }
}
