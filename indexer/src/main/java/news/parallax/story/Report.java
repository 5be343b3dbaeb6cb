package news.parallax.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.article.Repost;

/**
 * An article reduced to what the judgements of copies and stories read; the same shape whether it
 * was crawled or came in a file of {@code group}.
 *
 * @param id the article's id
 * @param revision which one of the article's this is; 1 is the first
 * @param outlet its id; empty when unknown
 * @param outletName as others cite it; empty when unknown
 * @param language ISO 639; "und" when unknown
 * @param published empty when undated (the grouping then knows no time)
 * @param seen when it entered the record; ties in order of arrival
 * @param paragraphs the text's blocks, captions left out
 */
public record Report(
    String id,
    int revision,
    String outlet,
    String outletName,
    String language,
    Optional<Instant> published,
    Instant seen,
    String title,
    List<String> paragraphs,
    Optional<String> credit,
    List<String> citedOutlets,
    Optional<Repost> repost,
    Optional<String> url) {

  public Report {
    paragraphs = List.copyOf(paragraphs);
    citedOutlets = List.copyOf(citedOutlets);
  }

  /** The first revision of an article whose outlet is known by its id alone. */
  public Report(
      String id,
      String outlet,
      String language,
      Optional<Instant> published,
      Instant seen,
      String title,
      List<String> paragraphs,
      Optional<String> credit,
      List<String> citedOutlets,
      Optional<Repost> repost,
      Optional<String> url) {
    this(
        id,
        1,
        outlet,
        "",
        language,
        published,
        seen,
        title,
        paragraphs,
        credit,
        citedOutlets,
        repost,
        url);
  }
}
