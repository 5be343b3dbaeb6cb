package news.parallax.indexer.store;

/** A stored text that no longer is what was stored: its SHA-256 or its packing is wrong. */
public final class DamagedText extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String article;
  private final int revision;

  DamagedText(String article, int revision, String what) {
    super(
        "the stored text of article %s, revision %d, is damaged (%s); `doctor --repair` mends it"
            .formatted(article, revision, what));
    this.article = article;
    this.revision = revision;
  }

  public String article() {
    return article;
  }

  public int revision() {
    return revision;
  }
}
