package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.article.Block;
import news.parallax.article.LiveEntry;
import news.parallax.article.PageTime;
import news.parallax.article.Repost;
import news.parallax.crawler.citation.CitedOutlets;
import news.parallax.crawler.extract.AuthorsReader.Authors;
import news.parallax.crawler.extract.BodyReader.Body;
import news.parallax.crawler.extract.Explanation.Notes;
import news.parallax.crawler.extract.HeadlineReader.Headline;
import news.parallax.crawler.language.Language;
import news.parallax.crawler.url.Canonicaliser;

/** The order in which a page's fields are read: each step may lean on those before it. One use. */
final class PageReader {

  /** So much of a text tells its language. */
  private static final int SAMPLE_CHARS = 3000;

  private final ParsedPage page;
  private final CitedOutlets outlets;
  private final AddressReader addresses;
  private final Budget budget;
  private final SiteNames site;
  private final Notes notes = new Notes();

  PageReader(ParsedPage page, Canonicaliser canonicaliser, CitedOutlets outlets, Budget budget) {
    this.page = page;
    this.outlets = outlets;
    this.addresses = new AddressReader(page, canonicaliser);
    this.budget = budget;
    this.site = SiteNames.of(page);
  }

  Extraction read() {
    RightsReader rights = new RightsReader(page);
    Reading reading = reading(rights);
    return ArticleJudge.refusal(page, reading, rights.noIndex())
        .<Extraction>map(
            against ->
                new Extraction.NotArticle(
                    against.reason(), against.detail(), reading, notes.explanation()))
        .orElseGet(() -> found(reading));
  }

  private Extraction found(Reading reading) {
    String outlet = page.page().outlet();
    return new Extraction.Found(
        reading.article(outlet, reading.title().orElseThrow()), notes.explanation());
  }

  private Reading reading(RightsReader rights) {
    Optional<Headline> headline = new HeadlineReader(page, site).read();
    headline.ifPresent(h -> notes.took("title", h.text(), h.evidence()));
    BodyReader bodies = new BodyReader(page, headline.map(Headline::text), budget, notes);
    Authors authors =
        new AuthorsReader(page, site).read(bodies.headlineIndex(), bodies.start(), bodies.end());
    authors.names().forEach(a -> notes.took("author", a, authors.evidence()));
    Body whole = bodies.read(authors.names());
    Optional<String> credit = credit(whole);
    Body body = tidied(whole, credit);
    String language = language(body.text());
    TimesReader times = new TimesReader(page, language, bodies.headlineIndex(), bodies.start());
    Optional<PageTime> published = noted("published", times.published());
    Optional<Repost> repost = new RepostReader(page).read(body.line());
    repost.ifPresent(
        r -> notes.took("repost", String.valueOf(r.original().orElse(null)), r.evidence()));
    return new Reading(
        addresses.url(),
        headline.map(Headline::text),
        authors.names(),
        published,
        noted("modified", times.modified(published)),
        language,
        body.blocks(),
        page.fromData("articleSection").or(() -> page.meta().first("article:section")),
        addresses.image(),
        credit,
        cited(body, credit),
        repost,
        entries(times, headline, body, published),
        corrections(bodies, body),
        addressHeadline(headline, body),
        rights.rights());
  }

  private List<LiveEntry> entries(
      TimesReader times, Optional<Headline> headline, Body body, Optional<PageTime> published) {
    List<LiveEntry> entries =
        new LiveReader(page, times, headline.map(Headline::text))
            .read(
                () ->
                    body.placed().stream().filter(p -> body.blocks().contains(p.block())).toList(),
                published);
    for (LiveEntry entry : entries) {
      notes.took(
          "entry",
          entry.heading().map(h -> h + " | ").orElse("") + entry.text(),
          entry.posted().map(p -> p.at() + ", " + p.evidence()).orElse("no time told"));
    }
    return entries;
  }

  private Optional<String> addressHeadline(Optional<Headline> headline, Body body) {
    Optional<String> other =
        headline.flatMap(
            h -> new AddressHeadline(page).read(page.page().url(), h.text(), body.text()));
    other.ifPresent(h -> notes.took("earlier headline", h, "the address tells other words"));
    return other;
  }

  private List<String> corrections(BodyReader bodies, Body body) {
    List<String> corrections =
        new CorrectionsReader(page)
            .read(body.text(), bodies.headlineIndex(), bodies.start(), bodies.end());
    corrections.forEach(c -> notes.took("correction", c, "the newsroom's own note"));
    return corrections;
  }

  private Body tidied(Body body, Optional<String> credit) {
    List<Block> left = page.page().furniture().without(body.blocks(), credit);
    if (left.equals(body.blocks())) {
      return body;
    }
    body.blocks().stream()
        .filter(block -> !left.contains(block))
        .forEach(
            block -> notes.dropped(block.text(), "stands in other articles of the outlet too"));
    return new Body(left, body.placed(), body.line());
  }

  private Optional<PageTime> noted(String field, Optional<PageTime> time) {
    time.ifPresent(t -> notes.took(field, t.at().toString(), t.evidence()));
    return time;
  }

  private String language(List<Block> text) {
    StringBuilder sample = new StringBuilder();
    for (Block block : text) {
      if (sample.length() < SAMPLE_CHARS) {
        sample.append(block.text()).append('\n');
      }
    }
    return Language.of(sample.toString(), page.declarations().language())
        .orElse(Reading.UNDETERMINED);
  }

  private Optional<String> credit(Body body) {
    Optional<String> credit =
        new CreditReader(outlets, site)
            .read(body.text())
            .or(() -> body.line().map(l -> l.segment().text()));
    credit.ifPresent(c -> notes.took("credit", c, "text"));
    return credit;
  }

  private List<String> cited(Body body, Optional<String> credit) {
    Set<String> cited =
        new LinkedHashSet<>(outlets.inText(body.text().stream().map(Block::text).toList()));
    credit.ifPresent(line -> cited.addAll(outlets.inSureCredit(line)));
    body.line().flatMap(RepostReader.Line::outlet).ifPresent(o -> cited.addAll(outlets.named(o)));
    body.captions().forEach(c -> cited.addAll(outlets.inCredit(c)));
    cited.removeIf(name -> site.begins(name) && !outlets.knows(name));
    cited.forEach(outlet -> notes.took("cited outlet", outlet, "named as a source"));
    return new ArrayList<>(cited);
  }
}
