package news.parallax.benchmarks;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * How much a record is to hold.
 *
 * @param sources as many outlets, each with one
 * @param bodies stored articles, which are known addresses too
 * @param texts a file of texts, JSON lines with {@code body}
 */
record ScaleSize(int addresses, int sources, int bodies, Optional<Path> texts) {

  ScaleSize {
    if (sources < 1 || bodies < 0 || bodies > addresses) {
      throw new IllegalArgumentException("at least one source, and no more bodies than addresses");
    }
  }

  static ScaleSize of(String[] arguments) {
    ScaleSize size = new ScaleSize(1_000_000, 10_000, 100_000, Optional.empty());
    Deque<String> left = new ArrayDeque<>(List.of(arguments));
    while (!left.isEmpty()) {
      size = size.with(left.pop(), left);
    }
    return size;
  }

  private ScaleSize with(String option, Deque<String> left) {
    return switch (option) {
      case "--addresses" -> new ScaleSize(Integer.parseInt(left.pop()), sources, bodies, texts);
      case "--sources" -> new ScaleSize(addresses, Integer.parseInt(left.pop()), bodies, texts);
      case "--bodies" -> new ScaleSize(addresses, sources, Integer.parseInt(left.pop()), texts);
      default -> new ScaleSize(addresses, sources, bodies, Optional.of(Path.of(option)));
    };
  }

  /** The host of an outlet, which is its id as well but for the dot. */
  static String host(int outlet) {
    return "scale-%06d.test".formatted(outlet);
  }

  static String outlet(int number) {
    return "scale-%06d".formatted(number);
  }

  static String feed(int outlet) {
    return "http://" + host(outlet) + "/feed.xml";
  }

  /** The n-th address of an outlet. */
  static String page(int outlet, int number) {
    return "http://%s/world/2026/some-minister-said-something-about-%x/%d"
        .formatted(host(outlet), outlet * 31 + number * 7919, number);
  }
}
