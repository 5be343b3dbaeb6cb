package news.parallax.indexer.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.article.Rights;
import news.parallax.indexer.compare.HeadlineChange.Evidence;
import news.parallax.story.StoredArticle;
import org.junit.jupiter.api.Test;

/** An earlier headline, told by revisions, by the address, or by a copy that kept it. */
class HeadlineChangesTest {

  private static final String SLUG = "port-asks-crews-return-before-talks-resume-friday";
  private static final String OLD = "Port asks crews to return before talks resume on Friday";
  private static final String NEW = "Port orders crews back by Friday";

  @Test
  void addressAndCopyTellTheHeadlineOfTheFirstHour() {
    StoredArticle original = article("courier", SLUG, 1, NEW, Optional.of("port asks crews"));
    StoredArticle copy = article("gazette", "4711", 1, OLD, Optional.empty());
    assertThat(HeadlineChanges.of(List.of(original), List.of(copy)))
        .containsExactly(
            new HeadlineChange(
                url("courier", SLUG), OLD, NEW, List.of(Evidence.SLUG, Evidence.REPOST)));
  }

  @Test
  void addressAloneTellsItsWords() {
    StoredArticle original = article("courier", SLUG, 1, NEW, Optional.of("port asks crews"));
    assertThat(HeadlineChanges.of(List.of(original), List.of()))
        .containsExactly(
            new HeadlineChange(
                url("courier", SLUG), "port asks crews", NEW, List.of(Evidence.SLUG)));
  }

  @Test
  void copyUnderItsEditorsHeadlineTellsNothing() {
    StoredArticle original = article("courier", SLUG, 1, OLD, Optional.empty());
    StoredArticle copy = article("gazette", "4711", 1, NEW, Optional.empty());
    assertThat(HeadlineChanges.of(List.of(original), List.of(copy))).isEmpty();
  }

  @Test
  void revisionsTellItWithAllThatAgrees() {
    StoredArticle first = article("courier", SLUG, 1, OLD, Optional.empty());
    StoredArticle second = article("courier", SLUG, 2, NEW, Optional.of("port asks crews"));
    StoredArticle copy = article("gazette", "4711", 1, OLD, Optional.empty());
    assertThat(HeadlineChanges.of(List.of(first, second), List.of(copy)))
        .containsExactly(
            new HeadlineChange(
                url("courier", SLUG),
                OLD,
                NEW,
                List.of(Evidence.REVISIONS, Evidence.SLUG, Evidence.REPOST)));
  }

  private static String url(String outlet, String path) {
    return "https://" + outlet + ".example/news/" + path;
  }

  private static StoredArticle article(
      String outlet, String path, int revision, String title, Optional<String> address) {
    Article article =
        new Article(
            ArticleUrl.of(url(outlet, path)),
            outlet,
            title,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            "en",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            address,
            Rights.OPEN);
    return new StoredArticle(
        outlet,
        List.of(article.url().toString()),
        article,
        revision,
        revision,
        Instant.EPOCH,
        Instant.EPOCH,
        "",
        revision,
        Optional.empty(),
        Optional.empty());
  }
}
