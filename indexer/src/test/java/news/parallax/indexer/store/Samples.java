package news.parallax.indexer.store;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.article.Block;
import news.parallax.article.PageTime;
import news.parallax.article.Repost;
import news.parallax.article.Rights;
import news.parallax.config.Outlet;
import news.parallax.config.Ownership;
import news.parallax.config.Pace;
import news.parallax.config.Source;
import news.parallax.config.SourceKind;
import news.parallax.crawler.frontier.Capture;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.DueSource;
import news.parallax.crawler.frontier.Lead;
import news.parallax.crawler.frontier.PageOutcome;
import news.parallax.crawler.frontier.PageVisit;
import news.parallax.crawler.frontier.SourceOutcome;
import news.parallax.crawler.frontier.SourceVisit;
import news.parallax.crawler.frontier.Validators;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Evidence;
import news.parallax.story.Membership;

/** Invented outlets, pages and visits, each the smallest that a test needs. */
public final class Samples {

  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final Capture CAPTURE = new Capture("a.warc.gz", 0, 10, "0".repeat(64));

  private Samples() {}

  public static Outlet outlet(String id, String country) {
    return new Outlet(
        id,
        id,
        Optional.of(country),
        List.of("en"),
        Ownership.UNKNOWN,
        URI.create("https://" + id + ".example/"),
        List.of(feed(id)),
        Pace.LEARNT,
        List.of(),
        true,
        Optional.empty());
  }

  static Source feed(String outlet) {
    return new Source(
        outlet,
        SourceKind.FEED,
        URI.create("https://" + outlet + ".example/feed"),
        Optional.empty(),
        Optional.empty());
  }

  public static String url(String outlet, String path) {
    return "https://" + outlet + ".example/" + path;
  }

  static Article article(String url, String text) {
    return article(url, "Headline", text);
  }

  static Article article(String url, String title, String text) {
    ArticleUrl address = ArticleUrl.of(url);
    return new Article(
        address,
        address.address().getHost().replace(".example", ""),
        title,
        List.of("A. Writer"),
        Optional.of(
            new PageTime(
                OffsetDateTime.parse("2026-03-01T10:00:00+03:00"),
                PageTime.Precision.MINUTE,
                "json-ld datePublished")),
        Optional.empty(),
        "en",
        List.of(new Block(Block.Kind.PARAGRAPH, text), new Block(Block.Kind.CAPTION, "A street.")),
        Optional.of("World"),
        Optional.of(URI.create("https://img.example/1.jpg")),
        Optional.of("Reporting by B."),
        List.of("Reuters"),
        Optional.of(new Repost(Optional.of(URI.create("https://x.example/")), "link")),
        List.of(),
        List.of(),
        Optional.empty(),
        Rights.OPEN);
  }

  static Article published(Article a, Instant at) {
    return new Article(
        a.url(),
        a.outlet(),
        a.title(),
        a.authors(),
        Optional.of(
            new PageTime(at.atOffset(java.time.ZoneOffset.UTC), PageTime.Precision.MINUTE, "meta")),
        a.modified(),
        a.language(),
        a.blocks(),
        a.section(),
        a.image(),
        a.credit(),
        a.citedOutlets(),
        a.repost(),
        a.entries(),
        a.corrections(),
        a.addressHeadline(),
        a.rights());
  }

  static DuePage due(String url) {
    ArticleUrl address = ArticleUrl.of(url);
    String outlet = address.address().getHost().replace(".example", "");
    return new DuePage(
        address, outlet, feed(outlet).id(), Validators.NONE, 0, false, NOON, Optional.empty());
  }

  public static PageVisit read(Article article) {
    return read(article.url().toString(), article);
  }

  static PageVisit read(String asked, Article article) {
    return visit(asked, new PageOutcome.Read(article, CAPTURE, Validators.NONE), Optional.empty());
  }

  static PageVisit visit(String asked, PageOutcome outcome, Optional<Instant> next) {
    return new PageVisit(
        UUID.randomUUID().toString(), due(asked), NOON, Duration.ofMillis(5), outcome, next);
  }

  static SourceVisit offers(DueSource due, String... urls) {
    List<Lead> leads =
        List.of(urls).stream()
            .map(url -> new Lead(ArticleUrl.of(url), Optional.empty(), Optional.empty()))
            .toList();
    return visited(
        due, new SourceOutcome.Read(leads, List.of(), Validators.NONE, Optional.empty()));
  }

  static SourceVisit visited(DueSource due, SourceOutcome outcome) {
    return new SourceVisit(
        UUID.randomUUID().toString(),
        due,
        NOON,
        Duration.ofMillis(5),
        outcome,
        Duration.ofMinutes(15),
        NOON.plus(Duration.ofMinutes(15)),
        "fresh");
  }

  static Membership member(String article, String story) {
    return new Membership(
        article, story, new Evidence("overlap/1", 0.5, List.of("shares 3 names")));
  }

  static CopyVerdict copy(String child, String parent) {
    return new CopyVerdict(
        child,
        parent,
        CopyVerdict.Kind.EDITED,
        0.9,
        new Evidence("containment/1", 0.9, List.of("90 % of its words")));
  }
}
