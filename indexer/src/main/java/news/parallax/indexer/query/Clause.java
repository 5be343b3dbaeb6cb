package news.parallax.indexer.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One part of a query's meaning, free of any search engine's classes. */
public sealed interface Clause {

  /** Everything: what an empty query asks for. */
  record All() implements Clause {}

  /** A word in any of its inflected forms, in title or body. */
  record Word(String text) implements Clause {}

  /** Words that stand so, next to each other, in title or body. */
  record Phrase(String text) implements Clause {}

  /** The words and phrases below it count in one part of the article only. */
  record In(Part part, Clause inner) implements Clause {}

  /** A property of the article. */
  record Tag(Property property, String value) implements Clause {}

  /** Published (first seen where undated) on these days in UTC, both included; empty is open. */
  record Days(Optional<LocalDate> first, Optional<LocalDate> last) implements Clause {}

  record And(List<Clause> parts) implements Clause {
    public And {
      parts = List.copyOf(parts);
    }
  }

  record Or(List<Clause> parts) implements Clause {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  record Not(Clause inner) implements Clause {}

  /** Where words may be asked to stand. */
  enum Part {
    TITLE,
    BODY
  }

  /** What an article may be asked to be. */
  enum Property {
    /** Outlet id or name. */
    OUTLET,
    /** Host of one of the article's addresses, or a host above it. */
    SITE,
    /** ISO 3166-1 alpha-2, upper case. */
    COUNTRY,
    /** ISO 639, lower case. */
    LANG
  }
}
