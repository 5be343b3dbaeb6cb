package news.parallax.crawler.discover;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.parallax.crawler.date.WebDate;
import news.parallax.crawler.date.WebDates;
import news.parallax.crawler.url.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, sitemaps and sitemap indexes in one pass; which of
 * them a document is its root element tells, not its address or media type.
 */
final class XmlListing {

  private static final Set<String> FEED_ROOTS = Set.of("rss", "rdf", "feed", "channel", "pie");
  private static final Set<String> ITEMS = Set.of("item", "entry");
  private static final Set<String> MAP_ITEMS = Set.of("url", "sitemap");
  private static final int TEXT_MAX = 64 * 1024;
  private static final Pattern BINARY =
      Pattern.compile("(?i)(?!text/)[^/;]+/(?![^;]*xml\\s*(?:;|$)).+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final XmlSteps steps;
  private final int feedEntriesMax;
  private final int mapEntriesMax;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final List<Entry> entries = new ArrayList<>();
  private int beyond;
  private int entriesMax;
  private @Nullable FeedEntry feedEntry;
  private @Nullable MapEntry mapEntry;
  private boolean index;

  /** An open element: what holds for it, and the text that has gathered in it. */
  private record Frame(XmlEvent.Start start, URI base, StringBuilder text) {}

  /** What a sitemap says of one address. */
  private static final class MapEntry {
    @Nullable String loc;
    @Nullable String title;
    @Nullable Instant published;
    @Nullable Instant modified;
  }

  XmlListing(String text, int feedEntriesMax, int mapEntriesMax) {
    this.steps = new XmlSteps(text);
    this.feedEntriesMax = feedEntriesMax;
    this.mapEntriesMax = mapEntriesMax;
  }

  /** Empty: the root element is none of theirs. */
  Optional<Listing> read(URI address) {
    Optional<XmlEvent.Start> root = root();
    if (root.isEmpty()) {
      return Optional.empty();
    }
    index = root.get().name().equals("sitemapindex");
    boolean map = index || root.get().name().equals("urlset");
    entriesMax = map ? mapEntriesMax : feedEntriesMax;
    push(root.get(), address);
    walk(map);
    return Optional.of(index ? new Listing.Index(entries) : new Listing.Articles(entries, beyond));
  }

  private Optional<XmlEvent.Start> root() {
    for (XmlEvent e = steps.next(); !(e instanceof XmlEvent.Over); e = steps.next()) {
      if (e instanceof XmlEvent.Start start) {
        boolean known =
            FEED_ROOTS.contains(start.name())
                || start.name().equals("urlset")
                || start.name().equals("sitemapindex");
        return known ? Optional.of(start) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void walk(boolean map) {
    for (XmlEvent e = steps.next(); !(e instanceof XmlEvent.Over); e = steps.next()) {
      switch (e) {
        case XmlEvent.Start start -> open(start, map);
        case XmlEvent.Text text -> gather(text.text());
        case XmlEvent.End end -> close(map);
        case XmlEvent.Over over -> {}
      }
    }
  }

  private void open(XmlEvent.Start start, boolean map) {
    Frame parent = frames.peek();
    push(start, parent == null ? URI.create("") : parent.base());
    if (map && MAP_ITEMS.contains(start.name()) && start.vocabulary() == Vocabulary.PLAIN) {
      finish();
      mapEntry = new MapEntry();
    } else if (!map && isItem(start)) {
      finish();
      feedEntry = new FeedEntry();
      start.attribute("rdf:about").ifPresent(a -> feedEntry().about(a, base()));
    } else if (feedEntry != null && start.name().equals("link")) {
      link(start);
    }
  }

  private static boolean isItem(XmlEvent.Start start) {
    return ITEMS.contains(start.name())
        && (start.vocabulary() == Vocabulary.PLAIN || start.vocabulary() == Vocabulary.ATOM);
  }

  private void link(XmlEvent.Start start) {
    boolean ours = start.vocabulary() == Vocabulary.PLAIN || start.vocabulary() == Vocabulary.ATOM;
    if (ours && isChildOfItem() && start.attribute("href").isPresent()) {
      feedEntry().link(start, base());
    }
  }

  private void push(XmlEvent.Start start, URI base) {
    URI own =
        start
            .attribute("xml:base")
            .flatMap(
                b -> WebAddress.parse(base.toString()).flatMap(outer -> WebAddress.parse(b, outer)))
            .flatMap(WebAddress::uri)
            .orElse(base);
    frames.push(new Frame(start, own, new StringBuilder()));
  }

  private URI base() {
    Frame top = frames.peek();
    return top == null ? URI.create("") : top.base();
  }

  private FeedEntry feedEntry() {
    return Objects.requireNonNull(feedEntry);
  }

  /**
   * Text belongs to the element it stands in, and to those of an entry around it (XHTML titles).
   */
  private void gather(String text) {
    if (feedEntry == null && mapEntry == null) {
      return;
    }
    for (Frame frame : frames) {
      if (ITEMS.contains(frame.start().name()) || MAP_ITEMS.contains(frame.start().name())) {
        return;
      }
      if (frame.text().length() < TEXT_MAX) {
        frame.text().append(text);
      }
    }
  }

  private void close(boolean map) {
    Frame frame = frames.pop();
    String text = frame.text().toString().strip();
    String name = frame.start().name();
    if (map) {
      mapElement(frame.start(), text);
      if (MAP_ITEMS.contains(name) && frame.start().vocabulary() == Vocabulary.PLAIN) {
        finish();
      }
    } else if (isItem(frame.start())) {
      finish();
    } else if (feedEntry != null && isChildOfItem(frames)) {
      feedElement(frame, text);
    }
  }

  /** Whether the element just pushed is a direct child of an entry. */
  private boolean isChildOfItem() {
    Frame top = frames.pop();
    boolean child = isChildOfItem(frames);
    frames.push(top);
    return child;
  }

  private static boolean isChildOfItem(Deque<Frame> outer) {
    Frame parent = outer.peek();
    return parent != null && isItem(parent.start());
  }

  private void feedElement(Frame frame, String text) {
    FeedEntry entry = feedEntry();
    XmlEvent.Start start = frame.start();
    switch (start.vocabulary()) {
      case PLAIN, ATOM -> ownElement(entry, frame, text);
      case DUBLIN_CORE -> dublinCore(entry, start.name(), text);
      case FEEDBURNER -> {
        if (start.name().equals("origlink")) {
          entry.original(text, frame.base());
        }
      }
      case MEDIA -> {
        if (start.name().equals("title")) {
          entry.mediaTitle(text);
        }
      }
      case NEWS, OTHER -> {}
    }
  }

  private static void ownElement(FeedEntry entry, Frame frame, String text) {
    switch (frame.start().name()) {
      case "title" -> entry.title(unpacked(frame.start(), text));
      case "link" -> entry.link(text, frame.base());
      case "id" -> entry.id(text, frame.base());
      case "guid" ->
          entry.guid(
              text,
              frame.base(),
              !frame.start().attribute("ispermalink").orElse("true").equalsIgnoreCase("false"));
      case "pubdate", "published" -> entry.published(text);
      case "issued", "created" -> entry.issued(text);
      case "updated", "modified", "lastbuilddate" -> entry.updated(text);
      default -> {}
    }
  }

  /**
   * Atom 0.3 says {@code mode="base64"}; in Atom 1.0 a media type that is no text means the same
   * (RFC 4287 4.1.3.3). What does not decode to text was said wrongly, and stays as it is.
   */
  private static String unpacked(XmlEvent.Start start, String text) {
    boolean packed =
        start.attribute("mode").filter("base64"::equalsIgnoreCase).isPresent()
            || start.attribute("type").filter(BINARY.asMatchPredicate()).isPresent();
    if (!packed) {
      return text;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(SPACE.matcher(text).replaceAll(""));
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException notPacked) {
      return text;
    }
  }

  private static void dublinCore(FeedEntry entry, String name, String text) {
    switch (name) {
      case "title" -> entry.title(text);
      case "date" -> entry.said(text);
      case "issued", "created" -> entry.issued(text);
      case "modified" -> entry.updated(text);
      default -> {}
    }
  }

  private void mapElement(XmlEvent.Start start, String text) {
    MapEntry entry = mapEntry;
    if (entry == null) {
      return;
    }
    switch (start.name()) {
      case "loc" -> location(start, entry, text);
      case "lastmod" -> entry.modified = moment(text);
      case "publication_date" -> entry.published = moment(text);
      case "title" ->
          entry.title =
              start.vocabulary() == Vocabulary.NEWS ? FeedEntry.plainText(text) : entry.title;
      default -> {}
    }
  }

  /** A second address in one entry means that an end tag was forgotten between them. */
  private void location(XmlEvent.Start start, MapEntry entry, String text) {
    if (start.vocabulary() != Vocabulary.PLAIN) {
      return;
    }
    if (entry.loc == null) {
      entry.loc = text;
    } else {
      finish();
      mapEntry = new MapEntry();
      mapEntry.loc = text;
    }
  }

  private static @Nullable Instant moment(String text) {
    return WebDates.parse(text).map(WebDate::instant).orElse(null);
  }

  /** Ends the entry at hand, also when its own end tag is missing. */
  private void finish() {
    if (feedEntry != null) {
      FeedEntry done = feedEntry;
      feedEntry = null;
      add(done.entry(base()));
    }
    if (mapEntry != null && mapEntry.loc != null && !mapEntry.loc.isBlank()) {
      MapEntry done = mapEntry;
      Optional<Instant> dated =
          Optional.ofNullable(done.published).or(() -> Optional.ofNullable(done.modified));
      add(new Entry(mapEntry.loc, base(), Optional.ofNullable(done.title), dated));
    }
    mapEntry = null;
  }

  private void add(Entry entry) {
    if (entries.size() < entriesMax) {
      boolean whole = entry.article().filter(steps::isUnread).isEmpty();
      entries.add(whole ? entry : withoutAddress(entry));
    } else {
      beyond++;
    }
  }

  /** Half an address leads elsewhere. */
  private static Entry withoutAddress(Entry entry) {
    return new Entry(
        Optional.empty(), entry.base(), entry.title().or(entry::article), entry.dated());
  }
}
