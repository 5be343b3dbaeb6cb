package news.parallax.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers a folder of conformance cases with the product's own packages, and tells the figures. */
public final class ConformanceRun {

  private ConformanceRun() {}

  /**
   * Prints one answer a line, as JSON with the case's id in its file's field names, then {@code N
   * passed, N failed} and a line of {@code name=value} figures; what failed goes to standard error.
   *
   * @param arguments the kind of cases, and the folder that holds them
   */
  public static void main(String[] arguments) throws IOException {
    tell(arguments[0], answered(arguments[0], Path.of(arguments[1])));
  }

  private static List<Answered> answered(String kind, Path folder) throws IOException {
    return switch (kind) {
      case "robots" ->
          Stream.concat(
                  RobotsCases.answered(folder).stream(),
                  RobotsStatusCases.answered(folder).stream())
              .toList();
      case "urls" -> UrlCases.answered(folder);
      case "feeds" -> FeedCases.answered(folder);
      case "sitemaps" -> SitemapCases.answered(folder);
      case "dates" -> DateCases.answered(folder);
      case "charsets" -> CharsetCases.answered(folder);
      default -> throw new IllegalArgumentException("no such kind of cases: " + kind);
    };
  }

  private static void tell(String kind, List<Answered> cases) {
    cases.forEach(c -> System.out.println(c.answer()));
    cases.stream().filter(c -> !c.passed()).forEach(c -> System.err.println(c.fault()));
    long passed = cases.stream().filter(Answered::passed).count();
    System.out.printf("%d passed, %d failed%n", passed, cases.size() - passed);
    System.out.printf(
        "kind=%s passed=%d failed=%d %s%n", kind, passed, cases.size() - passed, byGroup(cases));
  }

  private static String byGroup(List<Answered> cases) {
    Map<String, List<Answered>> groups =
        cases.stream()
            .collect(Collectors.groupingBy(Answered::group, TreeMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(
            g ->
                g.getKey()
                    + "="
                    + g.getValue().stream().filter(Answered::passed).count()
                    + "/"
                    + g.getValue().size())
        .collect(Collectors.joining(" "));
  }
}
