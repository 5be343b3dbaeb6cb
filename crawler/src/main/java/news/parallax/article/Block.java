package news.parallax.article;

import java.util.Locale;

/** One block of an article's text, in page order; its text has single spaces and no markup. */
public record Block(Kind kind, String text) {

  /** Captions stand among the blocks for their place, but are no part of the body's text. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    QUOTATION,
    LIST_ITEM,
    CAPTION;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Block {
    if (text.isBlank()) {
      throw new IllegalArgumentException("an empty " + kind.word() + " is no block");
    }
  }
}
