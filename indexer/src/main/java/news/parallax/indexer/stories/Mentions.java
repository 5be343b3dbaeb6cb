package news.parallax.indexer.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.parallax.story.ArticleLink;
import news.parallax.story.Evidence;

/**
 * Finds where of two articles of different stories the later one tells of what the earlier one is
 * about: it has a good share of the earlier one's telling terms, weighed by how rare they are, and
 * both stand on the same ground, a state or a city.
 */
final class Mentions {

  static final String RULE = "mention/1";

  /** Share of the earlier article's terms, by weight, from which on it is told of. */
  private static final double SHARE_MIN = 0.12;

  private static final int TERMS_MIN = 3;
  private static final int LINKS_MAX = 4;
  private static final int SHOWN_MAX = 5;
  private static final long APART_SECONDS_MAX = 100 * 86_400L;

  /**
   * From which part of the shared weight on that stands in the later one's opening it opens with
   * it.
   */
  private static final double OPENING = 0.75;

  private final Likeness likeness;
  private final Frequencies frequencies;

  Mentions(Likeness likeness, Frequencies frequencies) {
    this.likeness = likeness;
    this.frequencies = frequencies;
  }

  /** Links of an article that has its place with those of other stories, the strongest first. */
  List<ArticleLink> of(Weighed article, Map<Integer, String> labels, List<Member> others) {
    Map<Cluster, ArticleLink> links = new LinkedHashMap<>();
    Optional<Cluster> home = article.member().cluster();
    for (Member other : others) {
      if (!other.cluster().equals(home) && areNear(article.member(), other)) {
        link(article, labels, other)
            .ifPresent(
                link -> links.merge(other.cluster().orElseThrow(), link, Mentions::stronger));
      }
    }
    return links.values().stream()
        .sorted(Comparator.comparingDouble((ArticleLink l) -> -l.evidence().score()))
        .limit(LINKS_MAX)
        .toList();
  }

  private static ArticleLink stronger(ArticleLink one, ArticleLink other) {
    return one.evidence().score() >= other.evidence().score() ? one : other;
  }

  private static boolean areNear(Member a, Member b) {
    return a.traits().isDated()
        && b.traits().isDated()
        && Math.abs(a.traits().published() - b.traits().published()) <= APART_SECONDS_MAX;
  }

  private Optional<ArticleLink> link(Weighed article, Map<Integer, String> labels, Member other) {
    Member member = article.member();
    boolean isLater = member.traits().published() >= other.traits().published();
    Member later = isLater ? member : other;
    Member earlier = isLater ? other : member;
    Shared shared = shared(article, other, later, earlier);
    double share = shared.weight / whole(earlier, shared.inside);
    if (share < SHARE_MIN
        || !shared.ground
        || shared.terms.size() < TERMS_MIN
        || likeness.isSeries(article, other)) {
      return Optional.empty();
    }
    ArticleLink.Kind kind =
        shared.opening > OPENING * shared.weight
            ? ArticleLink.Kind.FOLLOW_UP
            : ArticleLink.Kind.BACKGROUND;
    return Optional.of(
        new ArticleLink(
            later.id(),
            earlier.id(),
            kind,
            new Evidence(RULE, Math.min(1, share), reasons(shared, share, labels))));
  }

  private static List<String> reasons(Shared shared, double share, Map<Integer, String> labels) {
    List<String> reasons = new ArrayList<>();
    Set<String> shown = new TreeSet<>();
    shared.terms.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<Integer, Float> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(e -> labels.getOrDefault(e.getKey(), ""))
        .filter(label -> !label.isEmpty())
        .distinct()
        .limit(SHOWN_MAX)
        .forEach(shown::add);
    reasons.add("names " + String.join(", ", shown));
    reasons.add(
        String.format(Locale.ROOT, "%.0f %% of what the earlier article is about", share * 100));
    return reasons;
  }

  /** What two articles share, by the weight that it has in the earlier one. */
  private static final class Shared {
    private final boolean inside;
    private final Map<Integer, Float> terms = new LinkedHashMap<>();
    private double weight;
    private double opening;
    private boolean ground;

    Shared(boolean inside) {
      this.inside = inside;
    }
  }

  private static Shared shared(Weighed article, Member other, Member later, Member earlier) {
    Terms mine = article.member().traits().terms();
    Terms theirs = other.traits().terms();
    boolean isLater = later == article.member();
    Shared shared = new Shared(later.traits().language().equals(earlier.traits().language()));
    int i = 0;
    int j = 0;
    while (i < mine.size() && j < theirs.size()) {
      int difference = Integer.compare(mine.key(i), theirs.key(j));
      if (difference == 0) {
        add(
            shared,
            article.tells(i),
            later.traits(),
            isLater ? i : j,
            earlier.traits(),
            isLater ? j : i);
      }
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return shared;
  }

  private static void add(
      Shared shared, float tells, Traits later, int atLater, Traits earlier, int atEarlier) {
    Trait trait = earlier.terms().trait(atEarlier);
    if (trait == Trait.STATES) {
      shared.ground = true;
      return;
    }
    if (trait == Trait.CONCEPTS || trait == Trait.WORDS && !shared.inside) {
      return;
    }
    int times = trait.isAcross() ? earlier.named(atEarlier) : earlier.lead(atEarlier);
    if (times == 0) {
      return;
    }
    float weight = Weighed.times(times) * tells;
    shared.ground |= trait == Trait.CITIES;
    shared.weight += weight * weight;
    if (later.terms().title(atLater) + later.terms().lead(atLater) > 0) {
      shared.opening += weight * weight;
    }
    shared.terms.put(earlier.terms().key(atEarlier), weight);
  }

  /** The squared length of all that could be shared; doubt counts as terms that are not. */
  private double whole(Member earlier, boolean inside) {
    float[] lengths = earlier.lengths(frequencies);
    double whole = 0;
    for (Trait trait : Trait.values()) {
      boolean isShown = trait != Trait.STATES && trait != Trait.CONCEPTS;
      if (isShown && (trait != Trait.WORDS || inside)) {
        float length = lengths[trait == Trait.WORDS ? Weighed.LEAD : Weighed.vector(trait)];
        whole += length * length;
      }
    }
    return whole;
  }
}
