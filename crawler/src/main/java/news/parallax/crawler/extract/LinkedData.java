package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page's JSON-LD (schema.org), {@code @graph} unfolded, broken JSON read as far as it goes. */
final class LinkedData {

  private static final Set<String> ARTICLES =
      Set.of(
          "newsarticle",
          "article",
          "reportagenewsarticle",
          "blogposting",
          "analysisnewsarticle",
          "opinionnewsarticle",
          "backgroundnewsarticle",
          "reviewnewsarticle",
          "liveblogposting",
          "advertisercontentarticle",
          "satiricalarticle",
          "scholarlyarticle",
          "techarticle",
          "socialmediaposting",
          "report",
          "askpublicnewsarticle",
          "review",
          "discussionforumposting");
  private static final int NODES_MAX = 2000;
  private static final int DEPTH_MAX = 12;
  private static final int SCRIPT_CHARS_MAX = 2 * 1024 * 1024;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<JsonNode> nodes = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  static LinkedData of(Declarations declarations) {
    LinkedData data = new LinkedData();
    for (Element script : declarations.scripts()) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        data.read(script.data());
      }
    }
    return data;
  }

  private void read(String script) {
    String json = unwrapped(script);
    if (json.isEmpty() || json.length() > SCRIPT_CHARS_MAX) {
      return;
    }
    int before = nodes.size();
    try (JsonParser parser = JSON.createParser(json)) {
      while (parser.nextToken() != null) {
        collect(parser.readValueAsTree(), 0);
      }
    } catch (JacksonException e) {
      // What was read before the fault, such as one script's second object, stands.
      if (nodes.size() == before) {
        readMended(json);
      }
    }
  }

  private void readMended(String json) {
    try {
      collect(JSON.readTree(withQuotesEscaped(json)), 0);
    } catch (JacksonException e) {
      broken.add(json);
    }
  }

  /** Templates that paste a text with quotation marks: what no sign of JSON follows ends none. */
  private static String withQuotesEscaped(String json) {
    StringBuilder out = new StringBuilder(json.length() + 16);
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '"' && inString && !endsString(json, i)) {
        out.append('\\');
      } else if (c == '"') {
        inString = !inString;
      } else if (c == '\\' && i + 1 < json.length()) {
        out.append(c);
        c = json.charAt(++i);
      }
      out.append(c);
    }
    return out.toString();
  }

  private static boolean endsString(String json, int quote) {
    int next = quote + 1;
    while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
      next++;
    }
    return next == json.length() || ",:}]".indexOf(json.charAt(next)) >= 0;
  }

  /** Without the CDATA marks and HTML comments of older templates. */
  private static String unwrapped(String script) {
    String bare = script.strip();
    if (!bare.isEmpty()
        && "{[".indexOf(bare.charAt(0)) >= 0
        && "}]".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      return bare;
    }
    return bare.replaceAll("(?s)^[\\s;]*(?:/[/*]\\s*)?(?:<!\\[CDATA\\[|<!--)(?:\\s*\\*/)?", "")
        .replaceAll("(?s)(?:/[/*]\\s*)?(?:\\]\\]>|-->)(?:\\s*\\*/)?[\\s;]*$", "")
        .strip();
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEPTH_MAX || nodes.size() >= NODES_MAX) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> collect(child, depth + 1));
    } else if (node.isObject()) {
      nodes.add(node);
      for (String key :
          List.of(
              "@graph",
              "mainEntity",
              "mainEntityOfPage",
              "hasPart",
              "itemListElement",
              "item",
              "subjectOf")) {
        if (node.path(key).isContainer()) {
          collect(node.path(key), depth + 1);
        }
      }
    }
  }

  /** The nodes that describe articles, in page order. */
  List<JsonNode> articles() {
    return nodes.stream().filter(n -> types(n).anyMatch(ARTICLES::contains)).toList();
  }

  /** The nodes that describe the page as such: some sites say there who wrote its article. */
  Stream<JsonNode> webPages() {
    return nodes.stream().filter(n -> types(n).anyMatch("webpage"::equals));
  }

  /** Whether a node of such a type (lower case) is there. */
  boolean has(String type) {
    return nodes.stream().anyMatch(n -> types(n).anyMatch(type::equals));
  }

  Stream<JsonNode> all() {
    return nodes.stream();
  }

  /** The node that another one names by its {@code @id}. */
  Optional<JsonNode> byId(String id) {
    return nodes.stream()
        .filter(n -> n.path("@id").asString("").equals(id) && n.size() > 1)
        .findFirst();
  }

  /** Scripts that no reading of JSON makes sense of. */
  List<String> broken() {
    return broken;
  }

  static Stream<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    return (type.isArray() ? StreamSupport.stream(type.spliterator(), false) : Stream.of(type))
        .filter(JsonNode::isString)
        .map(t -> bare(t.asString()));
  }

  private static String bare(String type) {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1)
        .toLowerCase(Locale.ROOT);
  }
}
