package news.parallax.desk;

import java.util.ArrayList;
import java.util.List;
import news.parallax.indexer.lucene.LuceneIndex;
import news.parallax.indexer.store.Difference;
import news.parallax.indexer.store.Doctor;
import news.parallax.story.Holdings;

/**
 * Holds the record against itself, its archive, the index and the outlet files.
 *
 * @param staleFiles outlet files that were not, at the start, what the record had taken up last
 */
public record DoctorRound(
    Doctor doctor, LuceneIndex index, Holdings holdings, List<Difference> staleFiles) {

  /** Every difference, in the order record, archive, index, files; reads everything once. */
  public List<Difference> differences() {
    List<Difference> all = new ArrayList<>(doctor.texts());
    all.addAll(doctor.captures());
    all.addAll(doctor.index(index.articleIds(), holdings.decided()));
    all.addAll(staleFiles);
    return all;
  }
}
