package news.parallax.indexer.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.story.ArticleLink;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Membership;
import news.parallax.story.Origin;

/**
 * What was judged of one outbox entry; it holds from that entry's number on.
 *
 * @param number the entry's
 * @param copy empty: the article is a copy of no other (any more)
 * @param revised verdicts on older articles, whose original turned out to be another
 * @param withdrawn older articles that turned out to be copies of no other
 * @param memberships the article's own first, then those of articles that a merge moves
 * @param origins of the article, and of older ones whose origin turned out to be another
 * @param links between the article and others that one of the two tells of
 */
public record Decision(
    long number,
    Optional<CopyVerdict> copy,
    List<CopyVerdict> revised,
    List<String> withdrawn,
    List<Membership> memberships,
    List<Origin> origins,
    List<ArticleLink> links) {

  public Decision {
    revised = List.copyOf(revised);
    withdrawn = List.copyOf(withdrawn);
    memberships = List.copyOf(memberships);
    origins = List.copyOf(origins);
    links = List.copyOf(links);
    if (memberships.isEmpty()) {
      throw new IllegalArgumentException("outbox entry " + number + " wants a story");
    }
    String article = memberships.getFirst().article();
    if (copy.isPresent() && !copy.get().child().equals(article)) {
      throw new IllegalArgumentException(
          "the verdict on %s stands in the decision on %s".formatted(copy.get().child(), article));
    }
    List<String> judged =
        Stream.concat(revised.stream().map(CopyVerdict::child), withdrawn.stream()).toList();
    if (judged.contains(article) || judged.stream().distinct().count() < judged.size()) {
      throw new IllegalArgumentException("outbox entry " + number + " judges an article twice");
    }
    if (memberships.stream().map(Membership::article).distinct().count() < memberships.size()) {
      throw new IllegalArgumentException("outbox entry " + number + " moves an article twice");
    }
    if (origins.stream().map(Origin::article).distinct().count() < origins.size()) {
      throw new IllegalArgumentException(
          "outbox entry " + number + " gives an article two origins");
    }
  }

  /** A decision that takes nothing back and knows neither origins nor links. */
  public Decision(
      long number,
      Optional<CopyVerdict> copy,
      List<CopyVerdict> revised,
      List<Membership> memberships) {
    this(number, copy, revised, List.of(), memberships, List.of(), List.of());
  }
}
