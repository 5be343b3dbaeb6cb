package news.parallax.config;

import java.util.List;
import java.util.Optional;

/**
 * A source list as it stands: who is read, what is wrong in the files, and which files were taken.
 *
 * @param outlets by id, the disabled ones too
 * @param problems in the order of their files
 * @param stamps of the files that the outlets were read from
 */
public record Outlets(List<Outlet> outlets, List<Problem> problems, List<OutletStamp> stamps) {

  public static final Outlets NONE = new Outlets(List.of(), List.of(), List.of());

  public Outlets {
    outlets = List.copyOf(outlets);
    problems = List.copyOf(problems);
    stamps = List.copyOf(stamps);
  }

  /** The outlet of this id. */
  public Optional<Outlet> outlet(String id) {
    return outlets.stream().filter(outlet -> outlet.id().equals(id)).findFirst();
  }

  /** The outlets that are crawled. */
  public List<Outlet> enabled() {
    return outlets.stream().filter(Outlet::enabled).toList();
  }
}
