package news.parallax.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How amounts of bytes are written: {@code 512B}, {@code 500KiB}, {@code 5MiB}, {@code 20GiB}. */
public record DataSize(long bytes) {

  /** What to say to someone who wrote no size. */
  public static final String WANTED = "a size such as 5MiB";

  private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB");
  private static final Pattern WORDS = Pattern.compile("(\\d{1,6})(B|KiB|MiB|GiB|TiB)");
  private static final int STEP_BITS = 10;

  public DataSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("a size is not negative: " + bytes);
    }
  }

  /** Reads a whole number and its unit, powers of 1024 only: {@code 5MB} would be ambiguous. */
  public static Optional<DataSize> parse(String text) {
    Matcher words = WORDS.matcher(text);
    return words.matches()
        ? Optional.of(
            new DataSize(
                Long.parseLong(words.group(1)) << STEP_BITS * UNITS.indexOf(words.group(2))))
        : Optional.empty();
  }

  /** In the largest unit that leaves a whole number, so that {@link #parse} reads it again. */
  @Override
  public String toString() {
    int unit = bytes == 0 ? 0 : Math.min(Long.numberOfTrailingZeros(bytes) / STEP_BITS, 4);
    return (bytes >> STEP_BITS * unit) + UNITS.get(unit);
  }
}
