package news.parallax.crawler.charset;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that a page's own {@code meta} declares (HTML standard, 13.2.3.2 prescan). */
final class MetaPrescan {

  /** The standard asks for 1024; real heads put long scripts and comments first. */
  private static final int WINDOW_BYTES = 16 * 1024;

  private static final Pattern CONTENT_CHARSET =
      Pattern.compile(
          "charset[\\t\\n\\f\\r ]*=[\\t\\n\\f\\r ]*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;\"']+))");

  private final String head;
  private int at;

  private MetaPrescan(String head) {
    this.head = head;
  }

  static Optional<Encoding> encoding(byte[] bytes) {
    int length = Math.min(bytes.length, WINDOW_BYTES);
    return new MetaPrescan(new String(bytes, 0, length, StandardCharsets.ISO_8859_1)).scan();
  }

  private Optional<Encoding> scan() {
    while ((at = head.indexOf('<', at)) >= 0) {
      if (head.startsWith("<!--", at)) {
        // "<!-->" is a whole comment: its dashes may be those that end it.
        skipBehind("-->", at + 2);
      } else if (startsMeta()) {
        at += "<meta".length();
        Optional<Encoding> found = declared(attributes());
        if (found.isPresent()) {
          return found;
        }
      } else if (startsTag()) {
        skipName();
        attributes();
      } else if (head.startsWith("<!", at)
          || head.startsWith("</", at)
          || head.startsWith("<?", at)) {
        skipBehind(">", at + 1);
      } else {
        at++;
      }
    }
    return Optional.empty();
  }

  private static Optional<Encoding> declared(Map<String, String> meta) {
    Optional<String> label = Optional.ofNullable(meta.get("charset"));
    if (label.isEmpty() && "content-type".equals(meta.get("http-equiv"))) {
      label = Optional.ofNullable(meta.get("content")).flatMap(MetaPrescan::labelIn);
    }
    // A page whose meta could be read at all is not UTF-16.
    return label
        .flatMap(Encodings::labelled)
        .map(e -> e.isUtf16() ? Encodings.named(Encoding.UTF_8) : e);
  }

  private static Optional<String> labelIn(String content) {
    Matcher matcher = CONTENT_CHARSET.matcher(content);
    if (!matcher.find()) {
      return Optional.empty();
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return Optional.of(matcher.group(group));
      }
    }
    return Optional.empty();
  }

  /** The attributes from here to the tag's end, names and values in lower case, first one wins. */
  private Map<String, String> attributes() {
    Map<String, String> found = new HashMap<>();
    while (true) {
      skip("\t\n\f\r /");
      if (at >= head.length() || head.charAt(at) == '>') {
        return found;
      }
      String name = lower(until("\t\n\f\r /=>", 1));
      skip("\t\n\f\r ");
      String value = at < head.length() && head.charAt(at) == '=' ? value() : "";
      found.putIfAbsent(name, lower(value));
    }
  }

  private String value() {
    at++;
    skip("\t\n\f\r ");
    if (at >= head.length()) {
      return "";
    }
    char quote = head.charAt(at);
    if (quote != '"' && quote != '\'') {
      return until("\t\n\f\r >", 0);
    }
    int end = head.indexOf(quote, at + 1);
    String value = end < 0 ? "" : head.substring(at + 1, end);
    at = end < 0 ? head.length() : end + 1;
    return value;
  }

  private boolean startsMeta() {
    int after = at + "<meta".length();
    return head.regionMatches(true, at, "<meta", 0, after - at)
        && after < head.length()
        && "\t\n\f\r /".indexOf(head.charAt(after)) >= 0;
  }

  private boolean startsTag() {
    int letter = head.startsWith("</", at) ? at + 2 : at + 1;
    return letter < head.length() && isLetter(head.charAt(letter));
  }

  private void skipName() {
    at++;
    until("\t\n\f\r >", 0);
  }

  private void skipBehind(String end, int from) {
    int found = head.indexOf(end, from);
    at = found < 0 ? head.length() : found + end.length();
  }

  private void skip(String characters) {
    while (at < head.length() && characters.indexOf(head.charAt(at)) >= 0) {
      at++;
    }
  }

  /** The text from here to one of {@code ends}, which are looked for after {@code least} steps. */
  private String until(String ends, int least) {
    int start = at;
    at = Math.min(head.length(), at + least);
    while (at < head.length() && ends.indexOf(head.charAt(at)) < 0) {
      at++;
    }
    return head.substring(start, at);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
