package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text that a script's JSON holds in pieces: of all its arrays the one whose items are most
 * prose.
 */
final class ScriptData {

  private static final int VALUES_MAX = 24;
  private static final int DEPTH_MAX = 32;
  private static final int ITEMS_MIN = 2;
  private static final int PROSE_WEIGHT = 60;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Where a value may begin: at the script's start, behind an assignment or inside a call. */
  private static final Pattern VALUE = Pattern.compile("(?:^|[=(])\\s*+(?=[\\[{])");

  private static final Pattern PARSED =
      Pattern.compile("JSON\\.parse\\(\\s*+(\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+')");

  /** Under which keys content systems keep a piece's text, the plainest first. */
  private static final List<String> TEXT_KEYS =
      List.of(
          "text",
          "content",
          "value",
          "html",
          "children",
          "body",
          "paragraph",
          "model",
          "blocks",
          "data",
          "items");

  /** An item with one of these is an article, a person or a reader's word: no piece of a text. */
  private static final Set<String> OWN_KEYS =
      Set.of("headline", "headlines", "title", "slug", "author", "user", "username", "replies");

  /** The elements that hold a paragraph, a heading, or words of one. */
  private static final Set<String> LEAVES =
      Set.of(
          "p",
          "h2",
          "h3",
          "h4",
          "li",
          "blockquote",
          "a",
          "b",
          "i",
          "em",
          "strong",
          "span",
          "u",
          "sub",
          "sup",
          "mark",
          "q",
          "cite");

  private final Budget budget;
  private List<String> best = List.of();
  private int bestWeight;

  private ScriptData(Budget budget) {
    this.budget = budget;
  }

  /** The pieces of the longest text in any of the scripts, maybe with markup; empty if none. */
  static List<String> longest(Stream<String> scripts, Budget budget) {
    ScriptData data = new ScriptData(budget);
    scripts.forEach(data::read);
    return data.best;
  }

  /** A script itself, or what it hands to {@code JSON.parse} where it does. */
  static Stream<String> unwrapped(String script) {
    List<String> parsed =
        PARSED.matcher(script).results().limit(VALUES_MAX).map(m -> unescaped(m.group(1))).toList();
    return parsed.isEmpty() ? Stream.of(script) : parsed.stream();
  }

  private void read(String script) {
    Matcher value = VALUE.matcher(script);
    int from = 0;
    for (int i = 0; i < VALUES_MAX && from < script.length() && value.find(from); i++) {
      from = Math.max(value.end() + 1, value(script, value.end()));
    }
  }

  /** Looks at the value that begins at an index; tells where it ends, or the index. */
  private int value(String script, int from) {
    try (JsonParser parser = JSON.createParser(script.substring(from))) {
      JsonNode node = parser.readValueAsTree();
      look(node, 0);
      return from + (int) parser.currentLocation().getCharOffset();
    } catch (JacksonException e) {
      // A script is no JSON: what begins like a value may be code.
      return from;
    }
  }

  /** What a string literal of a script stands for; empty where it is none. */
  static String unescaped(String literal) {
    try {
      return JSON.readTree(literal).asString("");
    } catch (JacksonException e) {
      return "";
    }
  }

  static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }

  private void look(JsonNode node, int depth) {
    if (depth > DEPTH_MAX) {
      return;
    }
    if (node.isArray() && node.size() >= ITEMS_MIN && !isElement(node)) {
      budget.check();
      List<String> pieces = new ArrayList<>();
      node.forEach(item -> pieces.add(text(item, depth)));
      int weight = pieces.stream().filter(ScriptData::isProse).mapToInt(Prose::weight).sum();
      if (weight > bestWeight) {
        best = pieces.stream().filter(p -> !p.isBlank()).toList();
        bestWeight = weight;
      }
    }
    node.forEach(child -> look(child, depth + 1));
  }

  private static boolean isProse(String text) {
    int weight = Prose.weight(text);
    return weight >= PROSE_WEIGHT && (text.indexOf(' ') > 0 || weight > text.length());
  }

  private static String text(JsonNode item, int depth) {
    if (item.isString()) {
      return item.asString();
    }
    if (depth > DEPTH_MAX || !item.isContainer() || isOwn(item)) {
      return "";
    }
    if (isElement(item)) {
      boolean leaf = depth > 0 && LEAVES.contains(item.get(1).asString(""));
      return leaf ? text(item.get(3).path("children"), depth + 1) : "";
    }
    if (item.isArray()) {
      List<String> runs = new ArrayList<>();
      item.forEach(run -> runs.add(text(run, depth + 1)));
      boolean paragraphs = runs.stream().filter(Prose::endsSentence).count() >= ITEMS_MIN;
      return String.join(paragraphs ? "\n\n" : "", runs);
    }
    return TEXT_KEYS.stream()
        .map(key -> text(item.path(key), depth + 1))
        .filter(t -> !t.isBlank())
        .findFirst()
        .orElse("");
  }

  /** {@code ["$", tag, key, properties]}, as React writes an element. */
  private static boolean isElement(JsonNode item) {
    return item.isArray() && item.size() >= 4 && item.get(0).asString("").equals("$");
  }

  private static boolean isOwn(JsonNode item) {
    return OWN_KEYS.stream().anyMatch(key -> item.hasNonNull(key));
  }
}
