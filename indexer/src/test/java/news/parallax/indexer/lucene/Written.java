package news.parallax.indexer.lucene;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.article.Block;
import news.parallax.article.PageTime;
import news.parallax.article.Rights;
import news.parallax.config.OwnerKind;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Evidence;
import news.parallax.story.Membership;
import news.parallax.story.StoredArticle;

/** An article as a test writes it: what it says matters, the rest is filled in. */
record Written(
    String id,
    String outlet,
    String country,
    String language,
    OwnerKind owner,
    Optional<Instant> published,
    String title,
    List<String> paragraphs,
    Optional<String> story,
    Optional<String> copyOf) {

  private static final Instant SEEN = Instant.parse("2021-08-06T00:00:00Z");

  static Written article(String id, String title, String... paragraphs) {
    return new Written(
        id,
        "herald",
        "GB",
        "en",
        OwnerKind.PRIVATE,
        Optional.of(Instant.parse("2021-08-02T10:00:00Z")),
        title,
        List.of(paragraphs),
        Optional.of("story-" + id),
        Optional.empty());
  }

  Written in(String languageCode) {
    return new Written(
        id, outlet, country, languageCode, owner, published, title, paragraphs, story, copyOf);
  }

  Written by(String outletId, String countryCode, OwnerKind ownerKind) {
    return new Written(
        id,
        outletId,
        countryCode,
        language,
        ownerKind,
        published,
        title,
        paragraphs,
        story,
        copyOf);
  }

  Written at(String instant) {
    return new Written(
        id,
        outlet,
        country,
        language,
        owner,
        Optional.of(Instant.parse(instant)),
        title,
        paragraphs,
        story,
        copyOf);
  }

  Written undated() {
    return new Written(
        id, outlet, country, language, owner, Optional.empty(), title, paragraphs, story, copyOf);
  }

  Written of(String storyId) {
    return new Written(
        id,
        outlet,
        country,
        language,
        owner,
        published,
        title,
        paragraphs,
        Optional.of(storyId),
        copyOf);
  }

  Written undecided() {
    return new Written(
        id,
        outlet,
        country,
        language,
        owner,
        published,
        title,
        paragraphs,
        Optional.empty(),
        copyOf);
  }

  Written copying(String original) {
    return new Written(
        id,
        outlet,
        country,
        language,
        owner,
        published,
        title,
        paragraphs,
        story,
        Optional.of(original));
  }

  IndexedArticle indexed() {
    ArticleUrl url = ArticleUrl.of("https://www." + outlet + ".example/news/" + id);
    Evidence evidence = new Evidence("test/1", 1, List.of());
    Article article =
        new Article(
            url,
            outlet,
            title,
            List.of(),
            published.map(
                at -> new PageTime(at.atOffset(ZoneOffset.UTC), PageTime.Precision.MINUTE, "meta")),
            Optional.empty(),
            language,
            paragraphs.stream().map(p -> new Block(Block.Kind.PARAGRAPH, p)).toList(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Rights.OPEN);
    StoredArticle stored =
        new StoredArticle(
            id,
            List.of(url.toString()),
            article,
            1,
            1,
            SEEN,
            SEEN,
            "",
            1,
            story.map(s -> new Membership(id, s, evidence)),
            copyOf.map(p -> new CopyVerdict(id, p, CopyVerdict.Kind.SAME, 1, evidence)));
    return new IndexedArticle(
        stored, "The " + outlet, Optional.of(country), owner, "Headline of " + story.orElse(id));
  }
}
