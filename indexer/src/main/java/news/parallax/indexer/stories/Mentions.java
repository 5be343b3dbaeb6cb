package news.parallax.indexer.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.parallax.story.ArticleLink;
import news.parallax.story.Evidence;

/**
 * Finds where of two articles of different stories the later one tells of what the earlier one is
 * about: it has a good share of the earlier one's telling terms, weighed by how rare they are, and
 * both stand on the same ground, a state or a city. Less is enough where the later one tells within
 * days how somebody answers, and the earlier one's title stands in that place.
 */
final class Mentions {

  static final String RULE = "mention/2";

  /** Share of the earlier article's terms, by weight, from which on it is told of. */
  private static final double SHARE_MIN = 0.12;

  /** The same where the later article answers to it. */
  private static final double ANSWER_SHARE_MIN = 0.05;

  /** Share of the earlier one's title, by weight, that an answer names. */
  private static final double ANSWERED_MIN = 0.25;

  private static final long ANSWER_SECONDS_MAX = 10 * 86_400L;
  private static final int TERMS_MIN = 3;
  private static final int ANSWER_TERMS_MIN = 2;
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

  /**
   * Links of an article that has its place with those of other stories, the strongest first.
   *
   * @param printed its terms
   */
  List<ArticleLink> of(Weighed article, Printed printed, List<Member> others) {
    Map<Cluster, Found> found = new LinkedHashMap<>();
    Optional<Cluster> home = article.member().cluster();
    for (Member other : others) {
      if (!other.cluster().equals(home) && areNear(article.member(), other)) {
        found(article, other)
            .ifPresent(f -> found.merge(other.cluster().orElseThrow(), f, Mentions::stronger));
      }
    }
    double answered = found.values().stream().mapToDouble(Found::answered).max().orElse(0);
    return found.values().stream()
        .map(f -> f.answered() < answered ? f.withoutAnswer() : f)
        .filter(Found::isEnough)
        .sorted(Comparator.comparingDouble(f -> -f.share()))
        .limit(LINKS_MAX)
        .map(f -> link(f, printed))
        .toList();
  }

  /**
   * @param answered which part of the earlier one's title the later one names where it tells how
   *     somebody answers; 0: it is no answer to it
   */
  private record Found(
      Member later, Member earlier, Mention mention, double share, double answered) {

    /** An article answers to one story, the one that it names most of. */
    Found withoutAnswer() {
      return new Found(later, earlier, mention, share, 0);
    }

    boolean isAnswer() {
      return answered > 0;
    }

    boolean isEnough() {
      return isAnswer()
          ? share >= ANSWER_SHARE_MIN && mention.size() >= ANSWER_TERMS_MIN
          : share >= SHARE_MIN && mention.size() >= TERMS_MIN;
    }

    ArticleLink.Kind kind() {
      if (isAnswer()) {
        return ArticleLink.Kind.ANSWER;
      }
      return mention.opening() > OPENING * mention.weight()
          ? ArticleLink.Kind.FOLLOW_UP
          : ArticleLink.Kind.BACKGROUND;
    }
  }

  private static Found stronger(Found one, Found other) {
    int difference = Double.compare(one.answered(), other.answered());
    boolean first = difference == 0 ? one.share() >= other.share() : difference > 0;
    return first ? one : other;
  }

  private static boolean areNear(Member a, Member b) {
    return a.traits().isDated()
        && b.traits().isDated()
        && Math.abs(a.traits().published() - b.traits().published()) <= APART_SECONDS_MAX;
  }

  private Optional<Found> found(Weighed article, Member other) {
    Member member = article.member();
    boolean isLater = member.traits().published() >= other.traits().published();
    Member later = isLater ? member : other;
    Member earlier = isLater ? other : member;
    Mention mention = Mention.of(article, other, isLater);
    double share = mention.weight() / whole(earlier, mention.isInside());
    Found found =
        new Found(later, earlier, mention, share, answered(later, earlier, mention.isInside()));
    return found.isEnough() && mention.proves() && !likeness.isSeries(article, other)
        ? Optional.of(found)
        : Optional.empty();
  }

  /** 0 where it is too little, too late, or not told as an answer. */
  private double answered(Member later, Member earlier, boolean inside) {
    long seconds = later.traits().published() - earlier.traits().published();
    if (later.reaction().isNone() || seconds > ANSWER_SECONDS_MAX) {
      return 0;
    }
    Terms terms = earlier.traits().terms();
    double whole = 0;
    double named = 0;
    int count = 0;
    for (int i = 0; i < terms.size(); i++) {
      Trait trait = terms.trait(i);
      if (terms.title(i) > 0 && Mention.counts(trait, inside)) {
        float tells = frequencies.weight(terms.key(i), trait, earlier.traits().language());
        whole += tells * tells;
        if (later.reaction().names(terms.key(i))) {
          named += tells * tells;
          count += isOneMore(trait, inside) ? 1 : 0;
        }
      }
    }
    return count >= TERMS_MIN && named >= ANSWERED_MIN * whole ? named / whole : 0;
  }

  /** Inside a language a name, a number or a city is one of the words too. */
  private static boolean isOneMore(Trait trait, boolean inside) {
    return trait == Trait.STATES || inside == (trait == Trait.WORDS);
  }

  private static ArticleLink link(Found found, Printed printed) {
    List<String> reasons = new ArrayList<>();
    reasons.add("names " + String.join(", ", printed.terms(found.mention().telling(), SHOWN_MAX)));
    reasons.add(
        String.format(
            Locale.ROOT, "%.0f %% of what the earlier article is about", found.share() * 100));
    if (found.isAnswer()) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "says \"%s\" beside %.0f %% of the earlier headline",
              found.later().reaction().cue(),
              found.answered() * 100));
    }
    return new ArticleLink(
        found.later().id(),
        found.earlier().id(),
        found.kind(),
        new Evidence(RULE, Math.min(1, found.share()), reasons));
  }

  /** The squared length of all that could be shared; doubt counts as terms that are not. */
  private double whole(Member earlier, boolean inside) {
    float[] lengths = earlier.lengths(frequencies);
    double whole = 0;
    for (Trait trait : Trait.values()) {
      if (trait != Trait.STATES && Mention.counts(trait, inside)) {
        float length = lengths[trait == Trait.WORDS ? Weighed.LEAD : Weighed.vector(trait)];
        whole += length * length;
      }
    }
    return whole;
  }
}
