package news.parallax.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which codes are countries (ISO 3166-1 alpha-2) and languages (ISO 639), by the JDK's tables. */
final class Places {

  /** Kosovo's code is of the user-assigned range and in everyone's use. */
  private static final String KOSOVO = "XK";

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private Places() {}

  static boolean isCountry(String code) {
    return code.equals(KOSOVO)
        || Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
  }

  /** A three-letter code counts when the JDK's locale data (CLDR) has a name for it. */
  static boolean isLanguage(String code) {
    return LANGUAGES.contains(code)
        || code.length() == 3 && !languageName(code).equalsIgnoreCase(code);
  }

  /** The code of the country that the word names, or that comes nearest to the code written. */
  static Optional<String> nearestCountry(String word) {
    List<String> codes =
        Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of(KOSOVO)).toList();
    return word.equalsIgnoreCase("UK")
        ? Optional.of("GB")
        : codes.stream()
            .filter(code -> countryName(code).equalsIgnoreCase(word))
            .findFirst()
            .or(() -> codes.stream().filter(word::equalsIgnoreCase).findFirst());
  }

  /** The code of the language that the word names in English. */
  static Optional<String> nearestLanguage(String word) {
    return Arrays.stream(Locale.getISOLanguages())
        .filter(code -> languageName(code).equalsIgnoreCase(word) || code.equalsIgnoreCase(word))
        .findFirst();
  }

  private static String countryName(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  private static String languageName(String code) {
    return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
  }
}
