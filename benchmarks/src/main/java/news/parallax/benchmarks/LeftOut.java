package news.parallax.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What did not come into the outlet list, by reason. */
final class LeftOut {

  private final Map<String, List<String>> outlets = new TreeMap<>();
  private final Map<String, List<String>> feeds = new TreeMap<>();

  void outlet(String reason, String domain) {
    add(outlets, reason, domain);
  }

  void feed(String reason, String address) {
    add(feeds, reason, address);
  }

  private static void add(Map<String, List<String>> kept, String reason, String what) {
    kept.computeIfAbsent(reason, none -> new ArrayList<>()).add(what);
  }

  /** Every domain that was chosen and left out, every reason why addresses were, with counts. */
  void print(PrintStream out) {
    outlets.forEach(
        (reason, domains) ->
            out.println("left out, outlets: %s: %s".formatted(reason, String.join(" ", domains))));
    feeds.forEach(
        (reason, addresses) ->
            out.println("left out, addresses: %s: %d".formatted(reason, addresses.size())));
  }

  /** Every address that was left out, with its reason, a line each. */
  void printAddresses(PrintStream out) {
    feeds.forEach(
        (reason, addresses) -> addresses.forEach(address -> out.println(reason + ": " + address)));
  }
}
