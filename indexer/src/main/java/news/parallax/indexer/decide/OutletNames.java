package news.parallax.indexer.decide;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import news.parallax.config.Outlet;

/** The names by which others cite outlets, as the source list stands; for one thread. */
final class OutletNames implements UnaryOperator<String> {

  private final Supplier<List<Outlet>> outlets;
  private List<Outlet> listed = List.of();
  private Map<String, String> names = Map.of();

  OutletNames(Supplier<List<Outlet>> outlets) {
    this.outlets = outlets;
  }

  /** The name of the outlet with this id; empty when it is not in the list. */
  @Override
  public String apply(String id) {
    List<Outlet> now = outlets.get();
    if (!now.equals(listed)) {
      names = now.stream().collect(Collectors.toMap(Outlet::id, Outlet::name, (a, b) -> a));
      listed = now;
    }
    return names.getOrDefault(id, "");
  }
}
