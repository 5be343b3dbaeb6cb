package news.parallax.demo;

import static news.parallax.demo.Markup.escaped;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import news.parallax.demo.Listing.Entry;
import tools.jackson.databind.json.JsonMapper;

/** How a listing is printed: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1, sitemaps 0.9 and news. */
final class Feeds {

  private static final String SITEMAP_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String NEWS_SPACE = "http://www.google.com/schemas/sitemap-news/0.9";

  private Feeds() {}

  /** The document of every form but {@code SECTION}, which is a page. */
  static Answer print(Listing listing) {
    return switch (listing.way().form()) {
      case RSS -> xml(listing, "application/rss+xml", rss(listing, e -> ""));
      case RSS_FULL -> xml(listing, "application/rss+xml", rss(listing, Feeds::wholeText));
      case ATOM -> xml(listing, "application/atom+xml", atom(listing));
      case JSON_FEED -> document(listing, "application/feed+json", jsonFeed(listing));
      case SITEMAP_INDEX -> xml(listing, "application/xml", sitemapIndex(listing));
      case SITEMAP -> xml(listing, "application/xml", sitemap(listing, "", e -> ""));
      case NEWS_SITEMAP ->
          xml(
              listing,
              "application/xml",
              sitemap(listing, " xmlns:news=\"" + NEWS_SPACE + "\"", e -> newsEntry(listing, e)));
      case SECTION -> throw new IllegalArgumentException("a section page is printed as a page");
    };
  }

  private static Answer xml(Listing listing, String type, String text) {
    String encoding = listing.press().encoding();
    String full = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n" + text;
    byte[] bytes = full.getBytes(listing.press().charset());
    return listing.way().path().endsWith(".gz")
        ? Answer.document("application/gzip", gzipped(bytes), listing.lastChanged())
        : Answer.document(type, bytes, listing.lastChanged());
  }

  private static Answer document(Listing listing, String type, String text) {
    return Answer.document(type, text.getBytes(StandardCharsets.UTF_8), listing.lastChanged());
  }

  static byte[] gzipped(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("packing in memory", e);
    }
    return packed.toByteArray();
  }

  private static String all(Listing listing, Function<Entry, String> one) {
    return listing.entries().stream().map(one).collect(Collectors.joining());
  }

  private static String rss(Listing listing, Function<Entry, String> more) {
    return """
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
        xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>%s</title><link>%s/</link><description>%s</description>
        %s</channel></rss>
        """
        .formatted(
            escaped(listing.press().masthead()),
            listing.base(),
            escaped(listing.press().masthead()),
            all(listing, e -> rssItem(listing, e, more.apply(e))));
  }

  private static String rssItem(Listing listing, Entry entry, String more) {
    return "<item><title>%s</title><link>%s</link><guid>%s</guid><pubDate>%s</pubDate>%s%s</item>\n"
        .formatted(
            escaped(entry.title()),
            escaped(listing.link(entry)),
            escaped(listing.base() + entry.path()),
            rfc822(entry.published()),
            element("description", entry.teaser()) + creators(entry),
            more);
  }

  private static String creators(Entry entry) {
    return entry.authors().stream()
        .map(author -> element("dc:creator", author))
        .collect(Collectors.joining());
  }

  private static String wholeText(Entry entry) {
    return entry
        .draft()
        .map(draft -> draft.paragraphs().stream())
        .map(texts -> texts.map(t -> element("p", t)).collect(Collectors.joining()))
        .map(html -> "<content:encoded><![CDATA[" + html + "]]></content:encoded>")
        .orElse("");
  }

  private static String atom(Listing listing) {
    return """
        <feed xmlns="http://www.w3.org/2005/Atom"><id>%s/</id><title>%s</title>
        <updated>%s</updated>
        %s</feed>
        """
        .formatted(
            listing.base(),
            escaped(listing.press().masthead()),
            listing.lastChanged(),
            all(listing, e -> atomEntry(listing, e)));
  }

  private static String atomEntry(Listing listing, Entry entry) {
    return """
        <entry><id>%s</id><title>%s</title><link rel="alternate" href="%s"/>\
        <published>%s</published><updated>%s</updated>%s%s</entry>
        """
        .formatted(
            listing.base() + entry.path(),
            escaped(entry.title()),
            escaped(listing.link(entry)),
            iso(entry.published()),
            iso(entry.changed()),
            entry.authors().stream()
                .map(author -> "<author>" + element("name", author) + "</author>")
                .collect(Collectors.joining()),
            element("summary", entry.teaser()));
  }

  private static String jsonFeed(Listing listing) {
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", listing.press().masthead());
    feed.put("home_page_url", listing.base() + "/");
    feed.put("language", listing.press().language());
    feed.put("items", listing.entries().stream().map(e -> jsonItem(listing, e)).toList());
    return JsonMapper.shared().writeValueAsString(feed);
  }

  private static Map<String, Object> jsonItem(Listing listing, Entry entry) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", listing.base() + entry.path());
    item.put("url", listing.link(entry));
    item.put("title", entry.title());
    item.put("date_published", iso(entry.published()));
    item.put("date_modified", iso(entry.changed()));
    item.put("authors", entry.authors().stream().map(name -> Map.of("name", name)).toList());
    item.put("summary", entry.teaser());
    return item;
  }

  private static String sitemapIndex(Listing listing) {
    List<Press.Way> parts =
        listing.press().ways().stream()
            .filter(way -> way.form() == Press.Form.NEWS_SITEMAP)
            .toList();
    return "<sitemapindex xmlns=\"%s\">%s</sitemapindex>\n"
        .formatted(
            SITEMAP_SPACE,
            parts.stream()
                .map(way -> "<sitemap>" + element("loc", listing.base() + way.path()))
                .map(open -> open + element("lastmod", listing.lastChanged().toString()))
                .map(open -> open + "</sitemap>")
                .collect(Collectors.joining()));
  }

  private static String sitemap(Listing listing, String spaces, Function<Entry, String> more) {
    return "<urlset xmlns=\"%s\"%s>\n%s</urlset>\n"
        .formatted(
            SITEMAP_SPACE,
            spaces,
            all(
                listing,
                e ->
                    "<url>%s%s%s</url>\n"
                        .formatted(
                            element("loc", listing.link(e)),
                            element("lastmod", iso(e.changed())),
                            more.apply(e))));
  }

  private static String newsEntry(Listing listing, Entry entry) {
    return """
        <news:news><news:publication>%s%s</news:publication>%s%s</news:news>"""
        .formatted(
            element("news:name", listing.press().masthead()),
            element("news:language", listing.press().language()),
            element("news:publication_date", iso(entry.published())),
            element("news:title", entry.title()));
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + escaped(text) + "</" + name + ">";
  }

  static String iso(OffsetDateTime time) {
    return time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private static String rfc822(OffsetDateTime time) {
    return time.format(DateTimeFormatter.RFC_1123_DATE_TIME);
  }
}
