package news.parallax.indexer.lucene;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Cuts text of one language into words: by Unicode's rules (UAX 29), Thai and its neighbours by
 * dictionary, Chinese, Japanese and Korean in pairs of signs. Safe from any thread.
 */
final class NewsAnalyzer extends Analyzer {

  private static final Map<String, NewsAnalyzer> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final NewsAnalyzer WITHOUT_STEMS = new NewsAnalyzer("und");

  private final String language;

  private NewsAnalyzer(String language) {
    super(PER_FIELD_REUSE_STRATEGY);
    this.language = language;
  }

  /** For articles in a language, ISO 639; one without stems for those we have none for. */
  static NewsAnalyzer of(String language) {
    return Stems.LANGUAGES.contains(language)
        ? BY_LANGUAGE.computeIfAbsent(language, NewsAnalyzer::new)
        : WITHOUT_STEMS;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source = new StandardTokenizer();
    return new TokenStreamComponents(
        source, new StemsBesideFilter(words(source), new Stems(language)));
  }

  /** The words as they are looked up by stemmers: small letters, no clitics of Latin script. */
  static TokenStream words(Tokenizer source) {
    TokenStream small = new ICUNormalizer2Filter(new DictionaryWordsFilter(source));
    TokenStream bare =
        new ElisionFilter(new EnglishPossessiveFilter(small), FrenchAnalyzer.DEFAULT_ARTICLES);
    return new CJKBigramFilter(new AcronymFilter(bare));
  }
}
