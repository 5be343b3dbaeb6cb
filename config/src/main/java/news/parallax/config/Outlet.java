package news.parallax.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who publishes: a newspaper, an agency, a ministry, a blog.
 *
 * @param id lower-case letters, digits and hyphens, 1 to 63 of them
 * @param country ISO 3166-1 alpha-2, upper case; empty when unknown
 * @param languages ISO 639 codes, the main one first; empty when unknown
 * @param home its front page
 * @param ownQueryKeys query keys that name the article at this outlet and are never cut
 */
public record Outlet(
    String id,
    String name,
    Optional<String> country,
    List<String> languages,
    Ownership owner,
    URI home,
    List<Source> sources,
    Pace pace,
    List<String> ownQueryKeys,
    boolean enabled,
    Optional<String> notes) {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  public Outlet {
    if (!isId(id)) {
      throw new IllegalArgumentException("not an outlet id: " + id);
    }
    languages = List.copyOf(languages);
    sources = List.copyOf(sources);
    ownQueryKeys = List.copyOf(ownQueryKeys);
  }

  /** Whether a word may be an outlet's id. */
  public static boolean isId(String word) {
    return ID.matcher(word).matches();
  }

  /** The same outlet with these sources. */
  Outlet withSources(List<Source> kept) {
    return new Outlet(
        id, name, country, languages, owner, home, kept, pace, ownQueryKeys, enabled, notes);
  }
}
