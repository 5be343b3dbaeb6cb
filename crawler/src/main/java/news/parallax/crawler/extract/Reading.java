package news.parallax.crawler.extract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.article.Block;
import news.parallax.article.LiveEntry;
import news.parallax.article.PageTime;
import news.parallax.article.Repost;
import news.parallax.article.Rights;

/** Every field that was found on a page, before it is judged whether it is an article. */
public record Reading(
    ArticleUrl url,
    Optional<String> title,
    List<String> authors,
    Optional<PageTime> published,
    Optional<PageTime> modified,
    String language,
    List<Block> blocks,
    Optional<String> section,
    Optional<URI> image,
    Optional<String> credit,
    List<String> citedOutlets,
    Optional<Repost> repost,
    List<LiveEntry> entries,
    List<String> corrections,
    Optional<String> addressHeadline,
    Rights rights) {

  /** The language of a text too short or too mixed to tell. */
  public static final String UNDETERMINED = "und";

  public Reading {
    authors = List.copyOf(authors);
    blocks = List.copyOf(blocks);
    citedOutlets = List.copyOf(citedOutlets);
    entries = List.copyOf(entries);
    corrections = List.copyOf(corrections);
  }

  /** A page on which nothing was found. */
  public static Reading empty(ArticleUrl url) {
    return new Reading(
        url,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        UNDETERMINED,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Rights.OPEN);
  }

  /** The fields as an article under the headline found. */
  Article article(String outlet, String headline) {
    return new Article(
        url,
        outlet,
        headline,
        authors,
        published,
        modified,
        language,
        blocks,
        section,
        image,
        credit,
        citedOutlets,
        repost,
        entries,
        corrections,
        addressHeadline,
        rights);
  }
}
