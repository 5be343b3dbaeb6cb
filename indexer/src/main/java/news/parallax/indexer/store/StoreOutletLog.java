package news.parallax.indexer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.config.OutletForm;
import news.parallax.config.OutletLog;
import news.parallax.config.OutletStamp;
import org.jdbi.v3.core.Handle;

/** Which version of each outlet file was taken up, and what stood in it, in a table. */
final class StoreOutletLog implements OutletLog {

  private static final int PAGE = 5_000;

  private final Database database;
  private final Writer writer;

  StoreOutletLog(Database database, Writer writer) {
    this.database = database;
    this.writer = writer;
  }

  @Override
  public List<OutletStamp> stamps() {
    return Paging.all(this::stampsAfter, PAGE).toList();
  }

  private List<OutletStamp> stampsAfter(Optional<OutletStamp> last) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT file, outlet, file_bytes, modified, sha256 FROM outlet_file
                    WHERE file > :last ORDER BY file LIMIT :max
                    """)
                .bind("last", last.map(OutletStamp::file).orElse(""))
                .bind("max", PAGE)
                .map((row, ctx) -> stamp(row))
                .list());
  }

  private static OutletStamp stamp(ResultSet row) throws SQLException {
    return new OutletStamp(
        row.getString("outlet"),
        row.getString("file"),
        row.getLong("file_bytes"),
        Instant.parse(row.getString("modified")),
        row.getString("sha256"));
  }

  /** One reader's files at a time are kept, so any row tells. */
  @Override
  public boolean knows(String reader) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT reader FROM outlet_file ORDER BY file LIMIT 1")
                .mapTo(String.class)
                .findOne()
                .filter(reader::equals)
                .isPresent());
  }

  @Override
  public List<OutletForm> forms(String reader, String outlet) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM outlet_file WHERE outlet = :outlet AND reader = :reader")
                .bind("outlet", outlet)
                .bind("reader", reader)
                .map((row, ctx) -> form(row))
                .list());
  }

  private static OutletForm form(ResultSet row) throws SQLException {
    return new OutletForm(stamp(row), row.getBytes("form"));
  }

  @Override
  public List<OutletForm> forms(String reader) {
    return Paging.<OutletForm>all(last -> formsAfter(reader, last), PAGE).toList();
  }

  private List<OutletForm> formsAfter(String reader, Optional<OutletForm> last) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM outlet_file WHERE file > :last AND reader = :reader
                    ORDER BY file LIMIT :max
                    """)
                .bind("last", last.map(form -> form.stamp().file()).orElse(""))
                .bind("reader", reader)
                .bind("max", PAGE)
                .map((row, ctx) -> form(row))
                .list());
  }

  /** In one commit, however many: half a list would be taken for the whole one. */
  @Override
  public void taken(String reader, List<OutletForm> files, Set<String> gone, Instant at) {
    writer.durably(
        handle -> {
          handle.execute("DELETE FROM outlet_file WHERE reader <> ?", reader);
          gone.forEach(file -> forget(handle, file));
          files.forEach(form -> put(handle, reader, form, at));
          return true;
        });
  }

  private static void forget(Handle handle, String file) {
    handle.execute("DELETE FROM outlet_file WHERE file = ?", file);
  }

  private static void put(Handle handle, String reader, OutletForm form, Instant at) {
    forget(handle, form.stamp().file());
    handle
        .createUpdate(
            """
            INSERT INTO outlet_file
              (file, outlet, file_bytes, modified, sha256, reader, form, taken)
            VALUES (:file, :outlet, :sizeBytes, :modifiedText, :sha256, :reader, :form, :at)
            """)
        .bindMethods(form.stamp())
        .bind("modifiedText", form.stamp().modified().toString())
        .bind("reader", reader)
        .bind("form", form.bytes())
        .bind("at", at)
        .execute();
  }
}
