package news.parallax.indexer.lucene;

import java.util.Locale;

/** The names of everything that stands in the index, each once. */
final class IndexedFields {

  /** Words: each as it is written (folded), beside it its stems, marked by language. */
  static final String TITLE = "title";

  static final String BODY = "body";

  /** The title's words as they are written, as one term: what a pasted title is held to. */
  static final String TITLE_KEY = "titleKey";

  static final String ID = "id";
  static final String STORY = "story";
  static final String HEADLINE = "headline";
  static final String URL = "url";
  static final String REVISION = "revision";
  static final String OUTLET = "outlet";
  static final String OUTLET_NAME = "outletName";

  /** Outlet id and name, lower case: what {@code outlet:} is held to. */
  static final String OUTLET_KEY = "outletKey";

  /** Each address's host and the hosts above it. */
  static final String SITE = "site";

  static final String COUNTRY = "country";
  static final String LANG = "lang";
  static final String OWNER = "owner";

  /** ISO day in UTC. */
  static final String DAY = "day";

  /** Published, first seen where undated; milliseconds of the epoch. */
  static final String TIME = "time";

  static final String PUBLISHED = "published";
  static final String FIRST_SEEN = "firstSeen";

  /** Outbox number with which the article first came into this index. */
  static final String SINCE = "since";

  /** 1 when the story is decided, 0 while the article stands alone. */
  static final String DECIDED = "decided";

  static final String COPY_OF = "copyOf";

  /** 1 where text and data mining are reserved, so that only an extract may be shown. */
  static final String RESERVED = "reserved";

  private IndexedFields() {}

  /** One form for outlet names and ids, whatever their case. */
  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  static String facet(Facet.Field field) {
    return switch (field) {
      case OUTLET -> OUTLET;
      case COUNTRY -> COUNTRY;
      case LANG -> LANG;
      case OWNER -> OWNER;
      case DAY -> DAY;
    };
  }
}
