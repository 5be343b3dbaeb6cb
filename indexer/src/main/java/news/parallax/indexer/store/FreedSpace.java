package news.parallax.indexer.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * When H2 may write over what it needs no more. By itself it does so as soon as a newer version of
 * the file was written, forced or not. Where the disk then keeps the later write and loses the
 * earlier one, no version that names the overwritten part is whole any more: H2 opens the file as
 * it stood before that part was made, however long ago. (It names parts that hold nothing, too.)
 *
 * <p>So space is given back in one commit in a while, which writes behind the end of the file, and
 * is used again only once that commit was forced.
 */
final class FreedSpace {

  /** Nothing is given back: in milliseconds, some 24 days. */
  static final int NEVER = Integer.MAX_VALUE;

  private static final int COMMITS = 16;

  private final MVStore file;
  private int commits;

  private FreedSpace(MVStore file) {
    this.file = file;
    giveBack(false);
  }

  /** Of the file behind this connection. */
  static FreedSpace of(Connection connection) throws SQLException {
    if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
      return new FreedSpace(session.getDatabase().getStore().getMvStore());
    }
    throw new SQLException("the record is not in a file of this process");
  }

  /** Before a commit. Returns whether it has to be forced before anything else is written. */
  boolean giveBackInAWhile() {
    commits++;
    boolean now = commits % COMMITS == 0;
    giveBack(now);
    return now;
  }

  /** After all that was committed was forced. */
  void forced() {
    giveBack(false);
  }

  private void giveBack(boolean now) {
    file.setRetentionTime(now ? 0 : NEVER);
    file.setReuseSpace(!now);
  }
}
