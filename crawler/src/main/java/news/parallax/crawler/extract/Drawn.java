package news.parallax.crawler.extract;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What a browser draws of elements whose tags promise no text, and what it draws for no reader. */
final class Drawn {

  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

  /** So much text, most of it no link, is no notice to browsers without scripts: it is the page. */
  private static final int SCRIPTLESS_CHARS_MIN = 300;

  private static final double SCRIPTLESS_LINKED_MAX = 0.4;
  private static final int QUESTION_CHARS_MIN = 12;
  private static final int ANSWER_CHARS_MIN = 40;
  private static final int ANCHOR_CHARS_MAX = 3;

  private Drawn() {}

  /**
   * Whether an element is drawn after all: shadow roots are, without scripts so is noscript, and a
   * heading that unfolds its answer is a button inside.
   */
  static boolean holds(Element element, Region around) {
    return switch (element.normalName()) {
      case "template" -> element.hasAttr("shadowrootmode") || element.hasAttr("shadowroot");
      case "noscript" -> holdsText(element);
      case "button" -> HEADINGS.contains(around.tag) || asks(element);
      default -> false;
    };
  }

  /** A question, and beside it the answer that it unfolds. */
  private static boolean asks(Element button) {
    Element answer = button.nextElementSibling();
    if (answer == null || !answer.isBlock()) {
      return false;
    }
    String question = button.text().strip();
    return question.length() >= QUESTION_CHARS_MIN
        && "?？؟".indexOf(question.charAt(question.length() - 1)) >= 0
        && answer.text().length() >= ANSWER_CHARS_MIN;
  }

  private static boolean holdsText(Element noscript) {
    if (noscript.childNodeSize() == 0) {
      return false;
    }
    int all = noscript.text().length();
    int linked = noscript.getElementsByTag("a").stream().mapToInt(a -> a.text().length()).sum();
    return all >= SCRIPTLESS_CHARS_MIN && linked <= all * SCRIPTLESS_LINKED_MAX;
  }

  /** "#", "¶", "↩": a sign that leads to a place of the page, to its heading or its footnote. */
  static boolean isAnchorSign(Element link, String href) {
    if (!href.startsWith("#") || hasLetters(link)) {
      return false;
    }
    String sign = link.text();
    return !sign.isEmpty() && sign.length() <= ANCHOR_CHARS_MAX;
  }

  private static boolean hasLetters(Element link) {
    for (Node child : link.childNodes()) {
      boolean letters =
          child instanceof TextNode words
              ? words.getWholeText().chars().anyMatch(Character::isLetterOrDigit)
              : child instanceof Element inner && hasLetters(inner);
      if (letters) {
        return true;
      }
    }
    return false;
  }
}
