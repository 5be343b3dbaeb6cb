package news.parallax.pages;

import news.parallax.indexer.compare.Row;

/** How words relate, told three ways: a word, a sign, and only then a colour. */
public enum Kind {
  SAME("same", "=", "kind.same"),
  EDITED("edited", "~", "kind.edited"),
  ONLY("only", "1", "kind.only"),
  QUOTE("quote", "\"", "kind.quote"),
  NUMBER("number", "#", "kind.number"),
  AGAINST("against", "!", "kind.against"),
  LATER("later", "+", "kind.later"),
  MISSING("missing", "−", "kind.missing");

  private final String css;
  private final String sign;
  private final String key;

  Kind(String css, String sign, String key) {
    this.css = css;
    this.sign = sign;
    this.key = key;
  }

  public String css() {
    return css;
  }

  public String sign() {
    return sign;
  }

  public String key() {
    return key;
  }

  static Kind of(Row.Kind kind) {
    return switch (kind) {
      case SAME -> SAME;
      case EDITED -> EDITED;
      case ONLY_HERE -> ONLY;
    };
  }
}
