package news.parallax.indexer.store;

/** The database could not be written or read; nothing was acknowledged, and it may be repeated. */
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreUnavailable(String what, Throwable cause) {
    super(what, cause);
  }
}
