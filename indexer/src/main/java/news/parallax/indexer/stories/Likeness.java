package news.parallax.indexer.stories;

import java.time.Duration;

/**
 * How much alike two articles are: by all their words, title and lead where they share a language,
 * by names, numbers, places and days where they do not; less the more days lie between them. The
 * weights hold for all input; they were learnt on the development halves of seven sets.
 */
final class Likeness {

  private static final double ALL = 0.5;
  private static final double TITLE = 0.2;
  private static final double LEAD = 0.3;
  private static final double NAMES = 0.98;
  private static final double NUMBERS = 0.61;
  private static final double STATES = 0.52;
  private static final double CITIES = 0.27;
  private static final double DATES = 0.22;

  /** How much of the shared places counts where nothing else is shared. */
  private static final double PLACES_ALONE = 0.7;

  private static final double TELLING_ENOUGH = 0.15;

  /** What holds across languages, on the scale of what words say inside one. */
  private static final double ACROSS = 0.42;

  private static final double ACROSS_INSIDE = 0.05;
  private static final double DAYS_INSIDE = 2.5;
  private static final double DAYS_ACROSS = 1.7;

  /** What time says where one of the two has none. */
  private static final double UNDATED = 0.55;

  private static final double SECONDS_PER_DAY = 86_400;

  private final Frequencies frequencies;

  Likeness(Frequencies frequencies) {
    this.frequencies = frequencies;
  }

  /** About 0 to 1; above {@link StoryGrouper#JOIN} two lone articles are one story. */
  double of(Member a, Member b) {
    boolean inside = a.traits().language().equals(b.traits().language());
    double time = time(a, b, inside ? DAYS_INSIDE : DAYS_ACROSS);
    if (time < NO_TIME || isSeries(a, b)) {
      return 0;
    }
    double across = across(a, b);
    return time * (inside ? words(a, b) + ACROSS_INSIDE * across : ACROSS * across);
  }

  private static final double NO_TIME = 0.001;

  /**
   * Two issues of one outlet's daily report (markets, weather): the words of the title again, other
   * figures, another day.
   */
  private boolean isSeries(Member a, Member b) {
    return !a.traits().outlet().isEmpty()
        && a.traits().outlet().equals(b.traits().outlet())
        && secondsApart(a, b) > SERIES_SECONDS_MIN
        && dot(a, b, Trait.TITLE) > SERIES_TITLE
        && Math.min(a.traits().numbers().size(), b.traits().numbers().size()) >= SERIES_NUMBERS_MIN
        && dot(a, b, Trait.NUMBERS) < SERIES_NUMBERS;
  }

  private static final long SERIES_SECONDS_MIN = 36_000;
  private static final double SERIES_TITLE = 0.4;
  private static final int SERIES_NUMBERS_MIN = 3;
  private static final double SERIES_NUMBERS = 0.35;

  /** 0 where one of the two is undated. */
  private static long secondsApart(Member a, Member b) {
    if (a.traits().published().isEmpty() || b.traits().published().isEmpty()) {
      return 0;
    }
    return Duration.between(a.traits().published().get(), b.traits().published().get())
        .abs()
        .toSeconds();
  }

  private double words(Member a, Member b) {
    return ALL * dot(a, b, Trait.ALL)
        + TITLE * dot(a, b, Trait.TITLE)
        + LEAD * dot(a, b, Trait.LEAD);
  }

  /** Shared places alone say little: half the news of a day may be about the same two states. */
  private double across(Member a, Member b) {
    double telling =
        NAMES * dot(a, b, Trait.NAMES)
            + NUMBERS * dot(a, b, Trait.NUMBERS)
            + DATES * dot(a, b, Trait.DATES);
    double backed = PLACES_ALONE + (1 - PLACES_ALONE) * Math.min(1, telling / TELLING_ENOUGH);
    double places = STATES * dot(a, b, Trait.STATES) + CITIES * dot(a, b, Trait.CITIES);
    return telling + backed * places;
  }

  double dot(Member a, Member b, Trait trait) {
    return a.vector(trait, frequencies).dot(b.vector(trait, frequencies));
  }

  private static double time(Member a, Member b, double sigma) {
    if (a.traits().published().isEmpty() || b.traits().published().isEmpty()) {
      return UNDATED;
    }
    double days = secondsApart(a, b) / SECONDS_PER_DAY;
    return Math.exp(-days * days / (2 * sigma * sigma));
  }
}
