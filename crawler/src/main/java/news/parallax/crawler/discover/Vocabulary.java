package news.parallax.crawler.discover;

import java.util.Locale;
import java.util.Map;

/** Which family of elements a name belongs to, as far as feeds and sitemaps need to tell. */
enum Vocabulary {
  /** RSS in all its versions, sitemaps, and whatever carries no namespace. */
  PLAIN,
  ATOM,
  DUBLIN_CORE,
  NEWS,
  FEEDBURNER,
  MEDIA,
  /** Images, videos and all the rest: their links are no articles. */
  OTHER;

  private static final Map<String, Vocabulary> BY_NAMESPACE =
      Map.ofEntries(
          Map.entry("", PLAIN),
          Map.entry("http://purl.org/rss/1.0/", PLAIN),
          Map.entry("http://my.netscape.com/rdf/simple/0.9/", PLAIN),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9/", PLAIN),
          Map.entry("http://backend.userland.com/rss2", PLAIN),
          Map.entry("http://backend.userland.com/rss", PLAIN),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", PLAIN),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", PLAIN),
          Map.entry("http://www.w3.org/2005/atom", ATOM),
          Map.entry("http://purl.org/atom/ns#", ATOM),
          Map.entry("http://purl.org/dc/elements/1.1/", DUBLIN_CORE),
          Map.entry("http://purl.org/dc/elements/1.0/", DUBLIN_CORE),
          Map.entry("http://purl.org/dc/terms/", DUBLIN_CORE),
          Map.entry("http://www.google.com/schemas/sitemap-news/0.9", NEWS),
          Map.entry("http://search.yahoo.com/mrss/", MEDIA),
          Map.entry("http://search.yahoo.com/mrss", MEDIA),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", FEEDBURNER));

  private static final Map<String, Vocabulary> BY_PREFIX =
      Map.of(
          "", PLAIN,
          "rss", PLAIN,
          "rdf", PLAIN,
          "atom", ATOM,
          "a10", ATOM,
          "dc", DUBLIN_CORE,
          "dcterms", DUBLIN_CORE,
          "news", NEWS,
          "n", NEWS,
          "feedburner", FEEDBURNER);

  /** By the namespace's address; case and closing slash are often wrong, so they do not count. */
  static Vocabulary ofNamespace(String namespace, String prefix) {
    String address = namespace.strip().toLowerCase(Locale.ROOT);
    Vocabulary known = BY_NAMESPACE.get(address);
    if (known != null) {
      return known;
    }
    if (address.contains("sitemap-news")) {
      return NEWS;
    }
    boolean sitemap = address.contains("sitemap") && !address.contains("schemas/sitemap-");
    // A default namespace that nobody knows still names the feed's own elements.
    return sitemap || prefix.isEmpty() && !isForeignMarkup(address) ? PLAIN : OTHER;
  }

  private static boolean isForeignMarkup(String address) {
    return address.startsWith("http://www.w3.org/");
  }

  /** By the prefix alone, where its declaration was forgotten. */
  static Vocabulary ofPrefix(String prefix) {
    return BY_PREFIX.getOrDefault(prefix.toLowerCase(Locale.ROOT), OTHER);
  }
}
