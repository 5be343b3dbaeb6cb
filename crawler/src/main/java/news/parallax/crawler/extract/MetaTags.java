package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What a page's {@code meta} and {@code link} elements say, by lower-case name. */
final class MetaTags {

  private static final int CONTENT_CHARS_MAX = 4096;

  private final Map<String, List<String>> contents = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();

  static MetaTags of(Declarations declarations) {
    MetaTags tags = new MetaTags();
    declarations.metas().forEach(tags::addMeta);
    declarations.links().forEach(tags::addLink);
    return tags;
  }

  private void addMeta(Element meta) {
    String content = meta.attr("content");
    if (content.isBlank() || content.length() > CONTENT_CHARS_MAX) {
      return;
    }
    for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
      String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        contents.computeIfAbsent(name, n -> new ArrayList<>()).add(Prose.clean(content));
      }
    }
  }

  private void addLink(Element link) {
    String address = link.attr("href").strip();
    for (String rel : link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (!address.isEmpty()) {
        links.putIfAbsent(rel, address);
      }
    }
  }

  /** The first content under one of the names, in the order of the names. */
  Optional<String> first(String... names) {
    for (String name : names) {
      for (String content : contents.getOrDefault(name, List.of())) {
        if (!content.isEmpty()) {
          return Optional.of(content);
        }
      }
    }
    return Optional.empty();
  }

  /** Every content under a name, in page order. */
  Stream<String> all(String name) {
    return contents.getOrDefault(name, List.of()).stream().filter(c -> !c.isEmpty());
  }

  /** Every content under a name in which the pattern is found. */
  Stream<String> like(Pattern name) {
    return contents.entrySet().stream()
        .filter(e -> name.matcher(e.getKey()).find())
        .sorted(Map.Entry.comparingByKey())
        .flatMap(e -> e.getValue().stream());
  }

  /** The first address under a relation such as {@code canonical}. */
  Optional<String> link(String rel) {
    return Optional.ofNullable(links.get(rel));
  }
}
