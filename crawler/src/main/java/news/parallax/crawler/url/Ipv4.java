package news.parallax.crawler.url;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The many spellings of an IPv4 address that browsers take: 0x7f.1, 017700000001, 2130706433. */
final class Ipv4 {

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern HEX = Pattern.compile("(?i)0x[0-9a-f]*");
  private static final int PARTS_MAX = 4;
  private static final int DIGITS_MAX = 15;

  private Ipv4() {}

  /** Whether the host's last label is a number, which makes the whole an address (3.6). */
  static boolean looksLike(String host) {
    List<String> parts = parts(host);
    String last = parts.getLast();
    return DIGITS.matcher(last).matches() || HEX.matcher(last).matches();
  }

  /** The dotted form (URL Standard 3.5, IPv4 parser); empty: none. */
  static Optional<String> parse(String host) {
    List<String> parts = parts(host);
    if (parts.size() > PARTS_MAX) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      long value = number(parts.get(i));
      int bytes = last ? PARTS_MAX - i : 1;
      if (value < 0 || value >= 1L << (8 * bytes)) {
        return Optional.empty();
      }
      address |= value << (8 * (PARTS_MAX - i - bytes));
    }
    return Optional.of(dotted(address));
  }

  private static List<String> parts(String host) {
    List<String> parts = new ArrayList<>(Arrays.asList(host.split("\\.", -1)));
    if (parts.getLast().isEmpty() && parts.size() > 1) {
      parts.removeLast();
    }
    return parts;
  }

  private static long number(String part) {
    boolean hex = HEX.matcher(part).matches();
    boolean octal = !hex && part.length() > 1 && part.startsWith("0");
    String digits = hex ? part.substring(2) : octal ? part.substring(1) : part;
    String significant = digits.replaceFirst("^0+", "");
    if (part.isEmpty() || significant.length() > DIGITS_MAX) {
      return -1;
    }
    try {
      return significant.isEmpty()
          ? 0
          : Long.parseUnsignedLong(significant, hex ? 16 : octal ? 8 : 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String dotted(long address) {
    return (address >> 24)
        + "."
        + (address >> 16 & 0xFF)
        + "."
        + (address >> 8 & 0xFF)
        + "."
        + (address & 0xFF);
  }
}
