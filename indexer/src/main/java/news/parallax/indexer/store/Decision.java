package news.parallax.indexer.store;

import java.util.List;
import java.util.Optional;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Membership;

/**
 * What was judged of one outbox entry; it holds from that entry's number on.
 *
 * @param number the entry's
 * @param copy empty: the article is a copy of no other (any more)
 * @param revised verdicts on older articles, whose original turned out to be another
 * @param memberships the article's own first, then those of articles that a merge moves
 */
public record Decision(
    long number,
    Optional<CopyVerdict> copy,
    List<CopyVerdict> revised,
    List<Membership> memberships) {

  public Decision {
    revised = List.copyOf(revised);
    memberships = List.copyOf(memberships);
    if (memberships.isEmpty()) {
      throw new IllegalArgumentException("outbox entry " + number + " wants a story");
    }
    String article = memberships.getFirst().article();
    if (copy.isPresent() && !copy.get().child().equals(article)) {
      throw new IllegalArgumentException(
          "the verdict on %s stands in the decision on %s".formatted(copy.get().child(), article));
    }
    if (revised.stream().map(CopyVerdict::child).anyMatch(article::equals)
        || revised.stream().map(CopyVerdict::child).distinct().count() < revised.size()) {
      throw new IllegalArgumentException("outbox entry " + number + " judges an article twice");
    }
    if (memberships.stream().map(Membership::article).distinct().count() < memberships.size()) {
      throw new IllegalArgumentException("outbox entry " + number + " moves an article twice");
    }
  }
}
