package news.parallax.crawler.discover;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import news.parallax.crawler.date.WebDate;
import news.parallax.crawler.date.WebDates;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Gathers one entry of a feed, the best of each kind winning whatever the order. */
final class FeedEntry {

  private record Link(String address, URI base) {}

  private @Nullable Link original;
  private @Nullable Link plain;
  private @Nullable Link alternate;
  private @Nullable Link other;
  private @Nullable Link guid;
  private @Nullable Link about;
  private @Nullable Link id;
  private @Nullable String title;
  private @Nullable String mediaTitle;
  private @Nullable Instant published;
  private @Nullable Instant issued;
  private @Nullable Instant said;
  private @Nullable Instant updated;

  void original(String address, URI base) {
    original = first(original, address, base);
  }

  void link(String address, URI base) {
    plain = first(plain, address, base);
  }

  void about(String address, URI base) {
    about = first(about, address, base);
  }

  void id(String address, URI base) {
    id = isAddress(address) ? first(id, address, base) : id;
  }

  void guid(String address, URI base, boolean permaLink) {
    guid = permaLink && isAddress(address) ? first(guid, address, base) : guid;
  }

  /** An Atom link (RFC 4287 4.2.7); without a relation it is the alternate. */
  void link(XmlEvent.Start element, URI base) {
    String relation = element.attribute("rel").orElse("alternate").toLowerCase(Locale.ROOT);
    String type = element.attribute("type").orElse("text/html").toLowerCase(Locale.ROOT);
    String href = element.attribute("href").orElse("");
    boolean page = type.contains("html");
    switch (relation) {
      case "alternate", "http://www.iana.org/assignments/relation/alternate" -> {
        alternate = page ? first(alternate, href, base) : alternate;
        other = page ? other : first(other, href, base);
      }
      case "self", "edit", "enclosure", "replies", "related", "via", "hub", "next", "license" -> {}
      default -> other = first(other, href, base);
    }
  }

  void title(String text) {
    title = title == null && !text.isBlank() ? plainText(text) : title;
  }

  /** A picture's or video's title, which is the entry's where it has no other. */
  void mediaTitle(String text) {
    mediaTitle = mediaTitle == null && !text.isBlank() ? plainText(text) : mediaTitle;
  }

  void published(String text) {
    published = published == null ? moment(text) : published;
  }

  /** What older vocabularies call it, which counts where the entry does not say it in today's. */
  void issued(String text) {
    issued = issued == null ? moment(text) : issued;
  }

  /** Dublin Core's date, which may mean either. */
  void said(String text) {
    said = said == null ? moment(text) : said;
  }

  /** Of several changes the earliest is the nearest to the publication. */
  void updated(String text) {
    Instant at = moment(text);
    updated = updated == null || (at != null && at.isBefore(updated)) ? at : updated;
  }

  /** What has gathered; {@code around} is the base where no link brought its own. */
  Entry entry(URI around) {
    Optional<Link> link =
        Optional.ofNullable(firstOf(plain, alternate, about, guid, other, id, original));
    return new Entry(
        link.map(Link::address),
        Optional.ofNullable(original).map(Link::address),
        link.map(Link::base).orElse(around),
        Optional.ofNullable(title).or(() -> Optional.ofNullable(mediaTitle)),
        dated());
  }

  private Optional<Instant> dated() {
    return Optional.ofNullable(published)
        .or(() -> Optional.ofNullable(issued))
        .or(() -> Optional.ofNullable(said))
        .or(() -> Optional.ofNullable(updated));
  }

  private static @Nullable Link firstOf(@Nullable Link... links) {
    for (Link link : links) {
      if (link != null) {
        return link;
      }
    }
    return null;
  }

  private static @Nullable Link first(@Nullable Link known, String address, URI base) {
    return known == null && !address.isBlank() ? new Link(address.strip(), base) : known;
  }

  private static boolean isAddress(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("/");
  }

  private static @Nullable Instant moment(String text) {
    return WebDates.parse(text).map(WebDate::instant).orElse(null);
  }

  /** Titles carry markup, escaped once or twice. */
  static String plainText(String text) {
    boolean marked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    return (marked ? Jsoup.parseBodyFragment(text).text() : text.replaceAll("\\s+", " ")).strip();
  }
}
