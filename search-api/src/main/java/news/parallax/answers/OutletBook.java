package news.parallax.answers;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.config.Outlet;

/** The source list by id, as it stood when one answer began. */
public final class OutletBook {

  private final Map<String, Outlet> byId = new LinkedHashMap<>();

  public OutletBook(List<Outlet> outlets) {
    outlets.forEach(outlet -> byId.put(outlet.id(), outlet));
  }

  public Optional<Outlet> outlet(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Collection<Outlet> all() {
    return List.copyOf(byId.values());
  }

  /** The outlet's name, its id when it is no longer on the list. */
  public String name(String id) {
    return outlet(id).map(Outlet::name).orElse(id);
  }
}
