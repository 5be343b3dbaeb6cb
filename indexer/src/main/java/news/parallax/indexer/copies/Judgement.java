package news.parallax.indexer.copies;

import java.util.List;
import java.util.Optional;
import news.parallax.story.CopyVerdict;

/**
 * What an article's arrival tells about copies.
 *
 * @param own empty when the article copies nothing that is remembered
 * @param revised new verdicts on older articles, whose original turned out to be another
 * @param withdrawn older articles that turned out to be copies of no other
 */
public record Judgement(
    Optional<CopyVerdict> own, List<CopyVerdict> revised, List<String> withdrawn) {

  public static final Judgement ORIGINAL = new Judgement(Optional.empty(), List.of());

  /** A judgement that takes nothing back. */
  public Judgement(Optional<CopyVerdict> own, List<CopyVerdict> revised) {
    this(own, revised, List.of());
  }

  public Judgement {
    revised = List.copyOf(revised);
    withdrawn = List.copyOf(withdrawn);
  }
}
