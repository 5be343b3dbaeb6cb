package news.parallax.indexer.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.parallax.config.OutletLog;
import news.parallax.config.OutletStamp;
import org.jdbi.v3.core.Handle;

/** Which version of each outlet file was taken up, in a table. */
final class StoreOutletLog implements OutletLog {

  private final Database database;
  private final Writer writer;

  StoreOutletLog(Database database, Writer writer) {
    this.database = database;
    this.writer = writer;
  }

  @Override
  public List<OutletStamp> stamps() {
    return database.read(StoreOutletLog::stamps);
  }

  static List<OutletStamp> stamps(Handle handle) {
    return handle
        .createQuery("SELECT * FROM outlet_file ORDER BY outlet")
        .map(
            (row, ctx) ->
                new OutletStamp(
                    row.getString("outlet"),
                    row.getString("file"),
                    row.getLong("file_bytes"),
                    Instant.parse(row.getString("modified")),
                    row.getString("sha256")))
        .list();
  }

  @Override
  public void taken(List<OutletStamp> stamps, Instant at) {
    Set<OutletStamp> before = new HashSet<>(stamps());
    if (!before.equals(new HashSet<>(stamps))) {
      writer.durably(handle -> replace(handle, stamps, at));
    }
  }

  private static boolean replace(Handle handle, List<OutletStamp> stamps, Instant at) {
    Set<OutletStamp> before = new HashSet<>(stamps(handle));
    Set<OutletStamp> after = new HashSet<>(stamps);
    before.stream()
        .filter(stamp -> !after.contains(stamp))
        .forEach(s -> handle.execute("DELETE FROM outlet_file WHERE outlet = ?", s.outlet()));
    after.stream().filter(s -> !before.contains(s)).forEach(s -> insert(handle, s, at));
    return true;
  }

  private static void insert(Handle handle, OutletStamp stamp, Instant at) {
    handle
        .createUpdate(
            """
            INSERT INTO outlet_file (outlet, file, file_bytes, modified, sha256, taken)
            VALUES (:outlet, :file, :sizeBytes, :modifiedText, :sha256, :at)
            """)
        .bindMethods(stamp)
        .bind("modifiedText", stamp.modified().toString())
        .bind("at", at)
        .execute();
  }
}
