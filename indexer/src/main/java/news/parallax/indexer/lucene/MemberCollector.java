package news.parallax.indexer.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Gathers the matching articles of few stories one by one. */
final class MemberCollector extends SimpleCollector {

  final Map<String, List<Member>> byStory = new HashMap<>();
  private final Recency recency;
  private SortedDocValues story = DocValues.emptySorted();
  private SortedDocValues id = DocValues.emptySorted();
  private SortedDocValues copyOf = DocValues.emptySorted();
  private NumericDocValues time = DocValues.emptyNumeric();
  private Scorable scorer = new Unscored();
  private int base;

  MemberCollector(Recency recency) {
    this.recency = recency;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    base = leaf.docBase;
    story = DocValues.getSorted(leaf.reader(), IndexedFields.STORY);
    id = DocValues.getSorted(leaf.reader(), IndexedFields.ID);
    copyOf = DocValues.getSorted(leaf.reader(), IndexedFields.COPY_OF);
    time = DocValues.getNumeric(leaf.reader(), IndexedFields.TIME);
  }

  @Override
  public void setScorer(Scorable scorable) {
    scorer = scorable;
  }

  @Override
  public void collect(int doc) throws IOException {
    time.advanceExact(doc);
    Member member =
        new Member(
            base + doc,
            value(id, doc),
            value(copyOf, doc),
            time.longValue(),
            scorer.score() * recency.factor(time.longValue()));
    byStory.computeIfAbsent(value(story, doc), any -> new ArrayList<>()).add(member);
  }

  private static String value(SortedDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }
}
