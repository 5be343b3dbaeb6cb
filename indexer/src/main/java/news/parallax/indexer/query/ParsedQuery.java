package news.parallax.indexer.query;

import java.util.List;

/**
 * A query as it was typed and as it was understood.
 *
 * @param text as typed
 * @param hints slips that were read around, in order of position
 */
public record ParsedQuery(String text, Clause tree, List<QueryHint> hints) {

  public static final ParsedQuery EVERYTHING = new ParsedQuery("", new Clause.All(), List.of());

  public ParsedQuery {
    hints = List.copyOf(hints);
  }

  /** The reading in canonical form; parsing it again gives the same tree. */
  public String canonical() {
    return Canonical.print(tree);
  }
}
