package news.parallax.indexer.lucene;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.indexer.lucene.QueryWords.QueryWord;
import news.parallax.indexer.query.Clause;
import news.parallax.indexer.query.Clause.All;
import news.parallax.indexer.query.Clause.And;
import news.parallax.indexer.query.Clause.Days;
import news.parallax.indexer.query.Clause.In;
import news.parallax.indexer.query.Clause.Not;
import news.parallax.indexer.query.Clause.Or;
import news.parallax.indexer.query.Clause.Part;
import news.parallax.indexer.query.Clause.Phrase;
import news.parallax.indexer.query.Clause.Tag;
import news.parallax.indexer.query.Clause.Word;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The one place where a query's tree becomes what Lucene runs. */
final class QueryPlan {

  /**
   * A relaxed query wants one word in so many, at least one: rank puts those with most words first,
   * and across languages a single name may be all that two articles share.
   */
  private static final int WORDS_PER_NEEDED_WORD = 7;

  private final Clause tree;
  private final boolean allIdle;

  QueryPlan(Clause tree) {
    this.tree = tree;
    this.allIdle = words(tree).allMatch(QueryWord::isIdle);
  }

  /** All that is asked. */
  Query strict() {
    return strict(tree, Optional.empty());
  }

  /** Most of the words that are asked; empty when there is nothing to leave out. */
  Optional<Query> relaxed() {
    return switch (tree) {
      case And and -> relaxed(and.parts());
      case Or or -> {
        List<Optional<Query>> choices =
            or.parts().stream().map(p -> new QueryPlan(p).relaxed()).toList();
        if (choices.stream().allMatch(Optional::isEmpty)) {
          yield Optional.empty();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (int i = 0; i < choices.size(); i++) {
          Clause choice = or.parts().get(i);
          any.add(choices.get(i).orElseGet(() -> strict(choice, Optional.empty())), Occur.SHOULD);
        }
        yield Optional.of(any.build());
      }
      case Word word -> relaxed(List.of(word));
      case Phrase phrase -> relaxed(List.of(phrase));
      case All all -> Optional.empty();
      case In in -> Optional.empty();
      case Tag tag -> Optional.empty();
      case Days days -> Optional.empty();
      case Not not -> Optional.empty();
    };
  }

  private Optional<Query> relaxed(List<Clause> parts) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<Query> wanted = new ArrayList<>();
    List<Query> idle = new ArrayList<>();
    for (Clause part : parts) {
      switch (part) {
        case Word word -> loose(word.text(), wanted, idle);
        case Phrase phrase -> loose(phrase.text(), wanted, idle);
        case In in -> wanted.add(strict(in, Optional.empty()));
        case Or or -> wanted.add(strict(or, Optional.empty()));
        case Not not -> query.add(strict(not.inner(), Optional.empty()), Occur.MUST_NOT);
        case Tag tag -> query.add(tag(tag), Occur.FILTER);
        case Days days -> query.add(days(days), Occur.FILTER);
        case And and -> wanted.add(strict(and, Optional.empty()));
        case All all -> {}
      }
    }
    if (wanted.size() < 2) {
      return Optional.empty();
    }
    BooleanQuery.Builder most = new BooleanQuery.Builder();
    wanted.forEach(word -> most.add(word, Occur.SHOULD));
    most.setMinimumNumberShouldMatch(Math.max(1, wanted.size() / WORDS_PER_NEEDED_WORD));
    query.add(most.build(), Occur.MUST);
    idle.forEach(word -> query.add(word, Occur.SHOULD));
    return Optional.of(query.build());
  }

  private void loose(String text, List<Query> wanted, List<Query> idle) {
    for (QueryWord word : read(text)) {
      (word.isIdle() ? idle : wanted).add(WordQueries.word(word, Optional.empty()));
    }
  }

  /** The query's words in order, those of exclusions left out. */
  List<QueryWord> words() {
    return words(tree).toList();
  }

  List<QueryWord> weightyWords() {
    return words(tree).filter(word -> allIdle || !word.isIdle()).toList();
  }

  /** What marks an article's words: all that is asked, wherever it may stand. */
  Query marks() {
    BooleanQuery.Builder marks = new BooleanQuery.Builder();
    marks(tree, Optional.empty(), marks);
    return marks.build();
  }

  private void marks(Clause clause, Optional<Part> part, BooleanQuery.Builder marks) {
    switch (clause) {
      case Word word ->
          read(word.text()).stream()
              .filter(w -> !w.isIdle())
              .forEach(w -> marks.add(WordQueries.word(w, part), Occur.SHOULD));
      case Phrase phrase -> {
        List<QueryWord> words = read(phrase.text());
        if (!words.isEmpty()) {
          marks.add(WordQueries.phrase(words, part), Occur.SHOULD);
        }
      }
      case In in -> marks(in.inner(), Optional.of(in.part()), marks);
      case And and -> and.parts().forEach(p -> marks(p, part, marks));
      case Or or -> or.parts().forEach(p -> marks(p, part, marks));
      case All all -> {}
      case Tag tag -> {}
      case Days days -> {}
      case Not not -> {}
    }
  }

  private List<QueryWord> read(String text) {
    return QueryWords.of(text).stream().map(word -> allIdle ? word.telling() : word).toList();
  }

  private static Stream<QueryWord> words(Clause clause) {
    return switch (clause) {
      case Word word -> QueryWords.of(word.text()).stream();
      case Phrase phrase -> QueryWords.of(phrase.text()).stream();
      case In in -> words(in.inner());
      case And and -> and.parts().stream().flatMap(QueryPlan::words);
      case Or or -> or.parts().stream().flatMap(QueryPlan::words);
      case All all -> Stream.empty();
      case Tag tag -> Stream.empty();
      case Days days -> Stream.empty();
      case Not not -> Stream.empty();
    };
  }

  private Query strict(Clause clause, Optional<Part> part) {
    return switch (clause) {
      case All all -> WordQueries.unscored(new MatchAllDocsQuery());
      case Word word -> allOf(read(word.text()), part);
      case Phrase phrase -> phrase(read(phrase.text()), part);
      case In in -> strict(in.inner(), Optional.of(in.part()));
      case Tag tag -> WordQueries.unscored(tag(tag));
      case Days days -> WordQueries.unscored(days(days));
      case And and -> all(and.parts(), part);
      case Or or -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        or.parts().forEach(p -> any.add(strict(p, part), Occur.SHOULD));
        yield any.build();
      }
      case Not not -> all(List.of(not), part);
    };
  }

  private Query all(List<Clause> parts, Optional<Part> part) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new MatchAllDocsQuery(), Occur.FILTER);
    for (Clause one : parts) {
      switch (one) {
        case Not not -> all.add(strict(not.inner(), part), Occur.MUST_NOT);
        case Tag tag -> all.add(tag(tag), Occur.FILTER);
        case Days days -> all.add(days(days), Occur.FILTER);
        case Word word -> all.add(strict(word, part), Occur.MUST);
        case Phrase phrase -> all.add(strict(phrase, part), Occur.MUST);
        case In in -> all.add(strict(in, part), Occur.MUST);
        case And and -> all.add(strict(and, part), Occur.MUST);
        case Or or -> all.add(strict(or, part), Occur.MUST);
        case All everything -> {}
      }
    }
    return all.build();
  }

  private Query allOf(List<QueryWord> words, Optional<Part> part) {
    if (words.size() > 1 && words.stream().allMatch(QueryWord::isPiece)) {
      return WordQueries.phrase(words, part);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (QueryWord word : words) {
      all.add(
          word.isIdle() ? WordQueries.wordUnlessIdle(word, part) : WordQueries.word(word, part),
          Occur.MUST);
    }
    return words.isEmpty() ? WordQueries.unscored(new MatchAllDocsQuery()) : all.build();
  }

  private static Query phrase(List<QueryWord> words, Optional<Part> part) {
    return words.isEmpty()
        ? WordQueries.unscored(new MatchAllDocsQuery())
        : WordQueries.phrase(words, part);
  }

  private static Query tag(Tag tag) {
    return switch (tag.property()) {
      case OUTLET -> term(IndexedFields.OUTLET_KEY, IndexedFields.key(tag.value()));
      case SITE -> term(IndexedFields.SITE, bareHost(tag.value()));
      case COUNTRY -> term(IndexedFields.COUNTRY, tag.value().toUpperCase(Locale.ROOT));
      case LANG -> term(IndexedFields.LANG, tag.value().toLowerCase(Locale.ROOT));
    };
  }

  private static String bareHost(String typed) {
    return typed.startsWith("www.") ? typed.substring(4) : typed;
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  static Query days(Days days) {
    long first = days.first().map(QueryPlan::start).orElse(Long.MIN_VALUE);
    long last = days.last().map(day -> start(day.plusDays(1)) - 1).orElse(Long.MAX_VALUE);
    return first > last
        ? new MatchNoDocsQuery("no such day")
        : LongPoint.newRangeQuery(IndexedFields.TIME, first, last);
  }

  private static long start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
