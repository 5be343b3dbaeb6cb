package news.parallax.indexer.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Learns from the best articles of a first search which words belong to its subject, after the
 * relevance model RM3 (Abdul-Jaleel and others, TREC 2004). It orders what was found; it finds
 * nothing by itself.
 */
final class Feedback {

  private static final int ARTICLES = 10;
  private static final int WORDS = 20;

  /** The best learnt word against a word of the query. */
  private static final float WEIGHT = 0.3f;

  /** A word in more than a tenth of all articles tells no subject. */
  private static final double COMMON_SHARE = 0.1;

  private static final int COMMON_MIN = 5;
  private static final Set<String> TEXT =
      Set.of(IndexedFields.TITLE, IndexedFields.BODY, IndexedFields.LANG);

  private final IndexSearcher searcher;
  private final Map<String, Double> shares = new HashMap<>();

  private Feedback(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Empty when the first search found nothing to learn from. */
  static Optional<Query> of(IndexSearcher searcher, Query first) throws IOException {
    ScoreDoc[] best = searcher.search(first, ARTICLES).scoreDocs;
    Feedback feedback = new Feedback(searcher);
    for (ScoreDoc article : best) {
      feedback.read(article);
    }
    return feedback.query();
  }

  private void read(ScoreDoc article) throws IOException {
    Document document = searcher.storedFields().document(article.doc, TEXT);
    String language = String.valueOf(document.get(IndexedFields.LANG));
    Map<String, Integer> counts = new HashMap<>();
    count(language, String.valueOf(document.get(IndexedFields.TITLE)), counts);
    count(language, String.valueOf(document.get(IndexedFields.BODY)), counts);
    double words = counts.values().stream().mapToInt(Integer::intValue).sum();
    counts.forEach((word, n) -> shares.merge(word, article.score * n / words, Double::sum));
  }

  /** Stems where the language has them, else the words as they are written. */
  private static void count(String language, String text, Map<String, Integer> counts)
      throws IOException {
    boolean stemmed = Stems.LANGUAGES.contains(language);
    try (TokenStream stream = NewsAnalyzer.of(language).tokenStream(IndexedFields.BODY, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (Stems.isStem(term) == stemmed) {
          counts.merge(term.toString(), 1, Integer::sum);
        }
      }
      stream.end();
    }
  }

  private Optional<Query> query() throws IOException {
    Map<String, Double> weights = new HashMap<>();
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      weights.put(share.getKey(), share.getValue() * rarity(share.getKey()));
    }
    List<Map.Entry<String, Double>> best =
        weights.entrySet().stream()
            .filter(weight -> weight.getValue() > 0)
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(WORDS)
            .toList();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Map.Entry<String, Double> word : best) {
      double weight = WEIGHT * word.getValue() / best.getFirst().getValue();
      Query term = new TermQuery(new Term(IndexedFields.BODY, word.getKey()));
      query.add(new BoostQuery(term, (float) weight), Occur.SHOULD);
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(query.build());
  }

  /** Inverse document frequency; 0 for a word of one article and for one of too many. */
  private double rarity(String word) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    int articles = reader.numDocs();
    int with = reader.docFreq(new Term(IndexedFields.BODY, word));
    boolean tells = with > 1 && with <= COMMON_SHARE * articles + COMMON_MIN;
    return tells ? Math.log(1 + (articles - with + 0.5) / (with + 0.5)) : 0;
  }
}
