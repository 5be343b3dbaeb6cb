package news.parallax.crawler.language;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells the languages in Latin script apart by the n-grams of their words. */
final class LatinNgrams {

  private static final List<String> LANGUAGES =
      List.of(
          "af", "ca", "cs", "cy", "da", "de", "en", "es", "et", "eu", "fi", "fr", "ga", "gl", "hr",
          "hu", "id", "is", "it", "lt", "lv", "ms", "mt", "nl", "no", "pl", "pt", "ro", "sk", "sl",
          "so", "sq", "sv", "sw", "tl", "tr", "vi");

  /** Below this the page's own word decides between the candidates. */
  private static final double SURE = 0.90;

  private static final double PROBABLE = 0.05;
  private static final long SEED = 7;
  private static final LanguageDetector DETECTOR = detector();

  private LatinNgrams() {}

  private static LanguageDetector detector() {
    try {
      return LanguageDetectorBuilder.create(NgramExtractors.standard())
          .withProfiles(
              new LanguageProfileReader()
                  .readBuiltIn(LANGUAGES.stream().map(LdLocale::fromString).toList()))
          .seed(SEED)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("the language profiles are missing in the jar", e);
    }
  }

  static Optional<String> language(String text, Optional<String> declared) {
    List<DetectedLanguage> found = DETECTOR.getProbabilities(text);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    DetectedLanguage first = found.getFirst();
    if (first.getProbability() >= SURE) {
      return Optional.of(code(first));
    }
    return declared
        .map(d -> d.toLowerCase(Locale.ROOT).split("[-_]", 2)[0])
        .filter(
            d -> found.stream().anyMatch(f -> code(f).equals(d) && f.getProbability() > PROBABLE))
        .or(() -> Optional.of(code(first)));
  }

  private static String code(DetectedLanguage found) {
    return found.getLocale().getLanguage();
  }
}
