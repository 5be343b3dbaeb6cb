package news.parallax.crawler.url;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.util.ICUInputTooLongException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A host as it is looked up: what the URL Standard's host parser (3.5) makes of written words. */
final class HostName {

  private static final String FORBIDDEN = " #/:<>?@[\\]^|%\u007F";

  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(
          IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  /** Faults that browsers overlook: hyphens anywhere, and the lengths that only DNS minds. */
  private static final Set<IDNA.Error> OVERLOOKED =
      EnumSet.of(
          IDNA.Error.LEADING_HYPHEN,
          IDNA.Error.TRAILING_HYPHEN,
          IDNA.Error.HYPHEN_3_4,
          IDNA.Error.EMPTY_LABEL,
          IDNA.Error.LABEL_TOO_LONG,
          IDNA.Error.DOMAIN_NAME_TOO_LONG);

  private HostName() {}

  static Optional<String> parse(String text) {
    if (text.startsWith("[")) {
      return text.endsWith("]")
          ? Ipv6.parse(text.substring(1, text.length() - 1)).map(a -> "[" + a + "]")
          : Optional.empty();
    }
    return toAscii(Percent.decode(text))
        .filter(HostName::hasOnlyHostCharacters)
        .flatMap(HostName::numeric);
  }

  private static Optional<String> toAscii(String name) {
    boolean plain = name.chars().allMatch(c -> c < 0x80);
    String lower = name.toLowerCase(Locale.ROOT);
    if (plain && !lower.contains("xn--")) {
      return Optional.of(lower);
    }
    IDNA.Info info = new IDNA.Info();
    try {
      String ascii = UTS46.nameToASCII(name, new StringBuilder(), info).toString();
      boolean sound = OVERLOOKED.containsAll(info.getErrors());
      return sound ? Optional.of(ascii.toLowerCase(Locale.ROOT)) : Optional.empty();
    } catch (ICUInputTooLongException e) {
      // A name is as long as its mapping makes it, so only the mapping can tell.
      return Optional.empty();
    }
  }

  private static boolean hasOnlyHostCharacters(String host) {
    return !host.isEmpty()
        && host.chars().allMatch(c -> c > 0x1F && c < 0x80 && FORBIDDEN.indexOf(c) < 0);
  }

  private static Optional<String> numeric(String host) {
    return Ipv4.looksLike(host) ? Ipv4.parse(host) : Optional.of(host);
  }
}
