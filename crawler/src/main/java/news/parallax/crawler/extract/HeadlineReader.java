package news.parallax.crawler.extract;

import java.util.Optional;

/** The article's own headline among the many that a page carries. */
final class HeadlineReader {

  private final ParsedPage page;

  HeadlineReader(ParsedPage page) {
    this.page = page;
  }

  record Headline(String text, String evidence) {}

  Optional<Headline> read() {
    Optional<String> h1 = page.tree().headlines().stream().map(h -> Prose.clean(h.text())).filter(t -> t.length() > 8).findFirst();
    if (h1.isPresent()) {
      return Optional.of(new Headline(h1.get(), "h1"));
    }
    return page.fromData("headline").map(t -> new Headline(t, "json-ld"))
       .or(() -> page.meta().first("og:title").map(t -> new Headline(t, "og:title")))
       .or(() -> Optional.of(Prose.clean(page.document().title())).filter(t -> !t.isEmpty()).map(t -> new Headline(t, "title")));
  }
}
