package news.parallax.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.config.Bounds;
import news.parallax.config.SourceKind;
import news.parallax.crawler.date.WebDate;
import news.parallax.crawler.date.WebDates;
import news.parallax.crawler.discover.Discovery;
import news.parallax.crawler.discover.Entry;
import news.parallax.crawler.discover.Listing;
import news.parallax.crawler.discover.SourceDocument;
import news.parallax.crawler.url.Canonicaliser;
import news.parallax.crawler.url.WebAddress;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code expected.jsonl} of feeds, held against what the crawler takes from a feed: how many
 * entries there are, and each one's title, link and date. All else (authors, summaries, ids) it
 * reads from the article's page, so cases that assert nothing more are told as {@code unread}.
 */
final class FeedCases {

  private static final String NO_ADDRESS = "http://feed.example/feed.xml";
  private static final Discovery DISCOVERY =
      new Discovery(Bounds.CEILING, new Canonicaliser(Bounds.DEFAULT.pathDepthMax()));

  private FeedCases() {}

  static List<Answered> answered(Path folder) throws IOException {
    List<Answered> answered = new ArrayList<>();
    for (JsonNode wanted : CaseFiles.lines(folder.resolve("expected.jsonl"))) {
      byte[] body = Files.readAllBytes(folder.resolve(wanted.path("file").asString()));
      answered.add(answered(wanted, listing(wanted, body, SourceKind.FEED)));
    }
    return answered;
  }

  static Listing listing(JsonNode wanted, byte[] body, SourceKind kind) {
    WebAddress address =
        CaseFiles.text(wanted, "url").flatMap(WebAddress::parse).orElseGet(FeedCases::noAddress);
    return DISCOVERY.listing(
        new SourceDocument(
            kind, address.uri().orElseThrow(), body, contentType(wanted), Optional.empty()));
  }

  private static WebAddress noAddress() {
    return WebAddress.parse(NO_ADDRESS).orElseThrow();
  }

  private static Optional<String> contentType(JsonNode wanted) {
    return CaseFiles.text(wanted, "content_type")
        .or(
            () ->
                wanted.path("http").properties().stream()
                    .filter(h -> h.getKey().toLowerCase(Locale.ROOT).equals("content-type"))
                    .map(Map.Entry::getValue)
                    .map(JsonNode::asString)
                    .findFirst());
  }

  private static Answered answered(JsonNode wanted, Listing listing) {
    return switch (listing) {
      case Listing.Articles articles -> entries(wanted, articles.entries());
      case Listing.Index index -> entries(wanted, List.of());
      case Listing.Unknown unknown -> rejected(wanted, unknown.detail());
    };
  }

  private static Answered rejected(JsonNode wanted, String detail) {
    Answered answered = new Answered(wanted, group(wanted));
    answered.answer().put("rejected", true).put("note", detail);
    return answered.compare("rejected", wanted.path("rejected").asBoolean(false), true);
  }

  private static Answered entries(JsonNode wanted, List<Entry> got) {
    Answered answered = new Answered(wanted, group(wanted));
    answered.answer().put("rejected", false).put("entryCount", got.size());
    ArrayNode entries = answered.answer().putArray("entries");
    got.forEach(e -> write(e, entries.addObject()));
    answered.compare("rejected", wanted.path("rejected").asBoolean(false), false);
    if (wanted.has("entryCount")) {
      answered.compare("entryCount", wanted.path("entryCount").asInt(), got.size());
    }
    for (int i = 0; i < wanted.path("entries").size(); i++) {
      compare(answered, wanted.path("entries").path(i), i, got);
    }
    return answered;
  }

  private static void write(Entry entry, ObjectNode node) {
    entry.title().ifPresent(t -> node.put("title", t));
    link(entry).ifPresent(l -> node.put("link", l));
    entry.dated().ifPresent(d -> node.put("published", d.toString()));
  }

  private static void compare(Answered answered, JsonNode wanted, int index, List<Entry> all) {
    if (index >= all.size()) {
      answered.compare("entries[" + index + "]", "an entry", "none");
      return;
    }
    Entry got = all.get(index);
    String at = "entries[" + index + "].";
    CaseFiles.text(wanted, "title")
        .ifPresent(t -> compareTitles(answered, at, plain(t), got.title().orElse("")));
    CaseFiles.text(wanted, "link")
        .ifPresent(
            l -> answered.compare(at + "link", resolved(l, got.base()), link(got).orElse("")));
    List<Instant> moments = moments(wanted);
    if (!moments.isEmpty() && !moments.contains(got.dated().orElse(Instant.MIN))) {
      answered.compare(at + "published", moments, got.dated());
    }
  }

  /** A title is text by now, in which a less-than sign may stand for itself. */
  private static void compareTitles(Answered answered, String at, String wanted, String got) {
    String text = got.replaceAll("\\s+", " ").strip();
    answered.compare(at + "title", wanted, text.equals(wanted) ? text : plain(got));
  }

  /** The crawler keeps one date of an entry: the first publication, or else the last change. */
  private static List<Instant> moments(JsonNode wanted) {
    return Stream.of("published", "date", "updated")
        .flatMap(field -> CaseFiles.text(wanted, field).stream())
        .flatMap(text -> WebDates.parse(text).stream())
        .map(WebDate::instant)
        .toList();
  }

  private static Optional<String> link(Entry entry) {
    return entry.address().map(a -> resolved(a, entry.base()));
  }

  static String resolved(String link, URI base) {
    return WebAddress.parse(base.toString())
        .flatMap(b -> WebAddress.parse(link, b))
        .map(WebAddress::href)
        .orElse(link);
  }

  /** Markup counts as text, and white space once. */
  private static String plain(String text) {
    return Jsoup.parseBodyFragment(text).text().strip();
  }

  private static String group(JsonNode wanted) {
    boolean asserts =
        wanted.has("entryCount")
            || wanted.path("rejected").asBoolean(false)
            || wanted.path("entries").valueStream().anyMatch(FeedCases::isRead);
    return asserts ? "read" : "unread";
  }

  private static boolean isRead(JsonNode entry) {
    return Stream.of("title", "link", "published", "date", "updated").anyMatch(entry::has);
  }
}
