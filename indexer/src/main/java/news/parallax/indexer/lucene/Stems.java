package news.parallax.indexer.lucene;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/** Which languages have stems, and what the stems of a word are there. One thread at a time. */
final class Stems {

  /** Languages whose inflected forms find each other, ISO 639-1. */
  static final List<String> LANGUAGES = List.of("en", "fr", "ru", "ar", "es", "de");

  private static final char MARK = '#';

  private static final Map<String, UnicodeScript> SCRIPTS =
      Map.of("ru", UnicodeScript.CYRILLIC, "ar", UnicodeScript.ARABIC);

  private static final Map<String, Supplier<SnowballStemmer>> SNOWBALL =
      Map.of(
          "en", EnglishStemmer::new,
          "fr", FrenchStemmer::new,
          "ru", RussianStemmer::new,
          "es", SpanishStemmer::new,
          "de", GermanStemmer::new);

  private final String language;
  private final Optional<SnowballStemmer> snowball;

  Stems(String language) {
    this.language = language;
    this.snowball = Optional.ofNullable(SNOWBALL.get(language)).map(Supplier::get);
  }

  /** The stems under which the index keeps a word of this language; none in a foreign script. */
  List<String> of(String word) {
    if (!LANGUAGES.contains(language) || !inScript(word)) {
      return List.of();
    }
    return bare(word).map(stem -> language + MARK + fold(stem)).distinct().toList();
  }

  /** Tells a stem from a word as it is written: no word holds the mark. */
  static boolean isStem(CharSequence term) {
    return term.length() > 2 && term.charAt(2) == MARK;
  }

  static boolean isStemOf(String language, String term) {
    return isStem(term) && term.startsWith(language);
  }

  private Stream<String> bare(String word) {
    return switch (language) {
      case "ar" -> ArabicStems.of(word).stream();
      case "en" -> Stream.of(snowball(IrregularForms.ENGLISH.base(word)));
      case "de" -> Stream.concat(Stream.of(snowball(word)), GermanVerbs.stem(word).stream());
      case "fr" -> Stream.of(word, withoutPlural(word)).map(this::snowball);
      case "ru" -> Stream.of(snowball(word.replace('ё', 'е')));
      default -> Stream.of(snowball(word));
    };
  }

  /** The stemmer leaves {@code demandent} as it is, since {@code président} ends so too. */
  private static String withoutPlural(String word) {
    boolean verb = word.length() > 5 && word.endsWith("ent") && !word.endsWith("ment");
    return verb ? word.substring(0, word.length() - 2) : word;
  }

  private String snowball(String word) {
    SnowballStemmer stemmer = snowball.orElseThrow();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  private boolean inScript(String word) {
    UnicodeScript script = UnicodeScript.of(word.codePointAt(0));
    return script == SCRIPTS.getOrDefault(language, UnicodeScript.LATIN);
  }

  /** Case, accents and compatibility forms folded away (UTR 30). */
  static String fold(String word) {
    return ICUFoldingFilter.NORMALIZER.normalize(word);
  }
}
