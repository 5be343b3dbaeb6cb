package news.parallax.crawler.extract;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.parallax.article.PageTime;
import news.parallax.crawler.date.WebDates;
import org.jsoup.nodes.Element;

/** When the page says that it was published and last changed. */
final class TimesReader {

  private final ParsedPage page;

  TimesReader(ParsedPage page) {
    this.page = page;
  }

  Optional<PageTime> published() {
    return Stream.<Supplier<Optional<PageTime>>>of(
            () -> data("datePublished"),
            () -> meta("article:published_time"),
            () -> property("datePublished"),
            () -> meta("datepublished"),
            () -> meta("date"),
            () -> meta("dc.date.issued"),
            () -> meta("pubdate"),
            () -> data("dateCreated"),
            this::time)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  Optional<PageTime> modified() {
    return data("dateModified").or(() -> meta("article:modified_time"));
  }

  private Optional<PageTime> time() {
    return page.tree().times().stream()
        .map(t -> read(t.attr("datetime"), "time[datetime]"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<PageTime> data(String field) {
    return page.fromData(field).flatMap(t -> read(t, "json-ld " + field));
  }

  private Optional<PageTime> meta(String name) {
    return page.meta().first(name).flatMap(t -> read(t, "meta " + name));
  }

  private Optional<PageTime> property(String name) {
    return page.tree().properties().stream()
        .filter(e -> e.attr("itemprop").equals(name))
        .map(TimesReader::value)
        .flatMap(t -> read(t, "itemprop " + name).stream())
        .findFirst();
  }

  private static String value(Element e) {
    for (String a : new String[] {"datetime", "content", "title"}) {
      if (!e.attr(a).isBlank()) {
        return e.attr(a);
      }
    }
    return e.text();
  }

  private Optional<PageTime> read(String text, String evidence) {
    return WebDates.parse(text).map(d -> new PageTime(d.at(), d.precision(), evidence));
  }
}
