package news.parallax.crawler.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.article.Rights;

/** What the page forbids and reserves (robots meta tag, X-Robots-Tag, TDM reservation protocol). */
final class RightsReader {

  private final Set<String> directives;
  private final boolean reserved;

  RightsReader(ParsedPage page) {
    this.directives =
        Stream.of(
                page.meta().all("robots"),
                page.meta().all("parallax"),
                unaddressed(page.page().robotsHeader()))
            .flatMap(s -> s)
            .flatMap(d -> Stream.of(d.toLowerCase(Locale.ROOT).split("[,\\s]+", -1)))
            .collect(Collectors.toSet());
    this.reserved =
        page.page().tdmReserved()
            || page.meta().first("tdm-reservation").filter(v -> v.strip().equals("1")).isPresent();
  }

  /** Directives for all robots; those that name another robot are not ours to obey. */
  private static Stream<String> unaddressed(Optional<String> header) {
    return header.stream()
        .flatMap(h -> Stream.of(h.split(",", -1)))
        .map(String::strip)
        .map(d -> d.toLowerCase(Locale.ROOT).startsWith("parallax:") ? d.substring(9) : d)
        .filter(
            d -> !d.contains(":") || d.toLowerCase(Locale.ROOT).startsWith("unavailable_after"));
  }

  boolean noIndex() {
    return directives.contains("noindex") || directives.contains("none");
  }

  Rights rights() {
    return new Rights(directives.contains("noarchive") || directives.contains("nocache"), reserved);
  }
}
