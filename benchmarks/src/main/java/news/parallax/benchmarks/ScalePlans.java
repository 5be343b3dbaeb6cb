package news.parallax.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.parallax.crawler.frontier.RefusalReason;

/** What hangs on the addresses of a record that is filled: their plans and their counts. */
final class ScalePlans implements AutoCloseable {

  private final Connection record;
  private final PreparedStatement next;
  private final PreparedStatement due;
  private final Map<Character, Long> standing = new HashMap<>();
  private final Map<String, Instant> hosts = new HashMap<>();
  private final List<Refused> refused = new ArrayList<>();

  private record Refused(String outlet, long addresses) {}

  ScalePlans(Connection record) throws SQLException {
    this.record = record;
    this.next =
        record.prepareStatement(
            "INSERT INTO next_visit (url_key, outlet, due, parked, failed) VALUES (?, ?, ?, FALSE, ?)");
    this.due =
        record.prepareStatement(
            "INSERT INTO due_page (url_key, outlet, host, newest) VALUES (?, ?, ?, ?)");
  }

  void next(byte[] key, int outlet, Instant at, boolean failed) throws SQLException {
    ScaleFill.set(next, key, ScaleSize.outlet(outlet), at.atOffset(ZoneOffset.UTC), failed);
  }

  void due(byte[] key, int outlet, Instant newest) throws SQLException {
    String host = ScaleSize.host(outlet);
    ScaleFill.set(due, key, ScaleSize.outlet(outlet), host, newest.atOffset(ZoneOffset.UTC));
    hosts.merge(host, newest, (a, b) -> a.isAfter(b) ? a : b);
  }

  void count(char state) {
    standing.merge(state, 1L, Long::sum);
  }

  void outlet(int outlet, long refusedAddresses) {
    refused.add(new Refused(ScaleSize.outlet(outlet), refusedAddresses));
  }

  /** Writes what was counted. */
  void end() throws SQLException {
    try (PreparedStatement counts =
            record.prepareStatement(
                "UPDATE standing SET addresses = addresses + ? WHERE state = ?");
        PreparedStatement host =
            record.prepareStatement("INSERT INTO due_host (host, newest) VALUES (?, ?)");
        PreparedStatement reasons =
            record.prepareStatement(
                "INSERT INTO refused (outlet, reason, addresses) VALUES (?, ?, ?)")) {
      for (Map.Entry<Character, Long> state : standing.entrySet()) {
        ScaleFill.set(counts, state.getValue(), String.valueOf(state.getKey()));
      }
      for (Map.Entry<String, Instant> newest : hosts.entrySet()) {
        ScaleFill.set(host, newest.getKey(), newest.getValue().atOffset(ZoneOffset.UTC));
      }
      refused.sort(Comparator.comparing(Refused::outlet));
      for (Refused one : refused) {
        ScaleFill.set(reasons, one.outlet(), RefusalReason.SECTION_PAGE.name(), one.addresses());
      }
    }
  }

  @Override
  public void close() throws SQLException {
    next.close();
    due.close();
  }
}
