package news.parallax.config;

import java.time.Instant;
import java.util.List;

/** The memory that outlet files need: which version of each file was last taken up, and when. */
public interface OutletLog {

  /** The stamp last recorded of each outlet that has a file. */
  List<OutletStamp> stamps();

  /** Records that these files, and no others, make up the source list now. Repeating it is free. */
  void taken(List<OutletStamp> stamps, Instant at);
}
