package news.parallax.api;

/**
 * A parameter that a route takes.
 *
 * @param repeatable whether it may stand in the address more than once
 * @param about what it means, for {@code openapi.json}
 */
record Parameter(String name, Place place, Shape shape, boolean repeatable, String about) {

  /** Where it stands. */
  enum Place {
    PATH,
    QUERY
  }

  static Parameter query(String name, Shape shape, String about) {
    return new Parameter(name, Place.QUERY, shape, false, about);
  }

  static Parameter path(String name, Shape shape, String about) {
    return new Parameter(name, Place.PATH, shape, false, about);
  }

  Parameter repeated() {
    return new Parameter(name, place, shape, true, about);
  }
}
