package news.parallax.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.parallax.config.SourceKind;
import news.parallax.crawler.date.WebDate;
import news.parallax.crawler.date.WebDates;
import news.parallax.crawler.discover.Entry;
import news.parallax.crawler.discover.Listing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code expected.jsonl} of sitemaps, held against what the crawler takes from one: its kind, its
 * addresses, and for each the news title and one date (publication before last change).
 */
final class SitemapCases {

  private SitemapCases() {}

  static List<Answered> answered(Path folder) throws IOException {
    List<Answered> answered = new ArrayList<>();
    try (Served served = new Served()) {
      for (JsonNode wanted : CaseFiles.lines(folder.resolve("expected.jsonl"))) {
        byte[] body = Files.readAllBytes(folder.resolve(wanted.path("file").asString()));
        byte[] fetched = served.fetched(body, CaseFiles.text(wanted, "content_type"));
        answered.add(answered(wanted, FeedCases.listing(wanted, fetched, SourceKind.SITEMAP)));
      }
    }
    return answered;
  }

  private static Answered answered(JsonNode wanted, Listing listing) {
    String kind = wanted.path("kind").asString();
    return switch (listing) {
      case Listing.Index index -> entries(wanted, "index", index.sitemaps());
      // A list of addresses is one to the crawler, whether in XML or a line each.
      case Listing.Articles articles ->
          entries(wanted, kind.equals("text") ? kind : "urlset", articles.entries());
      case Listing.Unknown unknown -> entries(wanted, "none", List.of());
    };
  }

  private static Answered entries(JsonNode wanted, String kind, List<Entry> listed) {
    List<Entry> got = distinct(listed);
    Answered answered = new Answered(wanted, wanted.path("kind").asString());
    answered.answer().put("kind", kind).put("count", got.size());
    ArrayNode urls = answered.answer().putArray("urls");
    got.forEach(e -> write(e, urls.addObject()));
    answered.compare("kind", wanted.path("kind").asString(), kind);
    if (wanted.has("count")) {
      answered.compare("count", wanted.path("count").asInt(), got.size());
    }
    for (int i = 0; i < Math.min(wanted.path("urls").size(), got.size()); i++) {
      compare(answered, wanted.path("urls").path(i), i, got.get(i));
    }
    return answered;
  }

  /** The crawler takes an address once, however often a sitemap lists it. */
  private static List<Entry> distinct(List<Entry> listed) {
    Set<String> seen = new HashSet<>();
    return listed.stream().filter(e -> seen.add(loc(e))).toList();
  }

  private static String loc(Entry entry) {
    return entry.address().map(a -> FeedCases.resolved(a, entry.base())).orElse("");
  }

  private static void write(Entry entry, ObjectNode node) {
    node.put("loc", loc(entry));
    entry.title().ifPresent(t -> node.put("news_title", t));
    entry.dated().ifPresent(d -> node.put("lastmod", d.toString()));
  }

  private static void compare(Answered answered, JsonNode wanted, int index, Entry got) {
    String at = "urls[" + index + "].";
    CaseFiles.text(wanted, "loc").ifPresent(l -> answered.compare(at + "loc", l, loc(got)));
    CaseFiles.text(wanted, "news_title")
        .ifPresent(t -> answered.compare(at + "news_title", t, got.title().orElse("")));
    Optional<Instant> dated =
        Stream.of("news_publication_date", "lastmod")
            .flatMap(field -> CaseFiles.text(wanted, field).stream())
            .flatMap(text -> WebDates.parse(text).stream())
            .map(WebDate::instant)
            .findFirst();
    if (dated.isPresent()) {
      answered.compare(at + "lastmod", dated, got.dated());
    }
  }
}
