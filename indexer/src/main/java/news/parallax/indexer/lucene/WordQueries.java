package news.parallax.indexer.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.indexer.lucene.QueryWords.QueryWord;
import news.parallax.indexer.query.Clause.Part;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** How words and phrases are looked for, and what a match of each is worth. */
final class WordQueries {

  /** A headline's words weigh more than the body's. */
  private static final float TITLE_BOOST = 1.5f;

  /** Of title and body the better counts whole, the other by this share. */
  private static final float TIE = 0.3f;

  /** The word as it is written, beside its stem. */
  private static final float EXACT_BOOST = 0.3f;

  private WordQueries() {}

  static List<String> fields(Optional<Part> part) {
    return part.map(p -> List.of(p == Part.TITLE ? IndexedFields.TITLE : IndexedFields.BODY))
        .orElse(List.of(IndexedFields.TITLE, IndexedFields.BODY));
  }

  /** The word in any of its forms. */
  static Query word(QueryWord word, Optional<Part> part) {
    return best(fields(part).stream().map(field -> forms(word, field)).toList());
  }

  /**
   * The same, but articles in languages where the word says nothing need not have it: {@code die}
   * is asked of an English article, not of a German one.
   */
  static Query wordUnlessIdle(QueryWord word, Optional<Part> part) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(word(word, part), Occur.SHOULD);
    either.add(
        unscored(best(fields(part).stream().map(f -> exact(word, f)).toList())), Occur.SHOULD);
    for (String language : word.idleIn()) {
      Query inLanguage = new TermQuery(new Term(IndexedFields.LANG, language));
      either.add(unscored(inLanguage), Occur.SHOULD);
    }
    return either.build();
  }

  /** The words as they are written, next to each other. */
  static Query phrase(List<QueryWord> words, Optional<Part> part) {
    return best(fields(part).stream().map(field -> phrase(words, field)).toList());
  }

  private static Query phrase(List<QueryWord> words, String field) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    words.forEach(word -> phrase.add(new Term(field, word.exact())));
    return titled(phrase.build(), field);
  }

  /** Two words in any of their forms, at most {@code slop} places from standing side by side. */
  static Query near(QueryWord first, QueryWord second, int slop, String field) {
    return new MultiPhraseQuery.Builder()
        .add(terms(first, field))
        .add(terms(second, field))
        .setSlop(slop)
        .build();
  }

  private static Term[] terms(QueryWord word, String field) {
    return word.forms().stream().map(form -> new Term(field, form)).toArray(Term[]::new);
  }

  /** An idle word counts only in languages where it says something. */
  private static Query forms(QueryWord word, String field) {
    SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
    if (!word.isIdle()) {
      forms.addTerm(new Term(field, word.exact()), word.stems().isEmpty() ? 1 : EXACT_BOOST);
    }
    word.tellingStems().forEach(stem -> forms.addTerm(new Term(field, stem)));
    return titled(forms.build(), field);
  }

  private static Query exact(QueryWord word, String field) {
    return new TermQuery(new Term(field, word.exact()));
  }

  static Query unscored(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }

  private static Query titled(Query query, String field) {
    return field.equals(IndexedFields.TITLE) ? new BoostQuery(query, TITLE_BOOST) : query;
  }

  private static Query best(List<Query> choices) {
    return choices.size() == 1
        ? choices.getFirst()
        : new DisjunctionMaxQuery(new ArrayList<>(choices), TIE);
  }
}
