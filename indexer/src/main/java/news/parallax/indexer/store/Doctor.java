package news.parallax.indexer.store;

import java.util.List;
import java.util.Set;
import news.parallax.config.OutletStamp;

/** Holds the record against itself, its archive, the outlet files and the index. */
public interface Doctor {

  /** Every stored text and every capture, re-hashed; reads the whole record and archive. */
  List<Difference> record();

  /** The outlet files as the record knows them against {@code found}, the files as they are. */
  List<Difference> outlets(List<OutletStamp> found);

  /** The record's articles up to {@code asof} against the ids in the index. */
  List<Difference> index(Set<String> indexed, long asof);

  /** Has what can be mended here taken again: damaged texts are fetched anew at the next tick. */
  List<Difference> repair(List<Difference> differences);
}
