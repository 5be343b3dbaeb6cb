package news.parallax.pages;

import java.util.List;
import java.util.Optional;

/**
 * An outlet's profile: what is known of it and from where, its sources, its articles.
 *
 * @param ownerOrigin where the owner's kind was read
 * @param listed whether it is on the source list now
 * @param next where its older articles are
 */
public record OutletPage(
    Frame f,
    OutletChip outlet,
    boolean listed,
    boolean enabled,
    String languages,
    Optional<String> ownerOrigin,
    Optional<String> home,
    Optional<String> notes,
    List<SourceRow> sources,
    List<TroubleLine> troubles,
    List<Line> articles,
    Optional<String> next) {

  /**
   * How many of its addresses brought no article for one reason.
   *
   * @param words the reason's, as exports and the API write it
   * @param refused not tried again by themselves
   */
  public record TroubleLine(String words, long addresses, boolean refused, Optional<Moment> next) {}

  /** One of its articles. */
  public record Line(
      String href,
      Said title,
      Optional<Moment> published,
      Moment seen,
      int revisions,
      Optional<String> copied,
      Optional<String> story) {}
}
