package news.parallax.crawler.language;

import java.util.Optional;

/** The language of a text: by its script where that settles it, by its letters, by n-grams. */
public final class Language {

  private static final int SAMPLE_CHARS = 1500;
  private static final int LETTERS_MIN = 20;

  private Language() {}

  /**
   * The ISO 639-1 code of the text's language; empty when too little speaks for any.
   *
   * @param declared what the page claims; heard only where two close relatives are a toss-up
   */
  public static Optional<String> of(String text, Optional<String> declared) {
    String sample = text.length() <= SAMPLE_CHARS ? text : text.substring(0, SAMPLE_CHARS);
    Letters letters = Letters.of(sample);
    if (letters.total() < LETTERS_MIN && !letters.isMostlyDense()) {
      return Optional.empty();
    }
    return switch (letters.mainScript()) {
      case LATIN -> LatinNgrams.language(sample, declared);
      case CYRILLIC -> Optional.of(CyrillicLetters.language(sample));
      case ARABIC -> Optional.of(ArabicLetters.language(sample));
      case DEVANAGARI -> Optional.of(DevanagariWords.language(sample));
      case KANA -> Optional.of("ja");
      case HAN -> Optional.of("zh");
      case OTHER -> letters.onlyLanguage();
    };
  }
}
