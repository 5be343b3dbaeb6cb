package news.parallax.indexer.lucene;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article that matches.
 *
 * @param title whole, its matching words marked
 * @param passages the best of its body, in order of the text
 * @param published empty when undated
 * @param copyOf id of its original
 * @param reserved whether only an extract of it may be shown
 * @param copies matching copies folded under it, earliest first
 */
public record ArticleHit(
    String article,
    int revision,
    String url,
    String outlet,
    String outletName,
    Optional<String> country,
    String language,
    Passage title,
    List<Passage> passages,
    Optional<Instant> published,
    Instant firstSeen,
    Optional<String> copyOf,
    boolean reserved,
    List<Copy> copies,
    double score) {

  public ArticleHit {
    passages = List.copyOf(passages);
    copies = List.copyOf(copies);
  }

  /** A copy, told in one line. */
  public record Copy(
      String article, String url, String outlet, String outletName, Optional<Instant> published) {}
}
