package news.parallax.crawler.discover;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Walks through XML as feeds have it, well-formed or not: junk around the root, forgotten prefixes,
 * HTML entities, bare ampersands, control characters and a missing end are all taken in one pass of
 * linear time; what the cut left open gets no end. A document type is skipped unread, so there are
 * no entities to expand or to load.
 */
final class XmlSteps {

  private static final int DEPTH_MAX = 512;
  private static final int ATTRIBUTES_MAX = 256;
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.:-]*");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s*([^\\s=/>\"'<]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>\"']+)))?");
  private static final int ENTITIES_MAX = 100;
  private static final Pattern ENTITY =
      Pattern.compile("<!ENTITY\\s+([\\p{L}_][\\p{L}\\p{N}_.-]*)");
  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Matcher name;
  private final Matcher attribute;
  private final Set<String> entities = new HashSet<>();
  private int at;
  private int endsOwed;
  private boolean selfClosed;

  /** An element that is open, with the namespaces that hold inside it. */
  private record Open(String writtenName, Map<String, String> namespaces) {}

  XmlSteps(String text) {
    this.text = text;
    this.name = NAME.matcher(text);
    this.attribute = ATTRIBUTE.matcher(text);
  }

  XmlEvent next() {
    if (selfClosed || endsOwed > 0) {
      endsOwed -= selfClosed ? 0 : 1;
      selfClosed = false;
      open.pop();
      return new XmlEvent.End();
    }
    while (at < text.length()) {
      XmlEvent event = step();
      if (event != null) {
        return event;
      }
    }
    return new XmlEvent.Over();
  }

  private @Nullable XmlEvent step() {
    if (text.charAt(at) != '<') {
      return characters();
    }
    if (text.startsWith("<![CDATA[", at)) {
      return section();
    }
    if (text.startsWith("<!--", at)) {
      skipPast("-->");
    } else if (text.startsWith("<?", at)) {
      skipPast("?>");
    } else if (text.startsWith("<!", at)) {
      skipDeclaration();
    } else if (text.startsWith("</", at)) {
      return end();
    } else if (name.region(at + 1, text.length()).lookingAt()) {
      return start();
    } else {
      return lessThan();
    }
    return null;
  }

  private XmlEvent characters() {
    int end = text.indexOf('<', at);
    String raw = text.substring(at, end < 0 ? text.length() : end);
    at = end < 0 ? text.length() : end;
    return new XmlEvent.Text(clean(unescaped(raw)));
  }

  private XmlEvent section() {
    int from = at + "<![CDATA[".length();
    int end = text.indexOf("]]>", from);
    at = end < 0 ? text.length() : end + 3;
    return new XmlEvent.Text(clean(text.substring(from, end < 0 ? text.length() : end)));
  }

  /** A bare "<" inside a title is what it looks like. */
  private XmlEvent lessThan() {
    at++;
    return new XmlEvent.Text("<");
  }

  private void skipPast(String mark) {
    int end = text.indexOf(mark, at);
    at = end < 0 ? text.length() : end + mark.length();
  }

  /** A document type may hold an internal subset in brackets, with ">" of its own. */
  private void skipDeclaration() {
    int close = text.indexOf('>', at);
    int bracket = close < 0 ? -1 : text.indexOf('[', at, close);
    if (bracket >= 0) {
      int end = text.indexOf(']', bracket);
      note(text.substring(bracket, end < 0 ? text.length() : end));
      close = end < 0 ? -1 : text.indexOf('>', end);
    }
    at = close < 0 ? text.length() : close + 1;
  }

  private void note(String subset) {
    ENTITY
        .matcher(subset)
        .results()
        .limit(ENTITIES_MAX)
        .forEach(m -> entities.add("&" + m.group(1) + ";"));
  }

  /** Whether it refers to what the document type declares, and so is not known whole. */
  boolean isUnread(String text) {
    return entities.stream().anyMatch(text::contains);
  }

  private @Nullable XmlEvent end() {
    int close = text.indexOf('>', at);
    String written = text.substring(at + 2, close < 0 ? text.length() : close).strip();
    at = close < 0 ? text.length() : close + 1;
    int depth = depthOf(written);
    if (depth < 0) {
      return null;
    }
    endsOwed = depth;
    open.pop();
    return new XmlEvent.End();
  }

  /**
   * How many open elements lie inside the one that ends here; -1 when none of that name is open.
   */
  private int depthOf(String written) {
    int depth = 0;
    for (Open element : open) {
      if (element.writtenName().equalsIgnoreCase(written)) {
        return depth;
      }
      depth++;
    }
    return -1;
  }

  private @Nullable XmlEvent start() {
    String written = name.group();
    at = name.end();
    Map<String, String> attributes = attributes();
    boolean closesItself = text.startsWith("/", at);
    int close = text.indexOf('>', at);
    at = close < 0 ? text.length() : close + 1;
    if (open.size() >= DEPTH_MAX) {
      return null;
    }
    Map<String, String> namespaces = namespaces(attributes);
    open.push(new Open(written, namespaces));
    selfClosed = closesItself;
    int colon = written.indexOf(':');
    String prefix = colon < 0 ? "" : written.substring(0, colon);
    String local = written.substring(colon + 1).toLowerCase(Locale.ROOT);
    return new XmlEvent.Start(local, vocabulary(namespaces, prefix), attributes);
  }

  private Map<String, String> attributes() {
    Map<String, String> found = new LinkedHashMap<>();
    while (attribute.region(at, text.length()).lookingAt() && found.size() < ATTRIBUTES_MAX) {
      at = attribute.end();
      String value = value(attribute);
      found.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), clean(unescaped(value)));
    }
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return found;
  }

  private static String value(Matcher m) {
    for (int group = 2; group <= 4; group++) {
      if (m.group(group) != null) {
        return m.group(group);
      }
    }
    return "";
  }

  private Map<String, String> namespaces(Map<String, String> attributes) {
    Map<String, String> outer = open.isEmpty() ? Map.of() : open.peek().namespaces();
    Map<String, String> own = new HashMap<>();
    attributes.forEach(
        (key, value) -> {
          if (key.equals("xmlns")) {
            own.put("", value);
          } else if (key.startsWith("xmlns:")) {
            own.put(key.substring("xmlns:".length()), value);
          }
        });
    if (own.isEmpty()) {
      return outer;
    }
    Map<String, String> all = new HashMap<>(outer);
    all.putAll(own);
    return all;
  }

  private static Vocabulary vocabulary(Map<String, String> namespaces, String prefix) {
    String namespace = namespaces.get(prefix.toLowerCase(Locale.ROOT));
    return namespace == null
        ? Vocabulary.ofPrefix(prefix)
        : Vocabulary.ofNamespace(namespace, prefix);
  }

  private static String unescaped(String raw) {
    return raw.indexOf('&') < 0 ? raw : Parser.unescapeEntities(raw, true);
  }

  private static String clean(String raw) {
    return CONTROL.matcher(raw).replaceAll("");
  }
}
