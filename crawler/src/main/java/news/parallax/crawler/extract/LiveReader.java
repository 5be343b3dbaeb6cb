package news.parallax.crawler.extract;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.parallax.article.Block;
import news.parallax.article.LiveEntry;
import news.parallax.article.PageTime;
import news.parallax.crawler.extract.BodyBlocks.Placed;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a live blog: as its data lists them, else as boxes of one kind side by side that
 * each show a time, else as lines that begin with the time of day.
 */
final class LiveReader {

  /** The most entries that are read from a page. */
  static final int ENTRIES_MAX = 500;

  private static final int TEXT_CHARS_MAX = 1_000_000;
  private static final int BOXES_MIN = 3;
  private static final int TIMES_MAX = 2_000;
  private static final int TIME_LINE_CHARS_MAX = 40;
  private static final Pattern NAME = Pattern.compile("(?i)(?:^|[\\s_-])live|ticker");
  private static final Pattern LIVE = WordFile.pattern("live-words.txt", "(?<![\\p{L}])", "");

  private final ParsedPage page;
  private final TimesReader times;
  private final Optional<String> title;

  LiveReader(ParsedPage page, TimesReader times, Optional<String> title) {
    this.page = page;
    this.times = times;
    this.title = title;
  }

  /**
   * The entries, none where the page is no live blog.
   *
   * @param body the blocks of the body, with their places; asked only where it is one
   * @param published when the page was published
   */
  List<LiveEntry> read(Supplier<List<Placed>> body, Optional<PageTime> published) {
    List<LiveEntry> declared = LiveData.entries(page, times::read);
    List<LiveEntry> entries = declared;
    if (!tellsText(declared) && (isMarked() || saysLive())) {
      List<Placed> placed = body.get();
      List<LiveEntry> boxes = boxes(placed, published);
      entries = boxes.isEmpty() ? declared : boxes;
      if (entries.isEmpty()) {
        entries = lines(placed, published);
      }
    }
    return bounded(entries);
  }

  private static boolean tellsText(List<LiveEntry> entries) {
    long texts = entries.stream().filter(e -> !e.text().isEmpty()).count();
    return texts > 0 && texts * 2 >= entries.size();
  }

  private static List<LiveEntry> bounded(List<LiveEntry> entries) {
    List<LiveEntry> kept = new ArrayList<>();
    int chars = 0;
    for (LiveEntry entry : entries) {
      chars += entry.text().length();
      if (kept.size() == ENTRIES_MAX || chars > TEXT_CHARS_MAX) {
        return kept;
      }
      kept.add(entry);
    }
    return kept;
  }

  private boolean isMarked() {
    return page.data().has("liveblogposting")
        || page.declarations().liveBlog()
        || (page.tree().properties().stream().anyMatch(LiveReader::isUpdate)
            && page.tree().regions().stream().anyMatch(r -> isUpdate(r.element)));
  }

  private static boolean isUpdate(Element element) {
    return element.attr("itemprop").contains("liveBlogUpdate");
  }

  /** Whether headline or address call it a live blog. */
  private boolean saysLive() {
    String path = String.valueOf(page.page().url().address().getPath());
    return title.filter(t -> LIVE.matcher(t).find()).isPresent() || LIVE.matcher(path).find();
  }

  /** Boxes that stand side by side under one name. */
  private record Kind(@Nullable Region parent, String tag, String name) {

    static Kind of(Region box) {
      String name =
          isUpdate(box.element) ? "liveBlogUpdate" : box.element.className().split("\\s", 2)[0];
      return new Kind(box.parent, box.tag, name);
    }
  }

  /** Whether the boxes, or what lies around them, are named as a live blog's. */
  private static boolean isNamed(Kind kind) {
    if (NAME.matcher(kind.name()).find()) {
      return true;
    }
    for (Region r = kind.parent(); r != null; r = r.parent) {
      if (NAME.matcher(r.element.className()).find()) {
        return true;
      }
    }
    return false;
  }

  /** A box with the first time in it and its blocks of text. */
  private record Box(Optional<Element> time, List<Placed> blocks) {

    static Box of(Region region, @Nullable Element shown, List<Placed> blocks) {
      Element declared =
          isUpdate(region.element) ? region.element.selectFirst("[itemprop=datePublished]") : null;
      return new Box(Optional.ofNullable(declared == null ? shown : declared), blocks);
    }
  }

  private List<LiveEntry> boxes(List<Placed> placed, Optional<PageTime> published) {
    Map<Region, List<Placed>> inside = inside(placed);
    Map<Region, Element> timed = timed(inside);
    Map<Kind, List<Box>> kinds = new LinkedHashMap<>();
    inside.keySet().stream()
        .sorted(Comparator.comparingInt((Region r) -> r.from))
        .filter(r -> timed.containsKey(r) || isUpdate(r.element))
        .forEach(
            r ->
                kinds
                    .computeIfAbsent(Kind.of(r), k -> new ArrayList<>())
                    .add(Box.of(r, timed.get(r), inside.getOrDefault(r, List.of()))));
    return kinds.entrySet().stream()
        .filter(e -> e.getValue().size() >= (isNamed(e.getKey()) ? 2 : BOXES_MIN))
        .map(Map.Entry::getValue)
        .max(Comparator.comparingInt(List::size))
        .stream()
        .flatMap(Collection::stream)
        .limit(ENTRIES_MAX)
        .map(box -> entry(box, published))
        .toList();
  }

  private static Map<Region, List<Placed>> inside(List<Placed> placed) {
    Map<Region, List<Placed>> inside = new IdentityHashMap<>();
    for (Placed p : placed) {
      for (Region r = p.segment().region(); r != null; r = r.parent) {
        if (!p.is(Block.Kind.CAPTION)) {
          inside.computeIfAbsent(r, k -> new ArrayList<>()).add(p);
        }
      }
    }
    return inside;
  }

  /** The first time in each box that holds text besides. */
  private Map<Region, Element> timed(Map<Region, List<Placed>> inside) {
    Map<Element, Region> byElement = new IdentityHashMap<>();
    inside.keySet().forEach(r -> byElement.put(r.element, r));
    Map<Region, Element> timed = new IdentityHashMap<>();
    for (Mark time : page.tree().times().stream().limit(TIMES_MAX).toList()) {
      for (Element e = time.element().parent(); e != null; e = e.parent()) {
        Region region = byElement.get(e);
        if (region != null
            && inside.getOrDefault(region, List.of()).stream().anyMatch(LiveReader::isProse)) {
          timed.putIfAbsent(region, time.element());
        }
      }
    }
    return timed;
  }

  private static boolean isProse(Placed p) {
    return !p.is(Block.Kind.HEADING)
        && LiveClock.opening(p.block().text()).filter(LiveClock::isAlone).isEmpty();
  }

  private LiveEntry entry(Box box, Optional<PageTime> published) {
    List<Placed> blocks =
        box.blocks().stream().filter(p -> !isTimeLine(p.block().text(), box.time())).toList();
    Optional<String> heading =
        blocks.stream()
            .limit(1)
            .filter(p -> p.is(Block.Kind.HEADING) || p.segment().strongShare() > 0.9)
            .filter(p -> blocks.size() > 1)
            .map(p -> p.block().text())
            .findFirst();
    return new LiveEntry(
        box.time().flatMap(t -> posted(t, published)),
        heading,
        blocks.stream()
            .skip(heading.isPresent() ? 1 : 0)
            .map(p -> p.block().text())
            .collect(Collectors.joining("\n\n")));
  }

  private static boolean isTimeLine(String text, Optional<Element> time) {
    return text.length() <= TIME_LINE_CHARS_MAX
        && (LiveClock.opening(text).filter(LiveClock::isAlone).isPresent()
            || BodyEdges.isDate(text)
            || time.filter(t -> Prose.clean(t.text()).equals(text)).isPresent());
  }

  private Optional<PageTime> posted(Element time, Optional<PageTime> published) {
    return times
        .read(TimeElements.value(time), "time[datetime] of the entry")
        .or(() -> times.read(time.text(), "time of the entry"))
        .or(() -> LiveClock.opening(time.text()).flatMap(c -> onDay(c, published)));
  }

  /** A time of day alone, for pages that were published and ended on one day. */
  private Optional<PageTime> onDay(LiveClock clock, Optional<PageTime> published) {
    Optional<LocalDate> day = published.map(p -> p.at().toLocalDate());
    Optional<LocalDate> last = times.modified(published).map(m -> m.at().toLocalDate());
    return day.filter(d -> last.isEmpty() || last.equals(day))
        .flatMap(
            d ->
                times.read(
                    clock.on(d) + offset(published),
                    "time of day of the entry, on the page's day"));
  }

  /** The page's own clock, as far as its publication tells one; UTC is often a machine's. */
  private static String offset(Optional<PageTime> published) {
    return published
        .filter(p -> p.precision() == PageTime.Precision.MINUTE)
        .map(p -> p.at().getOffset())
        .filter(o -> !o.equals(ZoneOffset.UTC))
        .map(o -> " " + o.getId())
        .orElse("");
  }

  /** Lines of which each begins with the time of day, one after the other, either way. */
  private List<LiveEntry> lines(List<Placed> placed, Optional<PageTime> published) {
    List<Block> blocks =
        placed.stream().map(Placed::block).filter(b -> b.kind() != Block.Kind.CAPTION).toList();
    List<LiveClock> clocks =
        blocks.stream().map(b -> LiveClock.opening(b.text())).flatMap(Optional::stream).toList();
    if (clocks.size() < BOXES_MIN || !LiveClock.runOneWay(clocks)) {
      return List.of();
    }
    List<LiveEntry> entries = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= blocks.size(); i++) {
      boolean border = i == blocks.size() || LiveClock.opening(blocks.get(i).text()).isPresent();
      if (border && i > start) {
        entry(blocks.subList(start, i), published).ifPresent(entries::add);
        start = i;
      }
    }
    return entries;
  }

  private Optional<LiveEntry> entry(List<Block> blocks, Optional<PageTime> published) {
    Optional<LiveClock> clock = LiveClock.opening(blocks.getFirst().text());
    if (clock.isEmpty()) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    clock.map(LiveClock::rest).filter(r -> !r.isEmpty()).ifPresent(texts::add);
    blocks.stream().skip(1).map(Block::text).forEach(texts::add);
    int head = clock.get().isAlone() ? 1 : 0;
    boolean headed =
        texts.size() > 1 && blocks.size() > head && blocks.get(head).kind() == Block.Kind.HEADING;
    return Optional.of(
        new LiveEntry(
            clock.flatMap(c -> onDay(c, published)),
            headed ? Optional.of(texts.getFirst()) : Optional.empty(),
            String.join("\n\n", headed ? texts.subList(1, texts.size()) : texts)));
  }
}
