package news.parallax.indexer.names;

/**
 * A state, a body of states or a city, the same for every language.
 *
 * @param key ISO 3166 code, a body's short name, or a city: its state's code, where that is known,
 *     a colon and its English name
 */
public record Place(String key, Kind kind) {

  public enum Kind {
    STATE,
    BODY,
    CITY
  }
}
