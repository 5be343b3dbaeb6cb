package news.parallax.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import news.parallax.config.OutletStamp;
import news.parallax.indexer.lucene.LuceneIndex;
import news.parallax.indexer.store.Difference;
import news.parallax.indexer.store.Doctor;
import news.parallax.story.Holdings;

/**
 * Holds the record against itself, its archive, the index and the outlet files.
 *
 * @param staleFiles what the record had taken up last of outlet files that were not so any more
 *     when they were first looked at after the start
 */
public record DoctorRound(
    Doctor doctor, LuceneIndex index, Holdings holdings, Supplier<List<OutletStamp>> staleFiles) {

  /** Every difference, in the order record, archive, index, files; reads everything once. */
  public List<Difference> differences() {
    List<Difference> all = new ArrayList<>(doctor.texts());
    all.addAll(doctor.captures());
    all.addAll(doctor.index(index.articleIds(), holdings.decided()));
    staleFiles.get().stream()
        .map(stamp -> new Difference.OutletStale(stamp.outlet(), stamp.file()))
        .forEach(all::add);
    return all;
  }
}
