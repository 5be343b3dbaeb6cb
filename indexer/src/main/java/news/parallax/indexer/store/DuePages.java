package news.parallax.indexer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.parallax.article.ArticleUrl;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.Frontier.PassedOver;
import org.jdbi.v3.core.Handle;

/**
 * The queue of addresses whose time has come, by host and newest first; those whose time is yet to
 * come are moved here by a claim.
 */
final class DuePages {

  private static final int MOVED_MAX = 1_000;

  private DuePages() {}

  /** Queues an address that is not queued. */
  static void add(Handle handle, UrlKey key, String outlet, String host, Instant newest) {
    handle.execute(
        "INSERT INTO due_page (url_key, outlet, host, newest) VALUES (?, ?, ?, ?)",
        key,
        outlet,
        host,
        newest);
    int known =
        handle.execute(
            "UPDATE due_host SET newest = GREATEST(newest, ?) WHERE host = ?", newest, host);
    if (known == 0) {
      handle.execute("INSERT INTO due_host (host, newest) VALUES (?, ?)", host, newest);
    }
  }

  private static boolean isThere(Handle handle, UrlKey key) {
    return handle
        .createQuery("SELECT host FROM due_page WHERE url_key = :key")
        .bind("key", key)
        .mapTo(String.class)
        .findOne()
        .isPresent();
  }

  static void remove(Handle handle, UrlKey key, String host) {
    if (handle.execute("DELETE FROM due_page WHERE url_key = ?", key) > 0) {
      refresh(handle, host);
    }
  }

  /** Takes an outlet's addresses out of the queue. */
  static void removeOutlet(Handle handle, String outlet) {
    List<String> hosts =
        handle
            .createQuery("SELECT DISTINCT host FROM due_page WHERE outlet = :outlet")
            .bind("outlet", outlet)
            .mapTo(String.class)
            .list();
    handle.execute("DELETE FROM due_page WHERE outlet = ?", outlet);
    hosts.forEach(host -> refresh(handle, host));
  }

  /** Brings a host's newest due page in line with its queue. */
  private static void refresh(Handle handle, String host) {
    Optional<Instant> newest =
        newest(handle, host, Set.of(), 1).stream().findFirst().map(Due::newest);
    if (newest.isPresent()) {
      handle.execute("UPDATE due_host SET newest = ? WHERE host = ?", newest.get(), host);
    } else {
      handle.execute("DELETE FROM due_host WHERE host = ?", host);
    }
  }

  private record Due(UrlKey key, Instant newest) {}

  private static List<Due> newest(Handle handle, String host, Set<String> spent, int max) {
    return handle
        .createQuery(
            """
            SELECT url_key, newest FROM due_page WHERE host = :host AND outlet NOT IN (<spent>)
            ORDER BY host, newest DESC, url_key LIMIT :max
            """)
        // A list in SQL has at least one member; no outlet's id is empty.
        .bindList("spent", spent.isEmpty() ? Set.of("") : spent)
        .bind("host", host)
        .bind("max", max)
        .map((row, ctx) -> new Due(Columns.key(row, "url_key"), Columns.instant(row, "newest")))
        .list();
  }

  static boolean isEmpty(Handle handle) {
    return handle
        .createQuery("SELECT host FROM due_host LIMIT 1")
        .mapTo(String.class)
        .list()
        .isEmpty();
  }

  /** Queues the addresses that have waited until {@code now}, at most a thousand at once. */
  static void moveDue(Handle handle, Instant now) {
    NextVisits.due(handle, now, MOVED_MAX).forEach(key -> move(handle, key));
  }

  private static void move(Handle handle, UrlKey key) {
    Address address = Address.find(handle, key).orElseThrow();
    if (!isThere(handle, key)) {
      add(handle, key, address.outlet(), address.host(), address.newest());
    }
    NextVisits.remove(handle, key);
  }

  /**
   * Up to {@code max} due addresses that are not claimed, newest first, one per host at most and
   * none of what is passed over.
   *
   * @param claimed the addresses that are, with their hosts
   */
  static List<DuePage> claim(
      Handle handle, int max, PassedOver passed, Map<UrlKey, String> claimed) {
    List<DuePage> pages = new ArrayList<>();
    Set<String> fruitless = new HashSet<>(passed.hosts());
    fruitless.addAll(claimed.values());
    fruitless.addAll(hostsOf(handle, passed.outlets()));
    for (String host : hosts(handle, max + fruitless.size())) {
      if (pages.size() < max && !passed.hosts().contains(host)) {
        free(handle, host, passed.outlets(), claimed).ifPresent(k -> pages.add(page(handle, k)));
      }
    }
    return pages;
  }

  private static List<String> hostsOf(Handle handle, Set<String> outlets) {
    return outlets.isEmpty()
        ? List.of()
        : handle
            .createQuery("SELECT DISTINCT host FROM due_page WHERE outlet IN (<outlets>)")
            .bindList("outlets", outlets)
            .mapTo(String.class)
            .list();
  }

  private static List<String> hosts(Handle handle, int max) {
    return handle
        .createQuery("SELECT host FROM due_host ORDER BY newest DESC, host LIMIT :max")
        .bind("max", max)
        .mapTo(String.class)
        .list();
  }

  private static Optional<UrlKey> free(
      Handle handle, String host, Set<String> spent, Map<UrlKey, String> claimed) {
    int taken = Collections.frequency(claimed.values(), host);
    return newest(handle, host, spent, taken + 1).stream()
        .map(Due::key)
        .filter(key -> !claimed.containsKey(key))
        .findFirst();
  }

  private static DuePage page(Handle handle, UrlKey key) {
    return handle
        .createQuery("SELECT * FROM address WHERE url_key = :key")
        .bind("key", key)
        .map((row, ctx) -> page(row))
        .one();
  }

  private static DuePage page(ResultSet row) throws SQLException {
    return new DuePage(
        ArticleUrl.of(row.getString("url")),
        Columns.maybeUri(row, "asked"),
        row.getString("outlet"),
        row.getString("source"),
        Columns.validators(row),
        row.getInt("failures"),
        Address.State.of(row.getString("state")) == Address.State.STORED,
        Columns.instant(row, "first_seen"),
        Columns.maybeInstant(row, "dated"));
  }
}
