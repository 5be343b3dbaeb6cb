package news.parallax.crawler.discover;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.parallax.article.ArticleUrl;
import news.parallax.config.Bounds;
import news.parallax.config.SourceKind;
import news.parallax.crawler.charset.PageText;
import news.parallax.crawler.frontier.Lead;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.frontier.SourceOutcome.Dropped;
import news.parallax.crawler.url.Canonical;
import news.parallax.crawler.url.Canonicaliser;
import news.parallax.crawler.url.WebAddress;

/** From a source's bytes to leads; pure: the same bytes give the same leads. */
public final class Discovery {

  private final Bounds bounds;
  private final Canonicaliser canonicaliser;

  public Discovery(Bounds bounds, Canonicaliser canonicaliser) {
    this.bounds = bounds;
    this.canonicaliser = canonicaliser;
  }

  /** Reads a document by what it is, whatever it calls itself. */
  public Discovered read(SourceDocument document, Intake intake) {
    String text = XmlText.decode(document.body(), document.contentType());
    return switch (listing(document, text)) {
      case Listing.Articles articles -> leads(articles, intake);
      case Listing.Index index -> index(index, intake);
      case Listing.Unknown unknown -> unreadable(document, text, unknown);
    };
  }

  /** What a document lists, as written: nothing is resolved, dropped or folded yet. */
  public Listing listing(SourceDocument document) {
    return listing(document, XmlText.decode(document.body(), document.contentType()));
  }

  private Listing listing(SourceDocument document, String text) {
    String start = text.stripLeading();
    if (start.startsWith("{")) {
      return JsonListing.read(text, document.address(), bounds.feedEntriesMax());
    }
    return new XmlListing(text, bounds.feedEntriesMax(), bounds.sitemapEntriesMax())
        .read(document.address())
        .or(() -> TextListing.read(text, document.address(), bounds.sitemapEntriesMax()))
        .orElseGet(() -> section(document));
  }

  private Listing section(SourceDocument document) {
    if (document.kind() != SourceKind.SECTION) {
      return new Listing.Unknown(
          "no " + document.kind().word() + ": neither RSS, Atom, JSON Feed nor sitemap");
    }
    String html = PageText.decode(document.body(), document.contentType()).text();
    SectionPage page = new SectionPage(html, document.address());
    return document
        .linkSelector()
        .map(s -> page.selected(s, bounds.feedEntriesMax()))
        .orElseGet(() -> page.likely(bounds.feedEntriesMax()));
  }

  /**
   * Where a page stands in a feed's place, the operator is told of the feed that it names; it is
   * not read instead, since it may be the feed of remarks, or another outlet's.
   */
  private static Discovered.Unreadable unreadable(
      SourceDocument document, String text, Listing.Unknown unknown) {
    boolean html = text.toLowerCase(Locale.ROOT).contains("<html");
    if (document.kind() != SourceKind.FEED || !html) {
      return new Discovered.Unreadable(unknown.detail());
    }
    return new Discovered.Unreadable(
        new SectionPage(text, document.address())
            .feeds().stream()
                .flatMap(f -> WebAddress.parse(f).flatMap(WebAddress::uri).stream())
                .findFirst()
                .map(feed -> "an HTML page, which names the feed " + feed)
                .orElse("an HTML page that names no feed"));
  }

  private Discovered leads(Listing.Articles articles, Intake intake) {
    List<Lead> leads = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entry entry : articles.entries()) {
      switch (canonical(entry, intake)) {
        case Canonical.Refused no -> dropped.add(dropped(entry, no));
        case Canonical.Accepted yes -> {
          Optional<Dropped> objection = objection(yes.url(), entry, intake);
          objection.ifPresent(dropped::add);
          if (objection.isEmpty() && seen.add(yes.url().keyHex())) {
            leads.add(new Lead(yes.url(), offered(yes.url(), entry), entry.title(), entry.dated()));
          }
        }
      }
    }
    beyond(articles.beyond()).ifPresent(dropped::add);
    return new Discovered.Leads(List.copyOf(leads), List.copyOf(dropped));
  }

  private Canonical canonical(Entry entry, Intake intake) {
    return entry
        .article()
        .map(a -> canonicaliser.canonical(a, entry.base(), intake.ownQueryKeys()))
        .orElseGet(
            () ->
                new Canonical.Refused(
                    RefusalReason.ADDRESS_INVALID,
                    "entry without a link: " + shown(entry.title().orElse("untitled"))));
  }

  private static Dropped dropped(Entry entry, Canonical.Refused no) {
    return new Dropped(shown(entry.article().orElse("")), no.reason(), no.detail());
  }

  /**
   * The address as written, where cutting tracking keys and the like changed more than its
   * spelling.
   */
  private static Optional<URI> offered(ArticleUrl url, Entry entry) {
    return WebAddress.parse(entry.base().toString())
        .flatMap(base -> entry.article().flatMap(a -> WebAddress.parse(a, base)))
        .or(() -> entry.article().flatMap(WebAddress::parse))
        .flatMap(a -> a.bare().uri())
        .filter(a -> !a.equals(url.address()) && url.address().getRawFragment() == null);
  }

  private static Optional<Dropped> objection(ArticleUrl url, Entry entry, Intake intake) {
    if (!intake.hosts().contains(url)) {
      return Optional.of(
          new Dropped(url.toString(), RefusalReason.FOREIGN_HOST, "not one of the outlet's hosts"));
    }
    return entry
        .dated()
        .filter(d -> isTooOld(d, intake))
        .map(d -> new Dropped(url.toString(), RefusalReason.BEFORE_BACKFILL, "dated " + d));
  }

  private static boolean isTooOld(Instant dated, Intake intake) {
    return intake.notBefore().filter(dated::isBefore).isPresent();
  }

  private static Optional<Dropped> beyond(int count) {
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Dropped("", RefusalReason.TOO_LARGE, count + " entries beyond the bound"));
  }

  private Discovered index(Listing.Index index, Intake intake) {
    List<Discovered.SubMap> maps = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    for (Entry entry : index.sitemaps()) {
      switch (canonical(entry, intake)) {
        case Canonical.Refused no -> dropped.add(dropped(entry, no));
        case Canonical.Accepted yes -> {
          Optional<Dropped> objection = objection(yes.url(), entry, intake);
          objection.ifPresent(dropped::add);
          if (objection.isEmpty()) {
            maps.add(new Discovered.SubMap(yes.url().address(), entry.dated()));
          }
        }
      }
    }
    maps.sort(
        Comparator.comparing(
            Discovered.SubMap::changed,
            Comparator.comparing((Optional<Instant> c) -> c.orElse(Instant.MIN)).reversed()));
    return new Discovered.Index(List.copyOf(maps), List.copyOf(dropped));
  }

  private static String shown(String text) {
    return text.length() <= 300 ? text : text.substring(0, 300) + "…";
  }
}
