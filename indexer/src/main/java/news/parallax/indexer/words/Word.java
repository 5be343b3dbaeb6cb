package news.parallax.indexer.words;

/**
 * One word where it stands.
 *
 * @param start first char of it, a UTF-16 index into the text
 * @param end behind its last char
 * @param raw as printed
 * @param folded compatibility forms, case, vowel marks and soft hyphens folded away
 */
public record Word(int start, int end, String raw, String folded) {

  public boolean isDigits() {
    return Character.isDigit(raw.codePointAt(0));
  }

  /** Whether its first letter is a capital, or of a script that has none but spells names apart. */
  public boolean isCapital() {
    int first = raw.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }
}
