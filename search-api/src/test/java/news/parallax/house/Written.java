package news.parallax.house;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.article.Block;
import news.parallax.article.PageTime;
import news.parallax.article.Rights;

/** An article as a test writes it, blocks parted by a blank line. */
public record Written(
    String outlet,
    String path,
    String language,
    String title,
    String published,
    Optional<String> credit,
    Rights rights,
    String text) {

  public static Written of(
      String outlet, String path, String language, String title, String published, String text) {
    return new Written(
        outlet, path, language, title, published, Optional.empty(), Rights.OPEN, text);
  }

  public Written credited(String line) {
    return new Written(outlet, path, language, title, published, Optional.of(line), rights, text);
  }

  public Written reserved() {
    return new Written(
        outlet, path, language, title, published, credit, new Rights(false, true), text);
  }

  public String url() {
    return "https://" + outlet + ".example/" + path;
  }

  /** The article; a day alone as its time is a day alone in the record. */
  public Article article() {
    boolean day = published.length() == 10;
    OffsetDateTime at = OffsetDateTime.parse(day ? published + "T00:00:00Z" : published);
    return new Article(
        ArticleUrl.of(url()),
        outlet,
        title,
        List.of("Ida Pere"),
        Optional.of(
            new PageTime(
                at,
                day ? PageTime.Precision.DAY : PageTime.Precision.MINUTE,
                "json-ld datePublished")),
        Optional.empty(),
        language,
        Arrays.stream(text.split("\n\n")).map(Written::block).toList(),
        Optional.of("World"),
        Optional.of(URI.create("https://" + outlet + ".example/photo.jpg")),
        credit,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        rights);
  }

  private static Block block(String text) {
    return text.startsWith("[photo] ")
        ? new Block(Block.Kind.CAPTION, text.substring(8))
        : new Block(Block.Kind.PARAGRAPH, text);
  }
}
