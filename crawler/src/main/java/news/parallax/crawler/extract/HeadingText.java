package news.parallax.crawler.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The words of a heading, apart from what its markup sets before or below them.
 *
 * @param text the headline itself
 * @param kicker the words above it, empty when there are none
 * @param whole all words in their order
 */
record HeadingText(String text, String kicker, String whole) {

  private static final int LETTERS_MIN = 6;
  private static final Pattern KICKER =
      Pattern.compile(
          "(?:^|[\\s_-])(?:kicker|over(?:line|title)|topline|roofline|eyebrow|dachzeile|spitzmarke|volanta"
              + "|topic-?label|pre-?(?:title|headline)|sup(?:er|ra)-?(?:title|headline)|antetitulo|subtitle"
              + "|label|colon|separator|visually-?hidden|invisible|sr-?only|screen-reader-text)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  static HeadingText of(Element heading) {
    StringBuilder text = new StringBuilder();
    StringBuilder kicker = new StringBuilder();
    split(heading, text, kicker);
    String bare = Prose.clean(text.toString());
    String whole = Prose.clean(heading.text());
    return Prose.weight(Prose.folded(bare)) >= LETTERS_MIN && !kicker.isEmpty()
        ? new HeadingText(bare, Prose.clean(kicker.toString()), whole)
        : new HeadingText(whole, "", whole);
  }

  /** Whether the words apart follow the headline: they may be its second half in smaller type. */
  boolean runsOn() {
    return !kicker.isEmpty() && Prose.folded(whole).startsWith(Prose.folded(text));
  }

  private static void split(Element element, StringBuilder text, StringBuilder kicker) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (child instanceof Element inner) {
        boolean aside =
            inner.normalName().equals("small") || KICKER.matcher(inner.className()).find();
        if (aside) {
          kicker.append(' ').append(inner.text());
        } else {
          if (inner.isBlock() || inner.normalName().equals("br")) {
            text.append(' ');
          }
          split(inner, text, kicker);
        }
        text.append(inner.isBlock() || aside ? " " : "");
      }
    }
  }
}
