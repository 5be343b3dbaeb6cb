package news.parallax.indexer.store;

import java.util.EnumMap;
import java.util.Map;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.frontier.Standing;
import org.jdbi.v3.core.Handle;

/** How many offered addresses stand where, kept as they change: there may be millions to count. */
final class Tally {

  private Tally() {}

  /** One more offered address that stands there. */
  static void add(Handle handle, Address.State state) {
    change(handle, state, 1);
  }

  /** One offered address less. */
  static void remove(Handle handle, Address.State state) {
    change(handle, state, -1);
  }

  /** An address is refused now, perhaps for another reason than before. */
  static void refuse(Handle handle, Address address, RefusalReason reason) {
    refusedNoMore(handle, address);
    move(handle, address, Address.State.REFUSED);
    refused(handle, address.outlet(), reason);
  }

  /** One more address of an outlet that is refused for this reason. */
  static void refused(Handle handle, String outlet, RefusalReason reason) {
    if (changeRefused(handle, outlet, reason.name(), 1) == 0) {
      handle.execute(
          "INSERT INTO refused (outlet, reason, addresses) VALUES (?, ?, 1)",
          outlet,
          reason.name());
    }
  }

  /** One refused address less, if it was one. */
  static void refusedNoMore(Handle handle, Address address) {
    if (address.state() == Address.State.REFUSED) {
      address.reason().ifPresent(reason -> changeRefused(handle, address.outlet(), reason, -1));
    }
  }

  private static int changeRefused(Handle handle, String outlet, String reason, int by) {
    return handle.execute(
        "UPDATE refused SET addresses = addresses + ? WHERE outlet = ? AND reason = ?",
        by,
        outlet,
        reason);
  }

  /** An address now stands elsewhere; one that nobody has offered counts nowhere. */
  static void move(Handle handle, Address address, Address.State to) {
    if (address.offered() && address.state() != to) {
      remove(handle, address.state());
      add(handle, to);
    }
  }

  private static void change(Handle handle, Address.State state, int by) {
    handle.execute(
        "UPDATE standing SET addresses = addresses + ? WHERE state = ?", by, state.letter());
  }

  static Standing standing(Handle handle) {
    Map<Address.State, Long> counts = new EnumMap<>(Address.State.class);
    handle
        .createQuery("SELECT state, addresses FROM standing")
        .map((row, ctx) -> Map.entry(Address.State.of(row.getString(1)), row.getLong(2)))
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return new Standing(
        counts.getOrDefault(Address.State.STORED, 0L),
        counts.getOrDefault(Address.State.REFUSED, 0L),
        counts.getOrDefault(Address.State.FAILED, 0L),
        counts.getOrDefault(Address.State.NEW, 0L));
  }
}
