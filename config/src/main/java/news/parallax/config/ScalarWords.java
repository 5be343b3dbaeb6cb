package news.parallax.config;

import java.util.List;
import java.util.Optional;

/**
 * How a value is written as a YAML scalar, in the style of the one it replaces where that can be.
 */
final class ScalarWords {

  private static final int LAST_CONTROL = 0x1f;

  private ScalarWords() {}

  /** A word for a value that is text, whatever it looks like. */
  static String text(String value, YamlNode.Style style) {
    return switch (style) {
      case SINGLE_QUOTED -> isOneLine(value) ? singleQuoted(value) : doubleQuoted(value);
      case DOUBLE_QUOTED -> doubleQuoted(value);
      case PLAIN, BLOCK ->
          plainType(value).equals(Optional.of(YamlNode.Type.TEXT)) ? value : doubleQuoted(value);
    };
  }

  /** A word for a value that is a truth or a number: plain, if it can stand so. */
  static String plain(String value) {
    return plainType(value).isPresent() ? value : doubleQuoted(value);
  }

  private static boolean isOneLine(String value) {
    return value.chars().allMatch(c -> c > LAST_CONTROL && !breaksOrHides(c));
  }

  /** What YAML takes the bare word for, if it reads it back whole, in lines and in brackets. */
  private static Optional<YamlNode.Type> plainType(String value) {
    return bare("x: " + value, List.of("x"), value)
        .filter(type -> bare("[" + value + "]", List.of("0"), value).isPresent());
  }

  private static Optional<YamlNode.Type> bare(String yaml, List<String> path, String value) {
    return root(yaml)
        .flatMap(root -> root.at(path))
        .map(YamlNode.Place::node)
        .filter(YamlNode.Scalar.class::isInstance)
        .map(YamlNode.Scalar.class::cast)
        .filter(scalar -> scalar.style() == YamlNode.Style.PLAIN && scalar.text().equals(value))
        .map(YamlNode.Scalar::type);
  }

  private static Optional<YamlNode> root(String yaml) {
    return switch (new YamlText("", yaml, false).read()) {
      case YamlReader.Reading.Read read -> Optional.of(read.root());
      case YamlReader.Reading.Unreadable none -> Optional.empty();
    };
  }

  private static String singleQuoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** YAML 1.2, 5.7: escapes of double-quoted scalars. */
  private static String doubleQuoted(String value) {
    StringBuilder word = new StringBuilder("\"");
    value.codePoints().forEach(c -> appendEscaped(word, c));
    return word.append('"').toString();
  }

  private static void appendEscaped(StringBuilder word, int c) {
    switch (c) {
      case '"' -> word.append("\\\"");
      case '\\' -> word.append("\\\\");
      case '\n' -> word.append("\\n");
      case '\t' -> word.append("\\t");
      default -> {
        if (c <= LAST_CONTROL || breaksOrHides(c)) {
          word.append("\\U%08X".formatted(c));
        } else {
          word.appendCodePoint(c);
        }
      }
    }
  }

  /** Line breaks of other standards, and characters that YAML does not print. */
  private static boolean breaksOrHides(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
