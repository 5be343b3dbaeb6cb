package news.parallax.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the operator's files lie over the shipped ones: by id, theirs win; of two with one id the
 * first path wins; a file that is wrong keeps its last good version, and hides the shipped one.
 */
final class Overlay {

  private final Map<String, OutletRead> byId = new LinkedHashMap<>();
  private final Map<URI, OutletStamp> addresses = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, OutletRead.Good> lastGood;

  /**
   * @param lastGood versions taken up before, by file name
   */
  Overlay(Map<String, OutletRead.Good> lastGood) {
    this.lastGood = lastGood;
  }

  /** What these files make together, the operator's and the shipped ones in the order of paths. */
  Outlets of(List<OutletRead> own, List<OutletRead> shipped) {
    own.forEach(this::addOwn);
    shipped.forEach(this::addShipped);
    List<OutletRead.Good> good = byId.values().stream().flatMap(this::usable).toList();
    return new Outlets(
        good.stream()
            .map(this::withoutKnownAddresses)
            .sorted(Comparator.comparing(Outlet::id))
            .toList(),
        problems,
        good.stream().map(OutletRead.Good::stamp).toList());
  }

  private void addOwn(OutletRead read) {
    OutletStamp own = read.stamp();
    OutletRead first = byId.putIfAbsent(own.outlet(), read);
    if (first != null) {
      problems.add(
          new Problem(
              own.file(),
              Span.TOP,
              "the id \"" + own.outlet() + "\" is that of " + first.stamp().file() + " too",
              "rename or delete one of the two files"));
    }
    tell(read);
  }

  private void addShipped(OutletRead read) {
    if (byId.putIfAbsent(read.stamp().outlet(), read) == null) {
      tell(read);
    }
  }

  private void tell(OutletRead read) {
    if (read instanceof OutletRead.Wrong wrong) {
      problems.addAll(wrong.problems());
    }
  }

  private Stream<OutletRead.Good> usable(OutletRead read) {
    return switch (read) {
      case OutletRead.Good good -> Stream.of(good);
      case OutletRead.Wrong wrong -> Stream.ofNullable(lastGood.get(wrong.stamp().file()));
    };
  }

  /** A source that an earlier file has already stays with that one. */
  private Outlet withoutKnownAddresses(OutletRead.Good read) {
    List<Source> kept = new ArrayList<>();
    for (int i = 0; i < read.outlet().sources().size(); i++) {
      Source source = read.outlet().sources().get(i);
      OutletStamp first = addresses.putIfAbsent(source.address(), read.stamp());
      if (first == null) {
        kept.add(source);
      } else {
        problems.add(takenAddress(read, i, source, first));
      }
    }
    return read.outlet().withSources(kept);
  }

  private static Problem takenAddress(
      OutletRead.Good read, int position, Source source, OutletStamp first) {
    return new Problem(
        read.stamp().file(),
        read.addressOf(position),
        "the address " + source.address() + " is a source of " + first.file() + " already",
        "delete it in one of the two; until then it counts for the other");
  }
}
