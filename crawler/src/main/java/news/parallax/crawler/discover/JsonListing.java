package news.parallax.crawler.discover;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.crawler.date.WebDate;
import news.parallax.crawler.date.WebDates;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed 1 and 1.1 (jsonfeed.org/version/1.1). */
final class JsonListing {

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private JsonListing() {}

  static Listing read(String text, URI base, int entriesMax) {
    try {
      JsonNode feed = LENIENT.readTree(text);
      return feed.path("items").isArray()
          ? articles(feed.path("items"), base, entriesMax)
          : new Listing.Unknown("JSON without \"items\"");
    } catch (JacksonException e) {
      return new Listing.Unknown("broken JSON: " + e.getOriginalMessage());
    }
  }

  private static Listing articles(JsonNode items, URI base, int entriesMax) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode item : items) {
      if (entries.size() < entriesMax) {
        Optional<String> title = text(item, "title").map(FeedEntry::plainText);
        entries.add(new Entry(address(item), base, title, dated(item)));
      }
    }
    return new Listing.Articles(entries, items.size() - entries.size());
  }

  private static Optional<String> address(JsonNode item) {
    return text(item, "url")
        .or(() -> text(item, "external_url"))
        .or(() -> text(item, "id").filter(id -> id.startsWith("http")));
  }

  private static Optional<Instant> dated(JsonNode item) {
    return Stream.of("date_published", "date_modified")
        .flatMap(key -> text(item, key).stream())
        .flatMap(written -> WebDates.parse(written).stream())
        .map(WebDate::instant)
        .findFirst();
  }

  private static Optional<String> text(JsonNode item, String key) {
    return Optional.of(item.path(key).asString("")).map(String::strip).filter(t -> !t.isEmpty());
  }
}
