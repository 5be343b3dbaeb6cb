package news.parallax.crawler.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day at the head of a line: {@code 9.41am}, {@code [14:05]}, {@code 14h05 -}.
 *
 * @param half {@code am} or {@code pm}; empty where the clock has 24 hours
 * @param rest the line behind it
 */
record LiveClock(int hour, int minute, String half, String rest) {

  private static final Pattern OPENING =
      Pattern.compile(
          "[\\[(]?([01]?[0-9]|2[0-3])[:.hH]([0-5][0-9])(?!\\p{Nd}|[.:,]\\p{Nd})"
              + " ?([aApP]\\.?[mM]\\b\\.?)? ?(?:Uhr\\b|[hч]\\b\\.?|hrs\\b|(?:GMT|UTC|BST|CES?T|E[SD]?T|IST)\\b)?"
              + "(?:[\\])]|\\s*[:|•–—-](?=\\s|$)|:|(?=\\s|$))\\s*(.*)",
          Pattern.DOTALL);

  private static final int ONE_WAY_PERCENT = 90;
  private static final int NOON = 12;

  /** The time that a line begins with. */
  static Optional<LiveClock> opening(String line) {
    Matcher m = OPENING.matcher(line);
    if (!m.matches()) {
      return Optional.empty();
    }
    String half = m.group(3) == null ? "" : m.group(3).replace(".", "");
    return Optional.of(
        new LiveClock(
            Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), half, m.group(4)));
  }

  /** Whether nothing stands behind it. */
  boolean isAlone() {
    return rest.isEmpty();
  }

  /** The moment as a line that tells day and time. */
  String on(LocalDate day) {
    return "%d.%d.%d %d:%02d %s"
        .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear(), hour, minute, half)
        .strip();
  }

  /** Whether times, but for few, follow one another forwards, or backwards. */
  static boolean runOneWay(List<LiveClock> clocks) {
    int forwards = 0;
    int backwards = 0;
    for (int i = 1; i < clocks.size(); i++) {
      int step = clocks.get(i).minutes() - clocks.get(i - 1).minutes();
      forwards += step >= 0 ? 1 : 0;
      backwards += step <= 0 ? 1 : 0;
    }
    int steps = Math.max(1, clocks.size() - 1);
    return Math.max(forwards, backwards) * 100 >= ONE_WAY_PERCENT * steps;
  }

  private int minutes() {
    boolean afternoon = half.equalsIgnoreCase("pm");
    int full = half.isEmpty() ? hour : hour % NOON + (afternoon ? NOON : 0);
    return full * 60 + minute;
  }
}
