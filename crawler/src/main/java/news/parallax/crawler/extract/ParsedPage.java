package news.parallax.crawler.extract;

import java.util.Optional;
import news.parallax.crawler.url.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/** Everything that speaks on a page, read once: structured data, meta tags, the tree of text. */
record ParsedPage(
    Page page,
    Document document,
    Declarations declarations,
    MetaTags meta,
    LinkedData data,
    TextTree tree,
    Optional<JsonNode> article) {

  /** The same page with another element's text in the place of its own. */
  ParsedPage withTree(TextTree other) {
    return new ParsedPage(page, document, declarations, meta, data, other, article);
  }

  /** A text field of the article's JSON-LD. */
  Optional<String> fromData(String field) {
    return article
        .map(a -> a.path(field))
        .filter(n -> n.isString() || n.isNumber())
        .map(JsonNode::asString)
        .map(ParsedPage::plain)
        .filter(t -> !t.isEmpty());
  }

  /** An address that the page names, which may be relative to its own. */
  Optional<WebAddress> address(String link) {
    return link.startsWith("https://") || link.startsWith("http://")
        ? WebAddress.parse(link)
        : WebAddress.parse(page.url().toString()).flatMap(base -> WebAddress.parse(link, base));
  }

  /** Text that a template may have escaped once more, or left tags in. */
  static String plain(String text) {
    if (text.indexOf('<') >= 0 || text.indexOf('\0') >= 0) {
      return Prose.clean(Jsoup.parse(text).text());
    }
    return Prose.clean(text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text);
  }
}
