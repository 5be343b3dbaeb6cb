package news.parallax.indexer.stories;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Weighs articles against stories and stories against each other. */
final class Fitting {

  private static final int CANDIDATES_MAX = 24;

  /** The best two may be parts of one story; from the third on they are others. */
  private static final int GROUND_FROM = 2;

  private static final int GROUND_TO = 7;

  private final Likeness likeness;
  private final Nearest nearest;
  private final Remembered remembered;
  private final Stories stories;
  private final Told told;

  Fitting(Likeness likeness, Nearest nearest, Remembered remembered, Stories stories, Told told) {
    this.likeness = likeness;
    this.nearest = nearest;
    this.remembered = remembered;
    this.stories = stories;
    this.told = told;
  }

  /** The stories that share telling terms with the article, best first. */
  List<Fit> fits(Weighed weighed) {
    return fits(weighed, nearest.of(weighed));
  }

  /** The stories of the articles that share telling terms with this one, best first. */
  List<Fit> fits(Weighed weighed, List<Member> near) {
    Map<Cluster, Fit> fits = new LinkedHashMap<>();
    for (Member other : near) {
      Optional<Cluster> cluster =
          other.cluster().filter(c -> !told.forbids(weighed.member().id(), c));
      if (cluster.isPresent() && fits.size() < CANDIDATES_MAX) {
        fits.computeIfAbsent(cluster.get(), c -> fit(weighed, c));
      }
    }
    List<Fit> sorted =
        fits.values().stream()
            .sorted(
                Comparator.comparingDouble((Fit f) -> -f.score())
                    .thenComparingInt(f -> f.cluster().number()))
            .toList();
    weighed.member().setGround(ground(sorted));
    return sorted;
  }

  /** Likeness to the members that it is most like, in proportion to theirs among themselves. */
  Fit fit(Weighed weighed, Cluster cluster) {
    double[] likenesses = new double[cluster.speakers().size()];
    int others = 0;
    for (Member speaker : cluster.speakers()) {
      if (speaker != weighed.member()) {
        likenesses[others++] = likeness.of(weighed, speaker);
      }
    }
    double mean = meanOfBest(likenesses, others, Setting.BEST_OF_STORY);
    double sum = DoubleStream.of(likenesses).sum();
    double score = mean / Math.pow(cluster.within(), Setting.DENSITY);
    return new Fit(cluster, sum, score, others < 2 ? 1 : mean / cluster.within());
  }

  /** The mean of the largest, 0 where there is none; puts the values in order. */
  private static double meanOfBest(double[] values, int size, double share) {
    Arrays.sort(values, 0, size);
    int best = (int) Math.ceil(share * size);
    double sum = 0;
    for (int i = size - best; i < size; i++) {
      sum += values[i];
    }
    return best == 0 ? 0 : sum / best;
  }

  private static double ground(List<Fit> fits) {
    double sum = 0;
    for (int i = GROUND_FROM; i < GROUND_TO; i++) {
      sum += i < fits.size() ? fits.get(i).score() : 0;
    }
    return sum / (GROUND_TO - GROUND_FROM);
  }

  /** From which score on the article belongs to the story. */
  double wanted(Member member, Cluster cluster) {
    return wanted((member.ground() + cluster.ground()) / 2);
  }

  double wanted(Cluster one, Cluster other) {
    return wanted((one.ground() + other.ground()) / 2);
  }

  /**
   * What is wanted rises with how like the other stories nearby are, and with the share of articles
   * that found a story: where most do, a new one is the likelier guess.
   */
  private double wanted(double ground) {
    double founding =
        (stories.count() + Setting.FOUNDING_FIRST * Setting.FOUNDING_FIRST_ARTICLES)
            / (remembered.size() + Setting.FOUNDING_FIRST_ARTICLES);
    return Math.max(
        Setting.JOIN_MIN,
        (Setting.JOIN + Setting.GROUND * ground)
            * (Setting.FOUNDING_BASE + Setting.FOUNDING_SLOPE * founding));
  }

  /**
   * @param advantage factor on the score
   */
  boolean isEnough(Member member, Fit fit, double advantage) {
    return fit.score() * advantage > wanted(member, fit.cluster())
        && fit.ofWithin() > Setting.SHARE_OF_WITHIN;
  }

  Crossing crossing(Cluster a, Cluster b) {
    double[] likenesses = new double[a.speakers().size() * b.speakers().size()];
    int pairs = 0;
    for (Member one : a.speakers()) {
      Weighed weighed = likeness.weighed(one);
      for (Member other : b.speakers()) {
        likenesses[pairs++] = likeness.of(weighed, other);
      }
    }
    double mean = meanOfBest(likenesses, pairs, Setting.BEST_OF_STORIES);
    double sum = DoubleStream.of(likenesses).sum();
    double within = Math.sqrt(a.within() * b.within());
    return new Crossing(b, sum, pairs, mean / Math.pow(within, Setting.DENSITY), mean / within);
  }

  boolean isEnough(Cluster cluster, Crossing crossing) {
    return crossing.score() > Setting.MERGE_OVER_JOIN * wanted(cluster, crossing.other())
        && (Math.min(cluster.size(), crossing.other().size()) < 2
            || crossing.ofWithin() > Setting.MERGE_SHARE_OF_WITHIN);
  }
}
