package news.parallax.indexer.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.crawler.frontier.Capture;
import org.jdbi.v3.core.Handle;

/** Which bytes of the archive belong to which visit, and whether they are still those bytes. */
final class Captures {

  private static final int PAGE = 500;
  private static final int CHUNK = 64 * 1024;

  private final Database database;

  Captures(Database database) {
    this.database = database;
  }

  /** A capture with the visit and the address that it belongs to. */
  record Kept(String visit, String url, Optional<String> article, Capture capture) {

    /** What is wrong with it, if something is. */
    Optional<Difference> difference(Path archive) {
      Path file = archive.resolve(capture.file());
      String whose = article.orElse(url);
      if (!Files.isRegularFile(file)) {
        return Optional.of(new Difference.CaptureLost(whose, capture.file()));
      }
      return hash(file).equals(Optional.of(capture.sha256()))
          ? Optional.empty()
          : Optional.of(new Difference.CaptureDamaged(whose, capture.file(), capture.offset()));
    }

    private Optional<String> hash(Path file) {
      try (FileChannel channel = FileChannel.open(file)) {
        MessageDigest digest = Sha256.digest();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long end = capture.offset() + capture.length();
        for (long at = capture.offset(); at < end; at += chunk.limit()) {
          chunk.clear().limit((int) Math.min(CHUNK, end - at));
          if (channel.read(chunk, at) < 0) {
            return Optional.empty();
          }
          digest.update(chunk.flip());
        }
        return Optional.of(Sha256.ofDigest(digest.digest()).hex());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read archive file " + file, e);
      }
    }
  }

  Stream<Kept> all() {
    return Paging.all(last -> after(last.map(Kept::visit).orElse("")), PAGE);
  }

  private List<Kept> after(String visit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT v.*, a.url FROM page_visit v JOIN address a ON a.url_key = v.url_key
                    WHERE v.capture_file IS NOT NULL AND v.id > :visit ORDER BY v.id LIMIT :max
                    """)
                .bind("visit", visit)
                .bind("max", PAGE)
                .map(
                    (row, ctx) ->
                        new Kept(
                            row.getString("id"),
                            row.getString("url"),
                            Columns.maybe(row, "article"),
                            capture(row)))
                .list());
  }

  Optional<Capture> of(String article, int revision) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM page_visit WHERE article = :article AND revision = :revision
                      AND capture_file IS NOT NULL
                    ORDER BY visited DESC LIMIT 1
                    """)
                .bind("article", article)
                .bind("revision", revision)
                .map((row, ctx) -> capture(row))
                .findOne());
  }

  static boolean forget(Handle handle, String file) {
    return handle.execute("UPDATE page_visit SET capture_file = NULL WHERE capture_file = ?", file)
        > 0;
  }

  private static Capture capture(ResultSet row) throws SQLException {
    return new Capture(
        row.getString("capture_file"),
        row.getLong("capture_offset"),
        row.getLong("capture_bytes"),
        row.getString("capture_sha256"));
  }
}
