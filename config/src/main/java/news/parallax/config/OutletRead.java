package news.parallax.config;

import java.util.List;

/** What reading one outlet's file came to. */
sealed interface OutletRead {

  /** Of the file that was read. */
  OutletStamp stamp();

  /** The file holds this outlet; {@code addresses} are the places of its sources' addresses. */
  record Good(OutletStamp stamp, Outlet outlet, List<Span> addresses) implements OutletRead {

    public Good {
      addresses = List.copyOf(addresses);
    }

    /** The place of the address of the outlet's n-th source; the file's top when it is not here. */
    Span addressOf(int source) {
      return source < addresses.size() ? addresses.get(source) : Span.TOP;
    }
  }

  /** The file has at least one problem and is not taken up. */
  record Wrong(OutletStamp stamp, List<Problem> problems) implements OutletRead {}
}
