package news.parallax.article;

/**
 * What the page reserves.
 *
 * @param noArchive stored bytes are kept for re-extraction, never handed out
 * @param reserved text and data mining reserved: searched and compared, shown only as an extract
 */
public record Rights(boolean noArchive, boolean reserved) {

  public static final Rights OPEN = new Rights(false, false);
}
