package news.parallax.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import news.parallax.article.PageTime;
import news.parallax.crawler.date.WebDate;
import news.parallax.crawler.date.WebDates;
import tools.jackson.databind.JsonNode;

/**
 * {@code cases.jsonl} of dates: an instant where the text states a zone, the outlet's local time
 * where it does not, a day where there is no time, nothing where it is no date.
 */
final class DateCases {

  private DateCases() {}

  static List<Answered> answered(Path folder) throws IOException {
    return CaseFiles.lines(folder.resolve("cases.jsonl")).stream()
        .map(DateCases::answered)
        .toList();
  }

  private static Answered answered(JsonNode wanted) {
    Optional<WebDate> date =
        WebDates.parse(
            wanted.path("input").asString(), CaseFiles.text(wanted, "lang").orElse("en"));
    String kind = wanted.path("kind").asString();
    Optional<String> said = CaseFiles.text(wanted, "expected");
    Optional<String> got = date.map(d -> said(d, kind, said.orElse("")));
    Answered answered = new Answered(wanted, kind);
    got.ifPresentOrElse(
        g -> answered.answer().put("expected", g), () -> answered.answer().putNull("expected"));
    return answered.compare("expected", said, got);
  }

  /**
   * The date in the precision that is wanted: a case for a day says nothing of the hour, and of a
   * feed's day the crawler takes the first moment.
   */
  private static String said(WebDate date, String kind, String wanted) {
    if (kind.equals("feed") && !wanted.matches("[0-9-]+")) {
      return date.instant().toString();
    }
    OffsetDateTime at = date.at();
    if (date.precision() == PageTime.Precision.DAY || !wanted.contains("T")) {
      return at.toLocalDate().toString();
    }
    boolean instant = wanted.endsWith("Z");
    String exact =
        instant ? date.instant().toString() : at.toLocalDateTime().withNano(0).toString();
    return wanted.isEmpty() ? exact : spelling(exact, wanted, instant);
  }

  /**
   * The wanted spelling, where both name the same moment: seconds that are zero may be left out.
   */
  private static String spelling(String got, String wanted, boolean instant) {
    boolean same =
        instant
            ? Instant.parse(got).equals(Instant.parse(wanted))
            : LocalDateTime.parse(got).equals(LocalDateTime.parse(wanted));
    return same ? wanted : got;
  }
}
