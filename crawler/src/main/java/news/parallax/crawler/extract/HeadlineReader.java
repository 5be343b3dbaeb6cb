package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The article's own headline among the many that a page carries. */
final class HeadlineReader {

  static final int LETTERS_MIN = 6;
  private static final int WORD_LETTERS_MIN = 2;
  private static final double SHOWN = 3;
  private static final double SHOWN_AGAIN = 1;

  /** An h1 of which neither title nor address knows: a section's, a widget's. */
  private static final double UNTOLD = 0.4;

  private static final double DECLARED = 2;
  private static final double REPEATED = 0.5;
  private static final Pattern WORD_ENDS = Pattern.compile("[\\s\\p{P}]+");
  private static final Pattern TITLE_PARTS = Pattern.compile("\\s+[|»›·•–—-]\\s+");

  /** Templates escape once more what was escaped, and leave tags in. */
  private static final Pattern ESCAPED =
      Pattern.compile("&(?:#x?[0-9a-fA-F]{2,6}|[a-zA-Z]{2,8});|</\\p{Alpha}");

  /** A breadcrumb in h1 is written for search engines; its wording elsewhere counts little. */
  private static final double CRUMB = 0.3;

  private final ParsedPage page;
  private final SiteNames site;
  private final Set<String> crumbs = new HashSet<>();
  private @Nullable String told;
  private final Map<String, String> kickers = new HashMap<>();
  private final Map<String, Candidate> candidates = new LinkedHashMap<>();

  HeadlineReader(ParsedPage page, SiteNames site) {
    this.page = page;
    this.site = site;
  }

  /** A headline and where it was read. */
  record Headline(String text, String evidence) {}

  /** One wording, with all places that have it. */
  private static final class Candidate {
    final String text;
    final Map<String, Integer> spellings = new LinkedHashMap<>();
    final List<String> places = new ArrayList<>();
    double votes;

    Candidate(String text) {
      this.text = text;
    }

    /** The spelling that most places share, the first of equals. */
    String spelling() {
      int most = spellings.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      return spellings.entrySet().stream()
          .filter(s -> s.getValue() == most)
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(text);
    }
  }

  Optional<Headline> read() {
    shown();
    page.fromData("headline").ifPresent(t -> add(t, "json-ld headline", DECLARED));
    page.meta().first("og:title").ifPresent(t -> add(t, "og:title", DECLARED));
    page.meta().first("twitter:title").ifPresent(t -> add(t, "twitter:title", REPEATED));
    property().ifPresent(t -> add(t, "itemprop headline", DECLARED));
    add(page.declarations().title(), "title", REPEATED);
    titleParts();
    headings();
    mend();
    Optional<Headline> most = most(c -> true);
    return most.isPresent() && !site.are(most.get().text())
        ? most
        : most(c -> !site.are(c.text)).or(this::brief).or(this::aboveText).or(() -> most);
  }

  private Optional<Headline> most(Predicate<Candidate> possible) {
    return candidates.values().stream()
        .filter(possible)
        .max(Comparator.comparingDouble(c -> c.votes))
        .map(c -> new Headline(c.spelling(), String.join(", ", c.places)));
  }

  private Optional<Headline> aboveText() {
    return HeadingByText.find(page.tree(), site)
        .map(t -> new Headline(t, "heading above the text"));
  }

  /** A single short word is a headline where the page's title is the same. */
  private Optional<Headline> brief() {
    String title = Prose.folded(site.without(page.declarations().title()));
    return page.tree().headlines().stream()
        .filter(h -> !Crumbs.isHeading(h) && !site.isHome(h))
        .map(h -> Prose.clean(h.text()))
        .filter(t -> !t.isEmpty() && Prose.folded(t).equals(title))
        .findFirst()
        .map(t -> new Headline(t, "h1, title"));
  }

  /** The first h1 that is a headline counts most: it is what the reader sees. */
  private void shown() {
    page.tree().headlines().stream()
        .filter(Crumbs::isHeading)
        .forEach(h -> crumbs.add(Prose.folded(h.text())));
    List<HeadingText> real =
        page.tree().headlines().stream()
            .filter(h -> !Crumbs.isHeading(h) && !site.isHome(h))
            .map(HeadingText::of)
            .filter(h -> isLong(h.text()))
            .toList();
    int first = 0;
    while (first < real.size() - 1 && !isTold(real.get(first).text())) {
      first++;
    }
    for (int i = 0; i < real.size(); i++) {
      HeadingText h1 = real.get(i);
      String text = h1.kicker().isEmpty() ? h1.text() : withoutKicker(h1);
      double votes = i == first ? SHOWN : SHOWN_AGAIN;
      add(text, "h1", isTold(text) ? votes : UNTOLD);
    }
  }

  /** "Kicker: Headline" is one headline where the page declares it so; else the kicker is cut. */
  private String withoutKicker(HeadingText h1) {
    if (h1.runsOn() && declared().anyMatch(t -> Prose.folded(t).equals(Prose.folded(h1.whole())))) {
      return h1.whole();
    }
    String whole = Prose.folded(h1.kicker() + h1.text());
    Optional<String> declared =
        Stream.of(page.fromData("headline"), page.meta().first("og:title"))
            .flatMap(Optional::stream)
            .map(site::without)
            .filter(t -> Prose.folded(t).equals(whole) && t.contains(": "))
            .findFirst();
    if (declared.isEmpty()) {
      kickers.put(whole, h1.text());
    }
    return declared.orElse(h1.text());
  }

  private Stream<String> declared() {
    return Stream.of(
            page.fromData("headline"),
            page.meta().first("og:title"),
            Optional.of(page.declarations().title()))
        .flatMap(Optional::stream)
        .map(site::without);
  }

  /**
   * Whether title, meta tags or address share a word with an h1; a logo's or a widget's has none.
   */
  private boolean isTold(String h1) {
    String told = told();
    return WORD_ENDS
        .splitAsStream(h1.toLowerCase(Locale.ROOT))
        .anyMatch(w -> w.length() >= WORD_LETTERS_MIN && told.contains(w));
  }

  private String told() {
    if (told == null) {
      told =
          Stream.concat(
                  declared(),
                  Optional.ofNullable(page.page().url().address().getRawPath()).stream())
              .map(o -> o.toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(" "));
    }
    return told;
  }

  private Optional<String> property() {
    return page.tree().properties().stream()
        .filter(e -> e.attr("itemprop").equals("headline"))
        .map(e -> Prose.clean(e.hasAttr("content") ? e.attr("content") : e.text()))
        .filter(HeadlineReader::isLong)
        .findFirst();
  }

  /**
   * "Blog archive » Headline » Site name", "Print: Headline": the part that is a heading of the
   * page.
   */
  private void titleParts() {
    String title = page.declarations().title();
    List<String> parts = new ArrayList<>(List.of(TITLE_PARTS.split(title, -1)));
    int label = title.indexOf(": ");
    if (label > 0) {
      parts.add(site.without(title.substring(label + 2)));
    }
    if (parts.size() < 2) {
      return;
    }
    Set<String> headings =
        page.tree().segments().stream()
            .filter(s -> s.isHeading() && !s.region().tag.equals("h1"))
            .map(s -> Prose.folded(s.text()))
            .collect(Collectors.toSet());
    parts.stream()
        .filter(p -> headings.contains(Prose.folded(p)))
        .filter(p -> !crumbs.contains(Prose.folded(p)) && !site.are(p))
        .forEach(p -> add(p, "title", REPEATED));
  }

  /** A wording that stands in the page as a heading is more than a search engine's. */
  private void headings() {
    for (Segment s : page.tree().segments()) {
      Candidate same =
          s.isHeading() && !s.region().tag.equals("h1")
              ? candidates.get(Prose.folded(s.text()))
              : null;
      if (same != null) {
        same.votes += SHOWN_AGAIN;
        same.places.add(s.region().tag);
      }
    }
  }

  /** A template that does not escape quotation marks cuts its attributes at the first of them. */
  private void mend() {
    for (Candidate cut : candidates.values()) {
      candidates.values().stream()
          .filter(c -> c != cut && c.text.startsWith(cut.text))
          .filter(c -> c.text.substring(cut.text.length()).strip().startsWith("\""))
          .findFirst()
          .ifPresent(
              whole -> {
                whole.votes += cut.votes;
                cut.votes = 0;
              });
    }
  }

  private void add(String given, String place, double votes) {
    String text = ESCAPED.matcher(given).find() ? ParsedPage.plain(given) : given;
    String headline = bare(text);
    if (!isLong(headline)) {
      return;
    }
    Candidate candidate =
        candidates.computeIfAbsent(Prose.folded(headline), f -> new Candidate(headline));
    candidate.votes += crumbs.contains(Prose.folded(headline)) ? votes * CRUMB : votes;
    candidate.places.add(place);
    candidate.spellings.merge(headline, 1, Integer::sum);
  }

  /** Without the site's name behind it, and without a section between the two. */
  private String bare(String text) {
    String shown = kickers.get(Prose.folded(text));
    if (shown != null) {
      return shown;
    }
    String known = withoutKnownTail(text);
    if (!known.equals(text)) {
      return known;
    }
    return TitleTail.cut(text, page, site);
  }

  /** What is a headline elsewhere on the page is one here, whatever follows it. */
  private String withoutKnownTail(String text) {
    String folded = Prose.folded(text);
    return candidates.entrySet().stream()
        .filter(c -> folded.startsWith(c.getKey()) && folded.length() > c.getKey().length())
        .filter(
            c ->
                text.startsWith(c.getValue().text)
                    && SiteNames.parts(text, c.getValue().text.length()))
        .map(c -> c.getValue().text)
        .findFirst()
        .orElse(text);
  }

  /** Enough letters for a headline. */
  static boolean isLong(String text) {
    return Prose.weight(Prose.folded(text)) >= LETTERS_MIN;
  }
}
