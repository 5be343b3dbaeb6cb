package news.parallax.indexer.origins;

import java.util.List;

/**
 * What a page says of where its news comes from.
 *
 * @param ownWord how surely its own newsroom obtained something itself
 * @param agencies whose text or work the dateline or the credit line says it is
 * @param relayed newsrooms whose report the lead tells
 * @param interviewed outlets to which the people quoted spoke
 * @param named other names in the lead that may be outlets'
 * @param statement whether it tells a published statement
 */
record Sourcing(
    OwnWord ownWord,
    List<Name> agencies,
    List<Name> relayed,
    List<Name> interviewed,
    List<Name> named,
    boolean statement) {

  /** From nothing to an answer that was given to this very newsroom. */
  enum OwnWord {
    NONE,
    ASKED,
    DATELINE,
    ANSWERED
  }
}
