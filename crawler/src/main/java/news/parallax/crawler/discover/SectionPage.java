package news.parallax.crawler.discover;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Selector;

/** An HTML page as a list of links: to articles, and to the feeds that it names in its head. */
final class SectionPage {

  private static final int DEPTH_MAX = 512;
  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/feed+json",
          "application/rdf+xml");

  private final Document document;
  private final URI base;

  SectionPage(String html, URI address) {
    this.document = Parser.htmlParser().setMaxDepth(DEPTH_MAX).parseInput(html, address.toString());
    String written = document.baseUri();
    this.base = written.isEmpty() ? address : baseOr(written, address);
  }

  private static URI baseOr(String written, URI address) {
    try {
      return URI.create(written);
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  /**
   * The links that a selector finds, each once; the link is the element, or lies in or around it.
   */
  Listing selected(String selector, int entriesMax) {
    try {
      return articles(
          document.select(selector).stream().flatMap(e -> link(e).stream()), entriesMax);
    } catch (Selector.SelectorParseException e) {
      return new Listing.Unknown("the link selector cannot be read: " + e.getMessage());
    }
  }

  /** The links that look like articles, each once. */
  Listing likely(int entriesMax) {
    Map<String, Element> best = new LinkedHashMap<>();
    for (Element link : document.select("a[href]")) {
      best.merge(
          link.absUrl("href"), link, (a, b) -> b.text().length() > a.text().length() ? b : a);
    }
    Stream<Element> likely =
        best.entrySet().stream()
            .filter(e -> ArticleLikeness.looksLikeArticle(e.getKey(), e.getValue()))
            .map(Map.Entry::getValue);
    return articles(likely, entriesMax);
  }

  /** Addresses of the feeds that the page names (autodiscovery), in its order. */
  List<String> feeds() {
    return document.select("link[rel~=(?i)alternate][href]").stream()
        .filter(l -> FEED_TYPES.contains(l.attr("type").strip().toLowerCase(Locale.ROOT)))
        .map(l -> l.absUrl("href"))
        .filter(a -> !a.isEmpty())
        .distinct()
        .toList();
  }

  private static Optional<Element> link(Element found) {
    if (found.is("a[href]")) {
      return Optional.of(found);
    }
    return Optional.ofNullable(found.selectFirst("a[href]"))
        .or(() -> Optional.ofNullable(found.closest("a[href]")));
  }

  private Listing articles(Stream<Element> links, int entriesMax) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    links.forEach(
        l ->
            entries.putIfAbsent(
                l.absUrl("href"),
                new Entry(
                    Objects.requireNonNull(l.attr("href")),
                    base,
                    Optional.of(l.text().strip()).filter(t -> !t.isEmpty()),
                    Optional.empty())));
    List<Entry> kept = entries.values().stream().limit(entriesMax).toList();
    return new Listing.Articles(kept, entries.size() - kept.size());
  }
}
