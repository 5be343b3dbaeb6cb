package news.parallax.crawler.date;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Offsets and zone names as they stand behind a time. */
final class Zones {

  private static final Pattern OFFSET =
      Pattern.compile("(?<sign>[+-])(?<hours>[0-9]{1,2}):?(?<minutes>[0-9]{2})?(?::?00)?");
  private static final int HOURS_MAX = 18;
  private static final Map<String, ZoneId> NAMED =
      WordList.lines("zones.txt").stream()
          .map(l -> l.split("\\s+"))
          .collect(Collectors.toUnmodifiableMap(p -> p[0], p -> ZoneId.of(p[1])));

  private Zones() {}

  /** {@code +0200}, {@code EST}, {@code Europe/Paris}; empty when it is none of them. */
  static Optional<ZoneId> read(String text) {
    Matcher offset = OFFSET.matcher(text);
    return offset.matches() ? offset(offset) : named(text);
  }

  private static Optional<ZoneId> offset(Matcher m) {
    int hours = Moment.number(m.group("hours"));
    int minutes = Moment.number(m.group("minutes"));
    if (hours > HOURS_MAX || minutes > 59) {
      return Optional.empty();
    }
    int sign = "-".equals(m.group("sign")) ? -1 : 1;
    return Optional.of(
        ZoneOffset.ofTotalSeconds(sign * Math.min(hours * 60 + minutes, HOURS_MAX * 60) * 60));
  }

  private static Optional<ZoneId> named(String text) {
    ZoneId known = NAMED.get(text.toUpperCase(Locale.ROOT));
    if (known != null) {
      return Optional.of(known);
    }
    try {
      return text.contains("/") ? Optional.of(ZoneId.of(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
