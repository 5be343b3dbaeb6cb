package news.parallax.config;

import java.time.Instant;

/**
 * What the file system says of an operator's file before anybody reads it.
 *
 * @param path below {@code outlets/}, with {@code /} between its parts
 * @param modified when its content or its attributes were last changed, as far as the system tells
 */
record SeenFile(String path, long sizeBytes, Instant modified) {

  /** As {@link Problem#file()}. */
  String name() {
    return FoundFile.ownName(path);
  }

  /** The id of its outlet: its name without the ending. */
  String outlet() {
    return FoundFile.id(path);
  }

  /** The file of this stamp, which has to be of an operator's file. */
  static SeenFile of(OutletStamp stamp) {
    return new SeenFile(FoundFile.ownPath(stamp.file()), stamp.sizeBytes(), stamp.modified());
  }
}
