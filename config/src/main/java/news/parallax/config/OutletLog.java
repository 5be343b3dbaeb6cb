package news.parallax.config;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The memory that outlet files need: which version of each was last taken up, and what stood in it,
 * so that a start reads only the files that have changed since.
 */
public interface OutletLog {

  /** The stamp of each file as it was last taken up, whoever read it. */
  List<OutletStamp> stamps();

  /** Whether this reader was the last to take up files, and took up any. */
  boolean knows(String reader);

  /** The files of one outlet as this reader took them up last; none where another one did. */
  List<OutletForm> forms(String reader, String outlet);

  /** Every file as this reader took it up last; none where another one did. */
  List<OutletForm> forms(String reader);

  /**
   * Records that this reader took up these files now, and that those of the names {@code gone} are
   * there no more; what other readers took up is forgotten. Repeating it is free.
   */
  void taken(String reader, List<OutletForm> files, Set<String> gone, Instant at);
}
