package news.parallax.indexer.decide;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.parallax.config.Outlet;
import news.parallax.story.Correction;
import news.parallax.story.Holdings;
import news.parallax.story.Membership;
import news.parallax.story.StoredArticle;

/**
 * Each correction that stands as a case for the automatic judge: the articles that corrections name
 * are judged once more, in the order in which they came in, as if no operator had said anything.
 */
public final class Regressions {

  private final Holdings holdings;
  private final Supplier<List<Outlet>> outlets;

  public Regressions(Holdings holdings, Supplier<List<Outlet>> outlets) {
    this.holdings = holdings;
    this.outlets = outlets;
  }

  /**
   * What the judge makes of a correction's articles.
   *
   * @param wrong pairs of articles that it puts otherwise than the operator; empty where it passes
   */
  public record Case(Correction correction, List<Pair> wrong) {

    public Case {
      wrong = List.copyOf(wrong);
    }

    public boolean passed() {
      return wrong.isEmpty();
    }
  }

  /** Two articles: a moved one and a kept one. */
  public record Pair(String moved, String kept) {}

  /** All cases, the oldest correction first. Changes nothing. */
  public List<Case> run() {
    long asof = holdings.decided();
    List<Correction> standing =
        holdings.corrections(asof).stream().filter(Correction::stands).toList();
    Map<String, String> stories = judged(standing, asof);
    return standing.stream().map(c -> new Case(c, wrong(c, stories))).toList();
  }

  private Map<String, String> judged(List<Correction> standing, long asof) {
    Set<String> named = new LinkedHashSet<>();
    standing.forEach(correction -> named.addAll(correction.named()));
    Map<String, String> stories = new HashMap<>();
    Memory memory = new Memory(outlets);
    for (StoredArticle stored : arrived(named, asof)) {
      for (Membership membership : memory.decide(stored.outbox(), stored).memberships()) {
        stories.put(membership.article(), membership.story());
      }
    }
    return stories;
  }

  /** Every revision of these articles, in the order of the outbox. */
  private List<StoredArticle> arrived(Set<String> articles, long asof) {
    return articles.stream()
        .flatMap(id -> holdings.revisions(id, asof).stream())
        .sorted(Comparator.comparingLong(StoredArticle::outbox))
        .toList();
  }

  /** Articles whose text cannot be read any more prove nothing. */
  private static List<Pair> wrong(Correction correction, Map<String, String> stories) {
    boolean together = correction.kind() == Correction.Kind.MERGE;
    return correction.moved().stream()
        .flatMap(moved -> pairs(moved, correction.kept(), stories))
        .filter(
            pair ->
                Optional.ofNullable(stories.get(pair.moved()))
                        .equals(Optional.ofNullable(stories.get(pair.kept())))
                    != together)
        .toList();
  }

  private static Stream<Pair> pairs(String moved, List<String> kept, Map<String, String> stories) {
    return kept.stream()
        .filter(other -> stories.containsKey(moved) && stories.containsKey(other))
        .map(other -> new Pair(moved, other));
  }
}
