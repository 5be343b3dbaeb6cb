package news.parallax.indexer.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/** What only H2 says so: everything else in this package is SQL that PostgreSQL runs too. */
final class Dialect {

  /** H2 does not force its file to the disk at a commit; this does, and needs the ADMIN right. */
  static final String SYNC = "CHECKPOINT SYNC";

  static final String CLOSE = "SHUTDOWN";

  /** Closes the file as it is, for when it cannot be written any more. */
  static final String LEAVE = "SHUTDOWN IMMEDIATELY";

  private static final Set<Integer> CLOSED =
      Set.of(
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.OBJECT_CLOSED,
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2);

  static {
    OrderedPath.register();
  }

  private Dialect() {}

  /**
   * The address of a database in this file. Each commit is written at once (not yet forced), and no
   * query is answered from the result of an earlier one.
   */
  static String url(String file) {
    return "jdbc:h2:%s:".formatted(OrderedPath.SCHEME)
        + file
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=0;QUERY_CACHE_SIZE=128"
        // Until FreedSpace watches over it, and once it is closed.
        + ";REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0;RETENTION_TIME="
        + FreedSpace.NEVER;
  }

  /** Whether the file can be used no more until it is opened again. */
  static boolean isClosed(Throwable failure) {
    return causes(failure)
        .anyMatch(c -> c instanceof SQLException s && CLOSED.contains(s.getErrorCode()));
  }

  /** Whether the machine failed, and not the statement. */
  static boolean isBroken(Throwable failure) {
    return isClosed(failure)
        || causes(failure)
            .anyMatch(
                c ->
                    c instanceof IOException
                        || c instanceof MVStoreException
                        || (c instanceof SQLException s
                            && s.getErrorCode() == ErrorCode.FILE_CORRUPTED_1));
  }

  /** The words of the innermost cause: the operating system's own. */
  static String words(Throwable failure) {
    Throwable inmost = causes(failure).reduce(failure, (outer, inner) -> inner);
    String message = inmost.getMessage();
    return message == null
        ? inmost.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, c -> c != null, Throwable::getCause).limit(20);
  }
}
