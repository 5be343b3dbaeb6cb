package news.parallax.crawler.extract;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of an element by its tag; of all others a block. */
enum TagRole {
  SKIPPED(
      "script style noscript template svg math iframe object embed canvas video audio"
          + " select option button input textarea map head datalist progress meter applet"
          + " frameset picture img source"),
  INLINE(
      "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q"
          + " rp rt ruby s samp small span strike strong sub sup time tt u var wbr nobr data"),
  FURNITURE(
      "nav footer aside form dialog menu amp-ad amp-embed amp-sidebar amp-consent"
          + " amp-user-notification amp-sticky-ad");

  private static final Map<String, TagRole> BY_TAG = byTag();

  private final String tags;

  TagRole(String tags) {
    this.tags = tags;
  }

  static @Nullable TagRole of(String tag) {
    return BY_TAG.get(tag);
  }

  private static Map<String, TagRole> byTag() {
    Map<String, TagRole> byTag = new HashMap<>();
    for (TagRole role : values()) {
      for (String tag : role.tags.split(" ", -1)) {
        byTag.put(tag, role);
      }
    }
    return byTag;
  }
}
