package news.parallax.indexer.query;

/**
 * A piece of a query.
 *
 * @param position 0-based, in code points
 * @param text a word or phrase without its marks; a field's name
 */
record Token(Kind kind, int position, String text) {

  enum Kind {
    WORD,
    PHRASE,
    FIELD,
    OPEN,
    CLOSE,
    COMMA,
    AND,
    OR,
    NOT
  }
}
