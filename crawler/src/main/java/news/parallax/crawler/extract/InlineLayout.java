package news.parallax.crawler.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Where elements that run within a line are drawn as if they were blocks. */
final class InlineLayout {

  private static final int ROW_SPANS_MAX = 6;
  private static final int ROW_CHARS_MAX = 150;
  private static final int TEXT_CHARS_MIN = 80;

  private InlineLayout() {}

  static boolean isDrawnAsBlock(Element span) {
    String style = span.attributesSize() == 0 ? "" : span.attr("style");
    return style.contains("display:block") || style.contains("display: block");
  }

  /** A date set before a text that has no element of its own is no word of it. */
  static boolean isBeforeText(Element time) {
    Node next = time.nextSibling();
    String words =
        next instanceof TextNode plain
            ? plain.getWholeText()
            : next instanceof Element inner && !inner.isBlock() ? inner.text() : "";
    return words.length() >= TEXT_CHARS_MIN;
  }

  /** A box of a few spans and nothing else sets them side by side: byline, date, section. */
  static boolean isRow(Element box) {
    int spans = box.normalName().equals("div") ? spans(box) : 0;
    return spans >= 2 && spans <= ROW_SPANS_MAX && box.text().length() <= ROW_CHARS_MAX;
  }

  /** How many spans a box holds; -1 where it holds anything else. */
  private static int spans(Element box) {
    int spans = 0;
    for (int i = 0; i < box.childNodeSize(); i++) {
      Node child = box.childNode(i);
      boolean span = child instanceof Element e && e.normalName().equals("span");
      spans += span ? 1 : 0;
      if ((child instanceof Element && !span)
          || (child instanceof TextNode words && !words.isBlank())) {
        return -1;
      }
    }
    return spans;
  }
}
