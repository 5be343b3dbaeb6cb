package news.parallax.crawler.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The address ranges behind which no public web server stands, as IANA registers them. */
final class NonPublicRanges {

  private static final String LIST = "non-public-ranges.txt";
  private static final List<Range> RANGES = read();

  private NonPublicRanges() {}

  /**
   * The range with its name, e.g. {@code 10.0.0.0/8 (private use)}; empty: the address is public.
   */
  static Optional<String> rangeOf(InetAddress address) {
    byte[] bytes = address.getAddress();
    return RANGES.stream().filter(r -> r.contains(bytes)).map(Range::name).findFirst();
  }

  private record Range(byte[] prefix, int bits, String name) {

    boolean contains(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }

    static Range parse(String line) {
      String[] parts = line.split("\\s+", 2);
      int slash = parts[0].indexOf('/');
      byte[] prefix = InetAddress.ofLiteral(parts[0].substring(0, slash)).getAddress();
      int bits = Integer.parseInt(parts[0].substring(slash + 1));
      return new Range(prefix, bits, parts[0] + " (" + parts[1] + ")");
    }
  }

  private static List<Range> read() {
    try (InputStream in = Objects.requireNonNull(NonPublicRanges.class.getResourceAsStream(LIST));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(Range::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the jar's own " + LIST + " cannot be read", e);
    }
  }
}
