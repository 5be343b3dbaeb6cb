package news.parallax.crawler.extract;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that an address carries, as outlets write it when they first publish. */
final class AddressDay {

  private static final Pattern DAY =
      Pattern.compile(
          "(?<![0-9])((?:19|20)[0-9]{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12][0-9]|3[01])(?![0-9])"
              + "|/((?:19|20)[0-9]{2})/(1?[0-9])/([1-3]?[0-9])(?=/)");

  private AddressDay() {}

  static Optional<LocalDate> of(URI address) {
    String path = address.getRawPath();
    Matcher m = DAY.matcher(path == null ? "" : path);
    if (!m.find()) {
      return Optional.empty();
    }
    int group = m.group(1) == null ? 4 : 1;
    try {
      return Optional.of(
          LocalDate.of(number(m, group), number(m, group + 1), number(m, group + 2)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
