package news.parallax.crawler.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
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
          "[\"{,](?:articleBody|content|contents|contentHtml|content_html|body|bodyHtml|body_html|html|text|articleText|storyHtml|story|rendered|fulltext|fullText|maintext)\"?+\\s*+:\\s*+(\"(?:[^\"\\\\]++|\\\\.)*+\")");

  /** A server's answer that is kept as it came: JSON in a string of JSON. */
  private static final Pattern ANSWER = Pattern.compile("\\s*+[\\[{]\\s*+[\"{\\[]");

  private static final Pattern ESCAPED = Pattern.compile("&lt;/?(?:p|br) ?/?&gt;");

  private ScriptBody() {}

  /**
   * The longest such text, as the body of a document; JSON-LD's comes before all others, a live
   * blog's entries next.
   */
  static Optional<Element> find(ParsedPage page, Budget budget) {
    return declared(page).or(() -> updates(page)).or(() -> inScripts(page, budget));
  }

  /** The text that the article's JSON-LD gives in full. */
  static Optional<Element> declared(ParsedPage page) {
    return page.article()
        .map(a -> a.path("articleBody").asString(""))
        .filter(t -> t.length() >= CHARS_MIN)
        .map(ScriptBody::document);
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

  /** The longest text in one string, or in the pieces of one array where those are more. */
  private static Optional<Element> inScripts(ParsedPage page, Budget budget) {
    List<String> scripts = scripts(page);
    Optional<Element> whole =
        scripts.stream()
            .flatMap(ScriptBody::texts)
            .filter(t -> t.length() >= CHARS_MIN && t.indexOf(' ') > 0)
            .max(Comparator.comparingInt(String::length))
            .map(ScriptBody::document);
    int letters = whole.map(w -> w.text().length()).orElse(CHARS_MIN);
    return Optional.of(pieces(ScriptData.longest(scripts.stream(), budget)))
        .filter(p -> p.text().length() > letters)
        .or(() -> whole);
  }

  private static List<String> scripts(ParsedPage page) {
    List<String> all =
        page.declarations().scripts().stream()
            .map(Element::data)
            .filter(d -> d.length() <= SCRIPT_CHARS_MAX)
            .toList();
    List<String> streamed = all.stream().filter(FlightText::isPiece).toList();
    Stream<String> rows = streamed.isEmpty() ? Stream.empty() : FlightText.rows(streamed).stream();
    return Stream.concat(all.stream().filter(d -> !FlightText.isPiece(d)), rows)
        .filter(d -> d.length() >= CHARS_MIN)
        .flatMap(ScriptData::unwrapped)
        .toList();
  }

  private static Element pieces(List<String> pieces) {
    Element body = Jsoup.parseBodyFragment("").body();
    Element article = body.appendElement("div");
    pieces.forEach(piece -> article.appendChildren(document(piece).childNodes()));
    return body;
  }

  private static Stream<String> texts(String script) {
    Matcher matcher = TEXT_FIELD.matcher(script);
    return matcher
        .results()
        .map(r -> unescaped(r.group(1)))
        .flatMap(t -> ANSWER.matcher(t).lookingAt() ? texts(t) : Stream.of(t));
  }

  private static String unescaped(String literal) {
    try {
      return JSON.readTree(literal).asString("");
    } catch (JacksonException e) {
      // A script is no JSON: what only looks like a string there is no text.
      return "";
    }
  }

  private static Element document(String given) {
    // Templates escape markup once more on its way into a script.
    String text = ESCAPED.matcher(given).find() ? Parser.unescapeEntities(given, false) : given;
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
