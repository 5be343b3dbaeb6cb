package news.parallax.crawler.schedule;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.config.Outlet;
import news.parallax.config.Source;
import news.parallax.crawler.url.OutletHosts;

/** The outlets that are followed, with what each visit needs to know of them. */
final class Roster {

  static final Roster EMPTY = new Roster(List.of(), Duration.ofSeconds(1));

  private final Map<String, Member> members = new LinkedHashMap<>();

  /** An outlet on the roster. */
  record Member(Outlet outlet, OutletHosts hosts, Duration gap) {

    Optional<Source> source(String id) {
      return outlet.sources().stream().filter(s -> s.id().equals(id)).findFirst();
    }
  }

  Roster(List<Outlet> outlets, Duration gap) {
    for (Outlet outlet : outlets) {
      Duration own = outlet.pace().gap().filter(g -> g.compareTo(gap) > 0).orElse(gap);
      members.put(outlet.id(), new Member(outlet, OutletHosts.of(outlet), own));
    }
  }

  Optional<Member> member(String outletId) {
    return Optional.ofNullable(members.get(outletId));
  }

  List<Outlet> outlets() {
    return members.values().stream().map(Member::outlet).toList();
  }
}
