package news.parallax.crawler.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The text of pages that keep it in a script until a browser shows it. */
final class ScriptBody {

  private static final int CHARS_MIN = 300;
  private static final int SCRIPT_CHARS_MAX = 4 * 1024 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A long string under a key that says it is a text; possessive, so that it never backtracks. */
  private static final Pattern TEXT_FIELD =
      Pattern.compile(
          "\"(?:articleBody|content|contents|contentHtml|content_html|body|bodyHtml|body_html|html|text|articleText|storyHtml|story|rendered|fulltext|fullText|maintext)\"\\s*+:\\s*+(\"(?:[^\"\\\\]++|\\\\.)*+\")");

  private ScriptBody() {}

  /**
   * The longest such text, as the body of a document; JSON-LD's comes before all others, a live
   * blog's entries next.
   */
  static Optional<Element> find(ParsedPage page) {
    return page.article()
        .map(a -> a.path("articleBody").asString(""))
        .filter(t -> t.length() >= CHARS_MIN)
        .map(ScriptBody::document)
        .or(() -> updates(page))
        .or(() -> inScripts(page).map(ScriptBody::document));
  }

  /** A live blog's entries, each under its heading. */
  private static Optional<Element> updates(ParsedPage page) {
    Element body = Jsoup.parseBodyFragment("").body();
    Element article = body.appendElement("div");
    for (List<String> update : LiveData.texts(page)) {
      for (int i = 0; i < update.size(); i++) {
        article.appendElement(i == 0 ? "h2" : "p").text(update.get(i));
      }
    }
    return Optional.of(body).filter(b -> b.text().length() >= CHARS_MIN);
  }

  private static Optional<String> inScripts(ParsedPage page) {
    return page.declarations().scripts().stream()
        .map(Element::data)
        .filter(d -> d.length() >= CHARS_MIN && d.length() <= SCRIPT_CHARS_MAX)
        .flatMap(ScriptBody::texts)
        .filter(t -> t.length() >= CHARS_MIN && t.indexOf(' ') > 0)
        .max(Comparator.comparingInt(String::length));
  }

  private static Stream<String> texts(String script) {
    Matcher matcher = TEXT_FIELD.matcher(script);
    return matcher.results().map(r -> unescaped(r.group(1)));
  }

  private static String unescaped(String literal) {
    try {
      return JSON.readTree(literal).asString("");
    } catch (JacksonException e) {
      // A script is no JSON: what only looks like a string there is no text.
      return "";
    }
  }

  private static Element document(String text) {
    if (text.contains("</p>") || text.contains("<br")) {
      return Jsoup.parseBodyFragment(text).body();
    }
    Element body = Jsoup.parseBodyFragment("").body();
    Element article = body.appendElement("div");
    Stream.of(text.split("\\s*\\n\\s*", -1))
        .map(ParsedPage::plain)
        .filter(p -> !p.isEmpty())
        .forEach(p -> article.appendElement("p").text(p));
    return body;
  }
}
