package news.parallax.benchmarks;

import java.nio.file.Path;

/**
 * How much a record is to hold.
 *
 * @param sources feeds, five of them to an outlet
 * @param bodies stored articles, which are known addresses too
 * @param texts a file of texts, JSON lines with {@code body}
 */
record ScaleSize(int addresses, int sources, int bodies, Path texts) {

  private static final int SOURCES_OF_AN_OUTLET = 5;

  ScaleSize {
    if (sources < SOURCES_OF_AN_OUTLET || bodies < 1 || bodies > addresses) {
      throw new IllegalArgumentException(
          "five sources and one body at least, and no more bodies than addresses");
    }
  }

  static ScaleSize of(String[] arguments) {
    return new ScaleSize(
        Integer.parseInt(arguments[0]),
        Integer.parseInt(arguments[1]),
        Integer.parseInt(arguments[2]),
        Path.of(arguments[3]));
  }

  int outlets() {
    return sources / SOURCES_OF_AN_OUTLET;
  }

  static String outlet(int number) {
    return "scale-%06d".formatted(number);
  }

  private static String host(int outlet) {
    return outlet(outlet) + ".test";
  }

  /** An outlet's file. */
  static String yaml(int outlet) {
    StringBuilder yaml =
        new StringBuilder(
            "name: The Scale Herald %d%nhome: http://%s/%nsources:%n"
                .formatted(outlet, host(outlet)));
    for (int i = 0; i < SOURCES_OF_AN_OUTLET; i++) {
      yaml.append(
          "  - kind: feed%n    address: http://%s/%d/feed.xml%n".formatted(host(outlet), i));
    }
    return yaml.toString();
  }

  /** The n-th address of an outlet. */
  static String page(int outlet, int number) {
    return "http://%s/world/2026/some-minister-said-something-about-%x/%d"
        .formatted(host(outlet), outlet * 31 + number * 7919, number);
  }
}
