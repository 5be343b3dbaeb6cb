package news.parallax.crawler.extract;

/** What the names in an element's attributes say of the text inside. */
enum Hint {
  /** The article's text. */
  BODY,
  /** The standfirst. */
  LEAD,
  /** The headline. */
  HEADLINE,
  /** Words below a picture, and who took it. */
  CAPTION,
  /** Who wrote it. */
  BYLINE,
  /** When it was published. */
  DATE,
  /** What readers wrote. */
  COMMENTS,
  /** A wall before the text. */
  WALL,
  /** Furniture of the page. */
  JUNK,
  /** The question whether cookies may be set. */
  CONSENT,
  /** Says how an element stands, not what it holds: the name around it is no hint. */
  STATE,
  /** Not shown. */
  HIDDEN;

  /** The bit that stands for it where several hints are kept as one number. */
  int bit() {
    return 1 << ordinal();
  }
}
