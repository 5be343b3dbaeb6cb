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
              + "|label|badge|flag|colon|separator|visually-?hidden|invisible|sr-?only|screen-reader-text)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  static HeadingText of(Element heading) {
    StringBuilder text = new StringBuilder();
    StringBuilder kicker = new StringBuilder();
    StringBuilder all = new StringBuilder();
    split(heading, text, kicker, all);
    String bare = Prose.clean(text.toString());
    String whole = Prose.clean(all.toString());
    return Prose.weight(Prose.folded(bare)) >= LETTERS_MIN && !kicker.isEmpty()
        ? new HeadingText(bare, Prose.clean(kicker.toString()), whole)
        : new HeadingText(whole, "", whole);
  }

  /** Whether the words apart follow the headline: they may be its second half in smaller type. */
  boolean runsOn() {
    return !kicker.isEmpty() && Prose.folded(whole).startsWith(Prose.folded(text));
  }

  private static void split(
      Element element, StringBuilder text, StringBuilder kicker, StringBuilder all) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode words) {
        text.append(words.getWholeText());
        all.append(words.getWholeText());
      } else if (child instanceof Element inner && !isControl(inner)) {
        boolean parts = inner.isBlock() || inner.normalName().equals("br");
        all.append(parts ? " " : "");
        boolean aside =
            inner.normalName().equals("small") || KICKER.matcher(inner.className()).find();
        if (aside) {
          kicker.append(' ').append(inner.text());
          all.append(inner.text());
        } else {
          text.append(parts ? " " : "");
          split(inner, text, kicker, all);
        }
        text.append(inner.isBlock() || aside ? " " : "");
        all.append(parts ? " " : "");
      }
    }
  }

  /** What is there to be clicked: "Save", and the sign that links to the heading itself. */
  private static boolean isControl(Element inner) {
    return inner.normalName().equals("button")
        || (inner.normalName().equals("a") && Drawn.isAnchorSign(inner, inner.attr("href")));
  }
}
