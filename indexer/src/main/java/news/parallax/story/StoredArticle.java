package news.parallax.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.article.Article;

/**
 * An article at one revision, as the record holds it, with what was decided about it.
 *
 * @param id stable for ever
 * @param urls every address under which it was met, the canonical one first
 * @param revision 1 is the first
 * @param revisions how many there are (at the moment that was asked for)
 * @param sha256 of the stored text of this revision
 * @param outbox number under which this revision was stored
 * @param story empty until decided
 * @param copy what it is a copy of, if it is one
 * @param origin whose reporting it rests on; empty until decided
 */
public record StoredArticle(
    String id,
    List<String> urls,
    Article article,
    int revision,
    int revisions,
    Instant firstSeen,
    Instant revisionSeen,
    String sha256,
    long outbox,
    Optional<Membership> story,
    Optional<CopyVerdict> copy,
    Optional<Origin> origin) {

  public StoredArticle {
    urls = List.copyOf(urls);
  }

  /** An article whose origin has not been judged. */
  public StoredArticle(
      String id,
      List<String> urls,
      Article article,
      int revision,
      int revisions,
      Instant firstSeen,
      Instant revisionSeen,
      String sha256,
      long outbox,
      Optional<Membership> story,
      Optional<CopyVerdict> copy) {
    this(
        id,
        urls,
        article,
        revision,
        revisions,
        firstSeen,
        revisionSeen,
        sha256,
        outbox,
        story,
        copy,
        Optional.empty());
  }

  /** The address as a source of its outlet offers it: the canonical one where they are the same. */
  public String offered() {
    return urls.get(Math.min(1, urls.size() - 1));
  }
}
