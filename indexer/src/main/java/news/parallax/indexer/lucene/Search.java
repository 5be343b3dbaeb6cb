package news.parallax.indexer.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;

/** Answers one request from one point in time. */
final class Search {

  /** Fewer stories than this with all words, and those with most of them follow. */
  static final int STORIES_ENOUGH = 10;

  /** Above what any number of words can reach. */
  private static final float TITLE_BOOST = 1_000;

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final QueryPlan plan;
  private final Sort sort;
  private final Recency recency;

  Search(IndexSearcher searcher, SearchRequest request) throws IOException {
    this.searcher = searcher;
    this.request = request;
    this.plan = new QueryPlan(request.query().tree());
    this.sort =
        request.sort() == Sort.RELEVANCE && plan.words().isEmpty() ? Sort.NEWEST : request.sort();
    this.recency = Recency.of(searcher.getIndexReader());
  }

  /**
   * @param view names the point in time, for the next page's cursor
   */
  SearchAnswer answer(long view) throws IOException {
    Query strict = filtered(orTitled(plan.strict()));
    StoryCollector withAll = collect(strict, new Bits.MatchAllBits(docs()));
    boolean few =
        request.cursor().map(Cursor::relaxed).orElse(withAll.stories.size() < STORIES_ENOUGH);
    Optional<Query> relaxed = few ? plan.relaxed().map(this::loosely) : Optional.empty();
    if (relaxed.isEmpty()) {
      return answer(view, strict, withAll, withAll.stories.size());
    }
    Query learnt = withFeedback(relaxed.get());
    StoryCollector withMost = collect(learnt, withAll.matched);
    return answer(view, learnt, withMost, withAll.stories.size());
  }

  private SearchAnswer answer(long view, Query query, StoryCollector found, long withAllWords)
      throws IOException {
    List<StoryTally> ahead =
        found.stories.values().stream()
            .filter(story -> request.cursor().map(end -> story.isAfter(end, sort)).orElse(true))
            .sorted((one, other) -> StoryTally.compare(one, other, sort))
            .limit(request.limit() + 1L)
            .toList();
    List<StoryTally> page = ahead.subList(0, Math.min(request.limit(), ahead.size()));
    boolean relaxed = found.stories.size() > withAllWords;
    boolean more = ahead.size() > page.size();
    Highlights highlights = new Highlights(searcher, plan.marks());
    PageReader reader =
        new PageReader(searcher, highlights, request.copies() == Copies.FOLD, recency);
    return new SearchAnswer(
        page.isEmpty() ? List.of() : reader.read(query, page),
        more ? Optional.of(cursor(view, relaxed, page.getLast())) : Optional.empty(),
        new Total(found.stories.size(), Total.Relation.EXACT),
        found.matched.cardinality(),
        relaxed,
        withAllWords,
        found.facets.facets(),
        Generation.reached(searcher));
  }

  private Cursor cursor(long view, boolean relaxed, StoryTally last) throws IOException {
    long asof = request.cursor().map(Cursor::asof).orElse(Generation.reached(searcher));
    return new Cursor(view, asof, relaxed, last.tier, last.key(sort), last.story);
  }

  private StoryCollector collect(Query query, Bits withAllWords) throws IOException {
    StoryCollector found = new StoryCollector(docs(), withAllWords, recency, request.facets());
    searcher.search(query, found);
    return found;
  }

  private int docs() {
    return searcher.getIndexReader().maxDoc();
  }

  /** Everything that has all words has most of them too. */
  private Query loosely(Query most) {
    return filtered(
        new BooleanQuery.Builder()
            .add(most, Occur.SHOULD)
            .add(orTitled(plan.strict()), Occur.SHOULD)
            .build());
  }

  /** A whole title that was pasted finds its article first, whatever its marks seem to mean. */
  private Query orTitled(Query query) {
    String key = QueryWords.key(request.query().text());
    return key.indexOf(' ') < 0
        ? query
        : new BooleanQuery.Builder()
            .add(query, Occur.SHOULD)
            .add(titled(key), Occur.SHOULD)
            .build();
  }

  private static Query titled(String key) {
    Query whole = new TermQuery(new Term(IndexedFields.TITLE_KEY, key));
    return new BoostQuery(new ConstantScoreQuery(whole), TITLE_BOOST);
  }

  private Query withFeedback(Query most) throws IOException {
    BooleanQuery.Builder learnt = new BooleanQuery.Builder().add(most, Occur.MUST);
    Feedback.of(searcher, most).ifPresent(words -> learnt.add(words, Occur.SHOULD));
    return learnt.build();
  }

  private Query filtered(Query query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    Closeness.of(plan.weightyWords()).ifPresent(close -> all.add(close, Occur.SHOULD));
    FilterQueries.add(request, all);
    request.cursor().ifPresent(cursor -> all.add(since(cursor), Occur.FILTER));
    return all.build();
  }

  private static Query since(Cursor cursor) {
    return LongPoint.newRangeQuery(IndexedFields.SINCE, Long.MIN_VALUE, cursor.asof());
  }
}
