package news.parallax.indexer.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Reads a query's text into words with all forms under which the index may hold them. */
final class QueryWords {

  private static final Map<String, CharArraySet> STOP_WORDS =
      Map.of(
          "en", EnglishAnalyzer.getDefaultStopSet(),
          "fr", FrenchAnalyzer.getDefaultStopSet(),
          "ru", RussianAnalyzer.getDefaultStopSet(),
          "ar", ArabicAnalyzer.getDefaultStopSet(),
          "es", SpanishAnalyzer.getDefaultStopSet(),
          "de", GermanAnalyzer.getDefaultStopSet());

  private static final int KEY_CHARS_MAX = 1_000;

  private QueryWords() {}

  /**
   * A word of a query.
   *
   * @param exact folded as it is written
   * @param stems under every language whose script it has
   * @param idleIn languages in which it says nothing
   */
  record QueryWord(String exact, List<String> stems, List<String> idleIn) {

    /** The same word where nothing else is asked. */
    QueryWord telling() {
      return new QueryWord(exact, stems, List.of());
    }

    /** Whether it is a piece of a script without spaces, and so but a part of what was asked. */
    boolean isPiece() {
      return switch (UnicodeScript.of(exact.codePointAt(0))) {
        case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
        default -> false;
      };
    }

    boolean isIdle() {
      return !idleIn.isEmpty();
    }

    /** The stems under languages in which the word says something. */
    List<String> tellingStems() {
      return stems.stream()
          .filter(stem -> idleIn.stream().noneMatch(language -> Stems.isStemOf(language, stem)))
          .toList();
    }

    List<String> forms() {
      return Stream.concat(Stream.of(exact), stems.stream()).toList();
    }
  }

  static List<QueryWord> of(String text) {
    List<QueryWord> words = new ArrayList<>();
    try (Tokenizer source = new StandardTokenizer();
        TokenStream stream = NewsAnalyzer.words(source)) {
      source.setReader(new StringReader(text));
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(word(term.toString()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    return words;
  }

  /**
   * The words as they are written, one space between: equal for texts that differ in marks only.
   */
  static String key(String text) {
    String key = of(text).stream().map(QueryWord::exact).collect(Collectors.joining(" "));
    return key.length() > KEY_CHARS_MAX ? key.substring(0, KEY_CHARS_MAX) : key;
  }

  private static QueryWord word(String written) {
    return new QueryWord(
        Stems.fold(written),
        Stems.LANGUAGES.stream().flatMap(l -> new Stems(l).of(written).stream()).toList(),
        Stems.LANGUAGES.stream()
            .filter(l -> STOP_WORDS.getOrDefault(l, CharArraySet.EMPTY_SET).contains(written))
            .toList());
  }
}
