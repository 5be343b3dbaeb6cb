package news.parallax.indexer.origins;

import java.util.Comparator;
import java.util.function.Function;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;
import news.parallax.story.Report;

/**
 * What is kept of an article to tell whose reporting it rests on.
 *
 * @param outlet its id
 * @param name its outlet's
 * @param stands since when, in milliseconds of the epoch: publication, first seen where undated
 * @param seen first, in the same
 */
record Page(String id, String outlet, Name name, long stands, long seen, Sourcing sourcing) {

  static final Comparator<Page> BY_TIME =
      Comparator.comparingLong(Page::stands).thenComparing(Page::id);

  /**
   * @param names one object for each outlet's name
   */
  static Page of(Report report, Function<String, Name> names) {
    String printed = report.outletName().isEmpty() ? report.outlet() : report.outletName();
    Name name = names.apply(printed);
    return new Page(
        report.id(),
        report.outlet(),
        name,
        report.published().orElse(report.seen()).toEpochMilli(),
        report.seen().toEpochMilli(),
        SourceReader.read(report, name));
  }

  void write(CheckpointOutput out) {
    out.text(id).text(outlet).text(name.printed()).number(stands).number(seen);
    sourcing.write(out);
  }

  /**
   * @param names one object for each outlet's name
   */
  static Page read(CheckpointInput in, Function<String, Name> names) {
    return new Page(
        in.text(),
        in.repeatedText(),
        names.apply(in.repeatedText()),
        in.longNumber(),
        in.longNumber(),
        Sourcing.read(in));
  }
}
