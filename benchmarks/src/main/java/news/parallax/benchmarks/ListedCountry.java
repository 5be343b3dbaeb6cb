package news.parallax.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which country a table's word or a domain's ending names, as ISO 3166-1 alpha-2. */
final class ListedCountry {

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  /** Endings that are sold to everybody, whatever country they are assigned to. */
  private static final Set<String> SOLD_TO_EVERYBODY =
      Set.of(
          "ag", "ai", "cc", "cf", "co", "fm", "ga", "gg", "gq", "io", "la", "ly", "me", "ml", "nu",
          "sc", "sh", "so", "st", "tk", "to", "tv", "vc", "ws");

  private static final Map<String, String> NAMES =
      Arrays.stream(Locale.getISOCountries())
          .collect(Collectors.toMap(ListedCountry::english, Function.identity(), (a, b) -> a));

  /** The names of the table of owners that are not those of the JDK (CLDR). */
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "The Netherlands", "NL",
          "Turkey", "TR",
          "Czech Republic", "CZ",
          "Palestine", "PS",
          "Hong Kong", "HK");

  private ListedCountry() {}

  private static String english(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  static Optional<String> named(String name) {
    return Optional.ofNullable(NAMES.get(name))
        .or(() -> Optional.ofNullable(OTHER_NAMES.get(name)));
  }

  static Optional<String> coded(String code) {
    return Optional.of(code).filter(CODES::contains);
  }

  static Optional<String> ending(String domain) {
    String ending = domain.substring(domain.lastIndexOf('.') + 1);
    return SOLD_TO_EVERYBODY.contains(ending)
        ? Optional.empty()
        : coded(ending.equals("uk") ? "GB" : ending.toUpperCase(Locale.ROOT));
  }
}
