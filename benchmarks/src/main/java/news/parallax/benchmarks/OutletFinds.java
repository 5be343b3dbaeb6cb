package news.parallax.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the product says of one outlet: its exported articles, its refused and failed addresses, its
 * sources, and every page that shows it.
 *
 * @param standing {@code /api/v1/outlets/{id}}: how its sources fare, and its troubles
 * @param pages markup of the outlet's page and of its articles' pages
 */
record OutletFinds(
    List<JsonNode> articles, List<JsonNode> refused, JsonNode standing, List<String> pages) {

  private static final String ROBOTS_UNREACHABLE = "robots-unreachable: robots.txt: ";
  private static final Pattern NOT_TAKEN = Pattern.compile("not taken \\(([^)]*)\\)");
  private static final Set<String> WELL = Set.of("read", "unchanged");

  /** Why addresses and sources came to nothing, as {@code word: detail}. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    refused.forEach(
        r -> reasons.add(r.path("reason").asString() + ": " + r.path("detail").asString()));
    standing.path("troubles").forEach(t -> reasons.add(t.path("reason").asString()));
    standing.path("sources").forEach(s -> outcome(s).ifPresent(reasons::add));
    standing.path("sources").forEach(s -> reasons.addAll(notTaken(s)));
    return reasons.stream().distinct().toList();
  }

  /**
   * The reasons by their words alone. Behind a robots.txt that cannot be had stands the reason why
   * it could not.
   */
  List<String> words() {
    return reasons().stream()
        .flatMap(
            r ->
                r.startsWith(ROBOTS_UNREACHABLE)
                    ? Stream.of(
                        "robots-unreachable", word(r.substring(ROBOTS_UNREACHABLE.length())))
                    : Stream.of(word(r)))
        .distinct()
        .toList();
  }

  private static String word(String reason) {
    int colon = reason.indexOf(':');
    return colon < 0 ? reason : reason.substring(0, colon);
  }

  private static Optional<String> outcome(JsonNode source) {
    return CaseFiles.text(source, "words").filter(o -> !WELL.contains(word(o).strip()));
  }

  /** Why entries were not taken of a source that was read. */
  private static List<String> notTaken(JsonNode source) {
    Matcher told = NOT_TAKEN.matcher(CaseFiles.text(source, "words").orElse(""));
    return told.find() ? List.of(told.group(1).replaceAll("[0-9]+ ", "").split(", ")) : List.of();
  }

  /** Everything that the product prints of the outlet, in one text. */
  String printed() {
    return Stream.of(articles, refused, List.of(standing))
            .flatMap(List::stream)
            .map(JsonNode::toString)
            .reduce("", (a, b) -> a + "\n" + b)
        + String.join("\n", pages);
  }
}
