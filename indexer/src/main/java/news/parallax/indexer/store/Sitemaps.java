package news.parallax.indexer.store;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import news.parallax.crawler.frontier.Validators;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What the sitemap indexes among the sources listed when they were last read. */
final class Sitemaps {

  private Sitemaps() {}

  static Map<URI, Validators> of(Handle handle, String source) {
    Map<URI, Validators> sitemaps = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            SELECT address, etag, last_modified, body_sha256 FROM source_sitemap
            WHERE source = :source ORDER BY place
            """)
        .bind("source", source)
        .map(
            (row, context) ->
                Map.entry(URI.create(row.getString("address")), Columns.validators(row)))
        .forEach(sitemap -> sitemaps.put(sitemap.getKey(), sitemap.getValue()));
    return sitemaps;
  }

  static void keep(Handle handle, String source, Map<URI, Validators> sitemaps) {
    if (of(handle, source).equals(sitemaps)) {
      return;
    }
    handle
        .createUpdate("DELETE FROM source_sitemap WHERE source = :source")
        .bind("source", source)
        .execute();
    if (sitemaps.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO source_sitemap (source, place, address, etag, last_modified, body_sha256)
            VALUES (:source, :place, :address, :etag, :lastModified, :bodySha256)
            """);
    int place = 0;
    for (Map.Entry<URI, Validators> sitemap : sitemaps.entrySet()) {
      batch
          .bind("source", source)
          .bind("place", place++)
          .bind("address", sitemap.getKey().toString())
          .bindMethods(sitemap.getValue())
          .add();
    }
    batch.execute();
  }
}
