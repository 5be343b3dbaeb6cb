package news.parallax.crawler.discover;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads a sitemap of plain text: one address a line (sitemaps.org/protocol, "Text file"). */
final class TextListing {

  private TextListing() {}

  /** Empty: the text is no such list. */
  static Optional<Listing> read(String text, URI base, int entriesMax) {
    List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    boolean addresses =
        !lines.isEmpty() && lines.stream().limit(20).allMatch(l -> l.matches("(?i)https?://\\S+"));
    if (!addresses) {
      return Optional.empty();
    }
    List<Entry> entries =
        lines.stream()
            .limit(entriesMax)
            .map(l -> new Entry(l, base, Optional.empty(), Optional.empty()))
            .toList();
    return Optional.of(new Listing.Articles(entries, Math.max(0, lines.size() - entriesMax)));
  }
}
