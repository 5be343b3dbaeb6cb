package news.parallax.indexer.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database behind the record: opened when it is first needed, left when its file can no longer
 * be written, and opened again by whoever needs it next, so that a disk that has room again is
 * enough to go on.
 */
final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final int CONNECTIONS_MAX = 16;

  private final String url;
  private final ReentrantLock opening = new ReentrantLock();
  private volatile Optional<Opened> current = Optional.empty();
  private boolean closed;

  private record Opened(JdbcConnectionPool pool, Jdbi jdbi, Handle writer, FreedSpace freed) {}

  Database(String url) {
    this.url = url;
  }

  /** Reads on a connection of its own; nothing that {@code reading} returns may hold on to it. */
  <T> T read(Function<Handle, T> reading) {
    Opened opened = opened();
    try (Handle handle = opened.jdbi().open()) {
      return reading.apply(handle);
    } catch (JdbiException e) {
      if (Dialect.isClosed(e)) {
        leave(opened);
      }
      throw Dialect.isBroken(e) ? unavailable(e) : e;
    }
  }

  /** The one connection that writes; only the store thread may use it. */
  Handle writer() {
    return opened().writer();
  }

  /** Commits what the writing connection did. Returns whether it has to be forced now. */
  boolean commit() {
    Opened opened = opened();
    boolean gaveBack = opened.freed().giveBackInAWhile();
    opened.writer().commit();
    return gaveBack;
  }

  /** Forces all that was committed to the disk. */
  void sync() {
    Opened opened = opened();
    opened.writer().execute(Dialect.SYNC);
    opened.freed().forced();
  }

  /** Gives up the open file without another write; what was not synced may be lost. */
  void leave() {
    current.ifPresent(this::leave);
  }

  private Opened opened() {
    return current.orElseGet(this::open);
  }

  private Opened open() {
    opening.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the store is closed");
      }
      if (current.isEmpty()) {
        current = Optional.of(connect());
      }
      return current.get();
    } finally {
      opening.unlock();
    }
  }

  // H2's own pool has no threads and tries nothing twice: a file that cannot be opened is known at
  // once, with its cause.
  private Opened connect() {
    JdbcConnectionPool pool = JdbcConnectionPool.create(url, "", "");
    pool.setMaxConnections(CONNECTIONS_MAX);
    try {
      Jdbi jdbi = Columns.register(Jdbi.create(pool));
      Handle writer = jdbi.open();
      Flyway.configure().dataSource(pool).load().migrate();
      writer.execute(Dialect.SYNC);
      return new Opened(pool, jdbi, writer, FreedSpace.of(writer.getConnection()));
    } catch (JdbiException | FlywayException | SQLException e) {
      shut(pool, Dialect.LEAVE);
      throw unavailable(e);
    }
  }

  private void leave(Opened opened) {
    opening.lock();
    try {
      if (current.filter(c -> c == opened).isPresent()) {
        current = Optional.empty();
        shut(opened.pool(), Dialect.LEAVE);
      }
    } finally {
      opening.unlock();
    }
  }

  private static void shut(JdbcConnectionPool pool, String how) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(how);
    } catch (SQLException e) {
      LOG.debug("the database was closed already: {}", Dialect.words(e));
    }
    pool.dispose();
  }

  private StoreUnavailable unavailable(Exception cause) {
    return new StoreUnavailable(
        "the database %s cannot be used: %s; what was not acknowledged may be repeated"
            .formatted(url.substring(0, url.indexOf(';')), Dialect.words(cause)),
        cause);
  }

  @Override
  public void close() {
    opening.lock();
    try {
      closed = true;
      current.ifPresent(opened -> shut(opened.pool(), Dialect.CLOSE));
      current = Optional.empty();
    } finally {
      opening.unlock();
    }
  }
}
