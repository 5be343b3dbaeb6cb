package news.parallax.indexer.stories;

import java.util.Arrays;

/**
 * How much alike two articles are: by all their words, title and lead where they share a language,
 * by names, numbers, places, days and what is named where they do not; less the more days lie
 * between them. The weights hold for all input; they were learnt on the development halves of
 * several sets.
 */
final class Likeness {

  private static final double SECONDS_PER_DAY = 86_400;

  private final Frequencies frequencies;
  private final float[] dots = new float[Weighed.VECTORS];

  Likeness(Frequencies frequencies) {
    this.frequencies = frequencies;
  }

  Weighed weighed(Member member) {
    Weighed weighed = new Weighed(member, frequencies);
    member.setLengths(weighed.lengths(), frequencies.epoch());
    return weighed;
  }

  /** About 0 to 1. */
  double of(Weighed a, Member b) {
    Traits one = a.member().traits();
    Traits other = b.traits();
    boolean inside = one.language().equals(other.language());
    double time = time(one, other, inside ? Setting.DAYS_INSIDE : Setting.DAYS_ACROSS);
    if (time < NO_TIME) {
      return 0;
    }
    compare(a, b, inside);
    if (isSeries(one, other)) {
      return 0;
    }
    double across = across();
    double agreed = agreed(a, b, inside);
    return time
        * (inside
            ? agreed * words() + Setting.ACROSS_INSIDE * across
            : agreed * Setting.ACROSS * across);
  }

  /**
   * Below 1 where both tell enough numbers and, inside a language, names, and share few or none of
   * them: two quakes have other towns and other figures. Across languages many names are not met.
   */
  private double agreed(Weighed a, Member b, boolean inside) {
    double numbers =
        agreed(
            a,
            b,
            Trait.NUMBERS,
            Setting.NUMBERS_LENGTH,
            Setting.NUMBERS_ENOUGH,
            Setting.NUMBERS_DOUBT);
    if (!inside) {
      return numbers;
    }
    double names =
        agreed(a, b, Trait.NAMES, Setting.NAMES_LENGTH, Setting.NAMES_ENOUGH, Setting.NAMES_DOUBT);
    boolean contradicted = names < 1 && numbers < 1 && dot(Trait.NAMES) + dot(Trait.NUMBERS) == 0;
    return contradicted ? Setting.CONTRADICTED : names * numbers;
  }

  private double agreed(
      Weighed a, Member b, Trait trait, double length, double enough, double penalty) {
    int v = Weighed.vector(trait);
    float least = Math.min(a.lengths()[v], b.lengths(frequencies)[v]);
    return least < length ? 1 : 1 - penalty * Math.max(0, 1 - dots[v] / enough);
  }

  /** The share of lead terms that two articles of one language have in common, 0 to 1. */
  double lead(Weighed a, Member b) {
    compare(a, b, a.member().traits().language().equals(b.traits().language()));
    return dots[Weighed.LEAD];
  }

  private static final double NO_TIME = 0.001;

  /** Fills {@link #dots} with the cosine of each vector. */
  private void compare(Weighed a, Member b, boolean inside) {
    Arrays.fill(dots, 0);
    Traits one = a.member().traits();
    Traits other = b.traits();
    Terms mine = one.terms();
    Terms theirs = other.terms();
    int i = 0;
    int j = 0;
    while (i < mine.size() && j < theirs.size()) {
      int difference = Integer.compare(mine.key(i), theirs.key(j));
      if (difference == 0) {
        multiply(a, i, other, j, inside);
      }
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    float[] lengths = b.lengths(frequencies);
    for (int v = 0; v < dots.length; v++) {
      float length = a.lengths()[v] * lengths[v];
      dots[v] = length == 0 ? 0 : dots[v] / length;
    }
  }

  private void multiply(Weighed a, int i, Traits other, int j, boolean inside) {
    Traits one = a.member().traits();
    Trait trait = one.terms().trait(i);
    float square = a.tells(i) * a.tells(i);
    if (inside && trait == Trait.CONCEPTS) {
      return;
    }
    if (trait.isAcross()) {
      dots[Weighed.vector(trait)] +=
          Weighed.times(one.named(i)) * Weighed.times(other.named(j)) * square;
    } else if (inside) {
      dots[Weighed.ALL] += Weighed.times(one.all(i)) * Weighed.times(other.all(j)) * square;
      dots[Weighed.TITLE] +=
          Weighed.times(one.terms().title(i)) * Weighed.times(other.terms().title(j)) * square;
      dots[Weighed.LEAD] += Weighed.times(one.lead(i)) * Weighed.times(other.lead(j)) * square;
    }
  }

  private double dot(Trait trait) {
    return dots[Weighed.vector(trait)];
  }

  /**
   * Two issues of one outlet's daily report (markets, weather): the words of the title again, other
   * figures, another day.
   */
  private boolean isSeries(Traits a, Traits b) {
    return !a.outlet().isEmpty()
        && a.outlet().equals(b.outlet())
        && secondsApart(a, b) > SERIES_SECONDS_MIN
        && dots[Weighed.TITLE] > SERIES_TITLE
        && Math.min(numbers(a), numbers(b)) >= SERIES_NUMBERS_MIN
        && dot(Trait.NUMBERS) < SERIES_NUMBERS;
  }

  /** Whether the two are issues of one report that comes out again and again. */
  boolean isSeries(Weighed a, Member b) {
    Traits one = a.member().traits();
    Traits other = b.traits();
    compare(a, b, one.language().equals(other.language()));
    return isSeries(one, other);
  }

  private static int numbers(Traits traits) {
    int numbers = 0;
    for (int i = 0; i < traits.terms().size(); i++) {
      numbers += traits.terms().trait(i) == Trait.NUMBERS ? 1 : 0;
    }
    return numbers;
  }

  private static final long SERIES_SECONDS_MIN = 36_000;
  private static final double SERIES_TITLE = 0.4;
  private static final int SERIES_NUMBERS_MIN = 3;
  private static final double SERIES_NUMBERS = 0.35;

  /** 0 where one of the two is undated. */
  private static long secondsApart(Traits a, Traits b) {
    return a.isDated() && b.isDated() ? Math.abs(a.published() - b.published()) : 0;
  }

  private double words() {
    return Setting.ALL * dots[Weighed.ALL]
        + Setting.TITLE * dots[Weighed.TITLE]
        + Setting.LEAD * dots[Weighed.LEAD];
  }

  /** Shared places alone say little: half the news of a day may be about the same two states. */
  private double across() {
    double telling =
        Setting.NAMES * dot(Trait.NAMES)
            + Setting.NUMBERS * dot(Trait.NUMBERS)
            + Setting.DATES * dot(Trait.DATES)
            + Setting.CONCEPTS * dot(Trait.CONCEPTS);
    double backed =
        Setting.PLACES_ALONE
            + (1 - Setting.PLACES_ALONE) * Math.min(1, telling / Setting.TELLING_ENOUGH);
    double places = Setting.STATES * dot(Trait.STATES) + Setting.CITIES * dot(Trait.CITIES);
    return telling + backed * places;
  }

  private static double time(Traits a, Traits b, double sigma) {
    if (!a.isDated() || !b.isDated()) {
      return 1;
    }
    double days = secondsApart(a, b) / SECONDS_PER_DAY;
    return Math.exp(-days * days / (2 * sigma * sigma));
  }
}
