package news.parallax.indexer.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Gathers matching articles by story, and counts them by property on the way. */
final class StoryCollector extends SimpleCollector {

  final Map<String, StoryTally> stories = new HashMap<>();
  final FixedBitSet matched;
  final FacetCounter facets;
  private final Bits withAllWords;
  private final Recency recency;
  private SortedDocValues story = DocValues.emptySorted();
  private SortedDocValues copyOf = DocValues.emptySorted();
  private NumericDocValues time = DocValues.emptyNumeric();
  private @Nullable StoryTally[] seen = {};
  private Scorable scorer = new Unscored();
  private int base;

  /**
   * @param withAllWords the articles that have them all
   */
  StoryCollector(int docs, Bits withAllWords, Recency recency, Set<Facet.Field> facets) {
    this.matched = new FixedBitSet(Math.max(1, docs));
    this.withAllWords = withAllWords;
    this.recency = recency;
    this.facets = new FacetCounter(facets);
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    base = leaf.docBase;
    story = DocValues.getSorted(leaf.reader(), IndexedFields.STORY);
    copyOf = DocValues.getSorted(leaf.reader(), IndexedFields.COPY_OF);
    time = DocValues.getNumeric(leaf.reader(), IndexedFields.TIME);
    seen = new StoryTally[story.getValueCount()];
    facets.next(leaf.reader());
  }

  @Override
  public void setScorer(Scorable scorable) {
    scorer = scorable;
  }

  @Override
  public void collect(int doc) throws IOException {
    matched.set(base + doc);
    story.advanceExact(doc);
    time.advanceExact(doc);
    int tier = withAllWords.get(base + doc) ? 0 : 1;
    double score = scorer.score() * recency.factor(time.longValue());
    tally(story.ordValue()).add(tier, score, time.longValue(), copyOf.advanceExact(doc));
    facets.count(doc);
  }

  private StoryTally tally(int ord) throws IOException {
    StoryTally known = seen[ord];
    if (known == null) {
      known = stories.computeIfAbsent(story.lookupOrd(ord).utf8ToString(), StoryTally::new);
      seen[ord] = known;
    }
    return known;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }
}
