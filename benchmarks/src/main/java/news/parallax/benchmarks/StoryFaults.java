package news.parallax.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints the stories that were found worst, and the reasons given for one article of each. */
public final class StoryFaults {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int TITLE_MAX = 70;

  private final Map<String, JsonNode> grouped;
  private final Map<String, Long> sizes;

  /** A keyed story and the found one that is most like it. */
  private record Match(List<JsonNode> keyed, String found, double f1) {}

  private StoryFaults(Map<String, JsonNode> grouped) {
    this.grouped = grouped;
    this.sizes =
        grouped.values().stream()
            .collect(Collectors.groupingBy(g -> text(g, "story"), Collectors.counting()));
  }

  /**
   * @param arguments a file of keyed articles with {@code id}, {@code story} and {@code title}, the
   *     answer of {@code parallax group} about them, and how many stories to print
   */
  public static void main(String[] arguments) throws IOException {
    Map<String, JsonNode> grouped = new HashMap<>();
    lines(arguments[1]).forEach(g -> grouped.put(text(g, "id"), g));
    Map<String, List<JsonNode>> keyed = new LinkedHashMap<>();
    lines(arguments[0])
        .forEach(k -> keyed.computeIfAbsent(text(k, "story"), s -> new ArrayList<>()).add(k));
    new StoryFaults(grouped).print(keyed.values(), Integer.parseInt(arguments[2]), System.out);
  }

  private static List<JsonNode> lines(String file) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> !line.isBlank())
        .map(JSON::readTree)
        .toList();
  }

  private static String text(JsonNode node, String field) {
    return Objects.requireNonNull(node.path(field).asString(""));
  }

  private void print(Collection<List<JsonNode>> stories, int most, PrintStream out) {
    stories.stream()
        .map(this::match)
        .filter(m -> m.f1() < 1)
        .sorted(Comparator.comparingDouble(Match::f1))
        .limit(most)
        .forEach(m -> print(m, out));
  }

  private Match match(List<JsonNode> keyed) {
    return keyed.stream()
        .collect(Collectors.groupingBy(this::found, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> new Match(keyed, e.getKey(), f1(e.getValue(), keyed.size(), e.getKey())))
        .max(Comparator.comparingDouble(Match::f1))
        .orElseThrow();
  }

  private double f1(long both, int keyed, String found) {
    return 2.0 * both / (keyed + sizes.getOrDefault(found, 0L));
  }

  private String found(JsonNode keyed) {
    JsonNode answer = grouped.get(text(keyed, "id"));
    return answer == null ? "" : text(answer, "story");
  }

  private void print(Match match, PrintStream out) {
    long torn = match.keyed().stream().map(this::found).distinct().count();
    long inside = match.keyed().stream().filter(k -> found(k).equals(match.found())).count();
    long strangers = sizes.getOrDefault(match.found(), 0L) - inside;
    JsonNode astray =
        match.keyed().stream()
            .filter(k -> !found(k).equals(match.found()))
            .findFirst()
            .orElse(match.keyed().getLast());
    out.printf(
        "  %.2f %d articles in %d stories, %d of others among them: %s%n       %s%n",
        match.f1(), match.keyed().size(), torn, strangers, title(astray), reasons(astray));
  }

  private static String title(JsonNode keyed) {
    String title = text(keyed, "title").isEmpty() ? text(keyed, "body") : text(keyed, "title");
    return title
        .lines()
        .findFirst()
        .orElse("")
        .codePoints()
        .limit(TITLE_MAX)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private String reasons(JsonNode keyed) {
    JsonNode answer = grouped.get(text(keyed, "id"));
    return answer == null
        ? "not in the answer"
        : StreamSupport.stream(answer.at("/evidence/story/reasons").spliterator(), false)
            .map(r -> r.asString(""))
            .collect(Collectors.joining("; "));
  }
}
