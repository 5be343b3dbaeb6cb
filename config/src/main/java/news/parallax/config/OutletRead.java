package news.parallax.config;

import java.util.List;

/** What reading one outlet's file came to. */
sealed interface OutletRead {

  FoundFile file();

  /** The file holds this outlet, read from this value. */
  record Good(FoundFile file, Outlet outlet, YamlNode root) implements OutletRead {

    /** The place of the address of the outlet's n-th source; the file's top when it is not here. */
    Span addressOf(int source) {
      return root.at(List.of("sources", Integer.toString(source), "address"))
          .map(YamlNode.Place::told)
          .orElse(Span.TOP);
    }
  }

  /** The file has at least one problem and is not taken up. */
  record Wrong(FoundFile file, List<Problem> problems) implements OutletRead {}
}
