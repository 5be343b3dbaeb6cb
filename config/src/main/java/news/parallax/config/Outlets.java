package news.parallax.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A source list as it stands: who is read, what is wrong in the files, and which files were taken.
 *
 * @param outlets in the order of their ids, the disabled ones too
 * @param problems in the order of their files
 * @param stamps of the files that the outlets were read from
 */
public record Outlets(List<Outlet> outlets, List<Problem> problems, List<OutletStamp> stamps) {

  public static final Outlets NONE = new Outlets(List.of(), List.of(), List.of());

  public Outlets {
    outlets = outlets.stream().sorted(Comparator.comparing(Outlet::id)).toList();
    problems = List.copyOf(problems);
    stamps = List.copyOf(stamps);
  }

  /** The outlet of this id. */
  public Optional<Outlet> outlet(String id) {
    int low = 0;
    int high = outlets.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (outlets.get(middle).id().compareTo(id) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < outlets.size() && outlets.get(low).id().equals(id)
        ? Optional.of(outlets.get(low))
        : Optional.empty();
  }

  /** The outlets that are crawled. */
  public List<Outlet> enabled() {
    return outlets.stream().filter(Outlet::enabled).toList();
  }
}
