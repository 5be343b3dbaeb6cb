package news.parallax.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value of a YAML text together with the place where it stands. */
sealed interface YamlNode {

  /** No list is longer than the values that are read. */
  Pattern POSITION = Pattern.compile("[0-9]{1,6}");

  Span span();

  /** What a scalar was resolved to by the JSON schema of YAML 1.2 (10.2). */
  enum Type {
    TEXT,
    WHOLE_NUMBER,
    FRACTION,
    TRUTH,
    NOTHING
  }

  /** How a scalar is written. */
  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    BLOCK
  }

  /** A single value. */
  record Scalar(Span span, String text, Type type, Style style) implements YamlNode {}

  /** A list, written in lines or in brackets ({@code flow}). */
  record Sequence(Span span, boolean flow, List<YamlNode> items) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    private Optional<Place> item(String position) {
      return isPosition(position)
          ? items.stream()
              .skip(Integer.parseInt(position))
              .findFirst()
              .map(item -> new Place(item.span(), item))
          : Optional.empty();
    }
  }

  /** Keys with values, written in lines or in braces ({@code flow}). */
  record Mapping(Span span, boolean flow, List<Entry> entries) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    Optional<Entry> entry(String key) {
      return entries.stream().filter(entry -> entry.key().text().equals(key)).findFirst();
    }
  }

  /** One key with its value. */
  record Entry(Scalar key, YamlNode value) {}

  /** Whether a step of a path is a position in a list, counted from 0, and no key. */
  static boolean isPosition(String step) {
    return POSITION.matcher(step).matches();
  }

  /** The step from this value to the one below it: a key, or a position in a list. */
  default Optional<Place> step(String name) {
    return switch (this) {
      case Scalar scalar -> Optional.empty();
      case Sequence list -> list.item(name);
      case Mapping mapping ->
          mapping.entry(name).map(entry -> new Place(entry.key().span(), entry.value()));
    };
  }

  /** The value below this one that the path of keys and positions leads to, if it is there. */
  default Optional<Place> at(List<String> path) {
    Optional<Place> place = Optional.of(new Place(span(), this));
    for (String name : path) {
      place = place.flatMap(above -> above.node().step(name));
    }
    return place;
  }

  /** A value and the place at which a problem with it is told: its key, or the list item itself. */
  record Place(Span told, YamlNode node) {}
}
