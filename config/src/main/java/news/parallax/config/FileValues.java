package news.parallax.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The typed values of a file that its schema has looked at already: a value that is absent or of
 * the wrong type is left out here, since the schema has told about it.
 */
final class FileValues {

  private final YamlNode root;
  private final FileSchema schema;
  private final Problems problems;

  FileValues(YamlNode root, FileSchema schema, Problems problems) {
    this.root = root;
    this.schema = schema;
    this.problems = problems;
  }

  Problems problems() {
    return problems;
  }

  /** A path of keys and positions: {@code path("pace", "gap")}. */
  static List<String> path(String... names) {
    return List.of(names);
  }

  /** The text at this path. */
  Optional<String> text(String... path) {
    return scalar(path(path)).map(YamlNode.Scalar::text);
  }

  private Optional<YamlNode.Scalar> scalar(List<String> path) {
    return root.at(path)
        .map(YamlNode.Place::node)
        .filter(YamlNode.Scalar.class::isInstance)
        .map(YamlNode.Scalar.class::cast)
        .filter(scalar -> scalar.type() != YamlNode.Type.NOTHING);
  }

  /** How many items the list at this path has; 0 without a list. */
  int size(String... path) {
    return root.at(path(path)).map(YamlNode.Place::node).stream()
        .mapToInt(node -> node instanceof YamlNode.Sequence list ? list.items().size() : 0)
        .sum();
  }

  boolean has(String... path) {
    return root.at(path(path)).isPresent();
  }

  /** The texts of the list at this path. */
  List<String> texts(String... path) {
    return items(Optional::of, path);
  }

  /** The items of the list at this path that can be read; the others become problems. */
  <T> List<T> items(Function<String, Optional<T>> reading, String... path) {
    List<T> items = new ArrayList<>();
    for (int i = 0; i < size(path); i++) {
      read(below(path, i), reading).ifPresent(items::add);
    }
    return List.copyOf(items);
  }

  private static List<String> below(String[] path, int position) {
    List<String> item = new ArrayList<>(List.of(path));
    item.add(Integer.toString(position));
    return item;
  }

  /** What this reading makes of the text at the path; a text it cannot read becomes a problem. */
  <T> Optional<T> read(List<String> path, Function<String, Optional<T>> reading) {
    return scalar(path)
        .flatMap(
            scalar -> {
              Optional<T> value = reading.apply(scalar.text());
              if (value.isEmpty()) {
                wrong(path, schema.wants(path), schema.cure(path));
              }
              return value;
            });
  }

  /** The span of time at this path, if it lies between the two given. */
  Optional<Duration> duration(Duration least, Duration most, String... path) {
    return read(path(path), Durations::parse)
        .filter(
            span ->
                within(
                    span.compareTo(least) >= 0 && span.compareTo(most) <= 0,
                    Durations.words(least),
                    Durations.words(most),
                    path));
  }

  /** The bytes at this path, if they lie between the two given. */
  Optional<Long> bytes(long least, long most, String... path) {
    return read(path(path), DataSize::parse)
        .map(DataSize::bytes)
        .filter(
            bytes ->
                within(
                    bytes >= least && bytes <= most,
                    new DataSize(least).toString(),
                    new DataSize(most).toString(),
                    path));
  }

  /** The whole number at this path, if it lies between the two given. */
  Optional<Integer> count(int least, int most, String... path) {
    return read(path(path), FileValues::wholeNumber)
        .filter(
            count ->
                within(
                    count >= least && count <= most,
                    Integer.toString(least),
                    Integer.toString(most),
                    path));
  }

  private static Optional<Integer> wholeNumber(String text) {
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  private boolean within(boolean inside, String least, String most, String... path) {
    if (!inside) {
      String bounds = "from " + least + " to " + most;
      wrong(path(path), "a value " + bounds, "write one " + bounds);
    }
    return inside;
  }

  /** Adds a problem with the value at this path: what was wanted there, and the cure. */
  void wrong(List<String> path, String wanted, String cure) {
    wrong(path, wanted, Optional.empty(), cure);
  }

  void wrong(List<String> path, String wanted, Optional<String> nearest, String cure) {
    YamlNode.Place place = root.at(path).orElseThrow();
    String what = "\"" + FileSchema.name(path) + "\" wants " + wanted;
    String got = ", got " + FileSchema.quoted(place.node());
    problems.add(place.told(), what + got, nearest, cure);
  }
}
