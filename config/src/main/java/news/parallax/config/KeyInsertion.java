package news.parallax.config;

import java.util.List;

/** Where and how a key that is absent is added to a YAML text, in the style of its neighbours. */
final class KeyInsertion {

  private static final String STEP = "  ";

  private final String text;
  private final YamlNode root;

  KeyInsertion(String text, YamlNode root) {
    this.text = text;
    this.root = root;
  }

  /** The text with the keys of the path that are absent, and the word behind the last. */
  String insert(List<String> path, String word) {
    return below(root, "", path, word);
  }

  /**
   * @param indent of the key that holds the value
   */
  private String below(YamlNode node, String indent, List<String> path, String word) {
    String name = path.getFirst();
    return switch (node) {
      case YamlNode.Mapping mapping ->
          mapping
              .entry(name)
              .map(entry -> below(entry, path, word))
              .orElseGet(() -> add(mapping, path, word));
      case YamlNode.Sequence list ->
          list.step(name)
              .map(place -> below(place.node(), indent, path.subList(1, path.size()), word))
              .orElse(text);
      case YamlNode.Scalar scalar -> addBelow(scalar, indent, path, word);
    };
  }

  private String below(YamlNode.Entry entry, List<String> path, String word) {
    return below(entry.value(), indent(entry.key()), path.subList(1, path.size()), word);
  }

  private static String indent(YamlNode.Scalar key) {
    return " ".repeat(key.span().column() - 1);
  }

  private String add(YamlNode.Mapping mapping, List<String> path, String word) {
    if (mapping.flow()) {
      return addInBraces(mapping, path, word);
    }
    String indent = indent(mapping.entries().getFirst().key());
    return addLines(contentEnd(mapping), indent, path, word);
  }

  private String addInBraces(YamlNode.Mapping mapping, List<String> path, String word) {
    String added = inBraces(path, word);
    return mapping.entries().isEmpty()
        ? inserted(mapping.span().start() + 1, added)
        : inserted(contentEnd(mapping.entries().getLast().value()), ", " + added);
  }

  private static String inBraces(List<String> path, String word) {
    String name = path.getFirst();
    return path.size() == 1
        ? name + ": " + word
        : name + ": {" + inBraces(path.subList(1, path.size()), word) + "}";
  }

  /** A key without a value gets its first line below. */
  private String addBelow(YamlNode.Scalar empty, String indent, List<String> path, String word) {
    return empty.type() == YamlNode.Type.NOTHING
        ? addLines(empty.span().end(), indent + STEP, path, word)
        : text;
  }

  private String addLines(int after, String indent, List<String> path, String word) {
    StringBuilder lines = new StringBuilder();
    String deeper = indent;
    for (String name : path.subList(0, path.size() - 1)) {
      lines.append(lineEnd()).append(deeper).append(name).append(':');
      deeper += STEP;
    }
    lines.append(lineEnd()).append(deeper).append(path.getLast()).append(": ").append(word);
    return inserted(endOfLine(after), lines.toString());
  }

  /** The line end that the text uses. */
  private String lineEnd() {
    int first = text.indexOf('\n');
    return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private int contentEnd(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> ValueEdit.contentEnd(text, scalar.span());
      case YamlNode.Sequence list ->
          list.flow() ? list.span().end() : contentEnd(list.items().getLast());
      case YamlNode.Mapping mapping ->
          mapping.flow() ? mapping.span().end() : contentEnd(mapping.entries().getLast().value());
    };
  }

  private String inserted(int at, String added) {
    return text.substring(0, at) + added + text.substring(at);
  }
}
