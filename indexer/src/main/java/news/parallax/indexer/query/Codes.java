package news.parallax.indexer.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a country or a language as a code or by its English name. */
final class Codes {

  private static final Map<String, String> COUNTRIES =
      byName(
          Arrays.stream(Locale.getISOCountries()).map(code -> Locale.of("", code)),
          locale -> locale.getDisplayCountry(Locale.ENGLISH),
          Locale::getCountry);

  private static final Map<String, String> LANGUAGES =
      byName(
          Arrays.stream(Locale.getISOLanguages()).map(Locale::of),
          locale -> locale.getDisplayLanguage(Locale.ENGLISH),
          Locale::getLanguage);

  private Codes() {}

  /** ISO 3166-1 alpha-2 in upper case; {@code UK} is understood as GB. */
  static Optional<String> country(String typed) {
    String upper = typed.toUpperCase(Locale.ROOT);
    if (upper.length() == 2 && isLatin(upper)) {
      return Optional.of("UK".equals(upper) ? "GB" : upper);
    }
    return Optional.ofNullable(COUNTRIES.get(typed.toLowerCase(Locale.ROOT)));
  }

  /** ISO 639 in lower case. */
  static Optional<String> language(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    if (lower.length() >= 2 && lower.length() <= 3 && isLatin(lower)) {
      return Optional.of(lower);
    }
    return Optional.ofNullable(LANGUAGES.get(lower));
  }

  private static boolean isLatin(String text) {
    return text.chars().allMatch(c -> c < 128 && Character.isLetter(c));
  }

  private static Map<String, String> byName(
      Stream<Locale> locales, Function<Locale, String> name, Function<Locale, String> code) {
    return locales.collect(
        Collectors.toUnmodifiableMap(
            locale -> name.apply(locale).toLowerCase(Locale.ROOT), code, (first, second) -> first));
  }
}
