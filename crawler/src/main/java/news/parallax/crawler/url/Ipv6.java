package news.parallax.crawler.url;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** IPv6 addresses in their one short spelling (URL Standard 3.5, RFC 5952). */
final class Ipv6 {

  private static final Pattern PIECE = Pattern.compile("[0-9A-Fa-f]{1,4}");
  private static final Pattern DOTTED =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
  private static final int PIECES = 8;

  private Ipv6() {}

  static Optional<String> parse(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return pieces(text).filter(p -> p.size() == PIECES).map(Ipv6::serialise);
    }
    Optional<List<Integer>> before = pieces(text.substring(0, gap));
    Optional<List<Integer>> after = pieces(text.substring(gap + 2));
    boolean dottedBefore = text.substring(0, gap).contains(".");
    if (before.isEmpty() || after.isEmpty() || dottedBefore) {
      return Optional.empty();
    }
    return filled(before.get(), after.get()).map(Ipv6::serialise);
  }

  private static Optional<List<Integer>> filled(List<Integer> before, List<Integer> after) {
    int zeros = PIECES - before.size() - after.size();
    if (zeros < 1) {
      return Optional.empty();
    }
    List<Integer> all = new ArrayList<>(before);
    for (int i = 0; i < zeros; i++) {
      all.add(0);
    }
    all.addAll(after);
    return Optional.of(all);
  }

  private static Optional<List<Integer>> pieces(String text) {
    List<Integer> out = new ArrayList<>();
    if (text.isEmpty()) {
      return Optional.of(out);
    }
    List<String> parts = Arrays.asList(text.split(":", -1));
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (PIECE.matcher(part).matches()) {
        out.add(Integer.parseInt(part, 16));
      } else if (i == parts.size() - 1 && !addDotted(part, out)) {
        return Optional.empty();
      } else if (i < parts.size() - 1) {
        return Optional.empty();
      }
    }
    return Optional.of(out);
  }

  private static boolean addDotted(String part, List<Integer> out) {
    if (!DOTTED.matcher(part).matches()) {
      return false;
    }
    int[] bytes = Arrays.stream(part.split("\\.")).mapToInt(Integer::parseInt).toArray();
    out.add(bytes[0] << 8 | bytes[1]);
    out.add(bytes[2] << 8 | bytes[3]);
    return Arrays.stream(bytes).allMatch(b -> b < 256);
  }

  private static String serialise(List<Integer> pieces) {
    int[] run = longestZeros(pieces);
    if (run[1] < 2) {
      return hex(pieces);
    }
    return hex(pieces.subList(0, run[0])) + "::" + hex(pieces.subList(run[0] + run[1], PIECES));
  }

  /** Start and length of the first longest run of zeros. */
  private static int[] longestZeros(List<Integer> pieces) {
    int[] best = {0, 0};
    int length = 0;
    for (int i = 0; i < pieces.size(); i++) {
      length = pieces.get(i) == 0 ? length + 1 : 0;
      if (length > best[1]) {
        best = new int[] {i - length + 1, length};
      }
    }
    return best;
  }

  private static String hex(List<Integer> pieces) {
    return pieces.stream().map(Integer::toHexString).collect(Collectors.joining(":"));
  }
}
