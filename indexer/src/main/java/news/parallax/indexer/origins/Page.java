package news.parallax.indexer.origins;

import java.time.Instant;
import java.util.Comparator;
import news.parallax.story.Report;

/**
 * What is kept of an article to tell whose reporting it rests on.
 *
 * @param outlet its id
 * @param stands since when: publication, first seen where undated
 */
record Page(String id, String outlet, Name name, Instant stands, Instant seen, Sourcing sourcing) {

  static final Comparator<Page> BY_TIME =
      Comparator.comparing(Page::stands).thenComparing(Page::id);

  static Page of(Report report) {
    String printed = report.outletName().isEmpty() ? report.outlet() : report.outletName();
    return new Page(
        report.id(),
        report.outlet(),
        Name.of(printed, report.language()),
        report.published().orElse(report.seen()),
        report.seen(),
        SourceReader.read(report));
  }
}
