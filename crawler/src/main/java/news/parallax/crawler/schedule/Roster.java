package news.parallax.crawler.schedule;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import news.parallax.config.Outlet;
import news.parallax.config.Source;
import news.parallax.crawler.url.OutletHosts;

/** The outlets that are followed, with what each visit needs to know of them, found when asked. */
final class Roster {

  private final Function<String, Optional<Outlet>> outlets;
  private final Duration gap;
  private final Map<String, Optional<Member>> members = new ConcurrentHashMap<>();

  /** An outlet on the roster. */
  record Member(Outlet outlet, OutletHosts hosts, Duration gap) {

    Optional<Source> source(String id) {
      return outlet.sources().stream().filter(s -> s.id().equals(id)).findFirst();
    }
  }

  /**
   * @param outlets by id
   * @param gap the least one between two requests
   */
  Roster(Function<String, Optional<Outlet>> outlets, Duration gap) {
    this.outlets = outlets;
    this.gap = gap;
  }

  static Roster of(List<Outlet> outlets, Duration gap) {
    Map<String, Outlet> byId = HashMap.newHashMap(outlets.size());
    outlets.forEach(outlet -> byId.put(outlet.id(), outlet));
    return new Roster(id -> Optional.ofNullable(byId.get(id)), gap);
  }

  Optional<Member> member(String outletId) {
    return members.computeIfAbsent(outletId, id -> outlets.apply(id).map(this::member));
  }

  private Member member(Outlet outlet) {
    Duration own = outlet.pace().gap().filter(g -> g.compareTo(gap) > 0).orElse(gap);
    return new Member(outlet, OutletHosts.of(outlet), own);
  }
}
