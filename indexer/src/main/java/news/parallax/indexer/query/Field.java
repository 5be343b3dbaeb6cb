package news.parallax.indexer.query;

import java.util.Locale;
import java.util.Optional;
import news.parallax.indexer.query.Clause.Part;
import news.parallax.indexer.query.Clause.Property;

/** The names that mean something before a colon, and what they mean. */
sealed interface Field {

  record OfPart(Part part) implements Field {}

  record OfProperty(Property property) implements Field {}

  record OfDays(Bound bound) implements Field {}

  /** Which end of the days a date gives. */
  enum Bound {
    BOTH,
    FIRST,
    LAST_BEFORE
  }

  static Optional<Field> named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "title", "intitle" -> Optional.of(new OfPart(Part.TITLE));
      case "body", "intext" -> Optional.of(new OfPart(Part.BODY));
      case "outlet", "source" -> Optional.of(new OfProperty(Property.OUTLET));
      case "site", "domain" -> Optional.of(new OfProperty(Property.SITE));
      case "country", "sourcecountry" -> Optional.of(new OfProperty(Property.COUNTRY));
      case "lang", "language", "sourcelang" -> Optional.of(new OfProperty(Property.LANG));
      case "date" -> Optional.of(new OfDays(Bound.BOTH));
      case "after" -> Optional.of(new OfDays(Bound.FIRST));
      case "before" -> Optional.of(new OfDays(Bound.LAST_BEFORE));
      default -> Optional.empty();
    };
  }
}
