package news.parallax.indexer.copies;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import news.parallax.article.Repost;
import news.parallax.story.Report;

/** What the judge keeps of an article: its print, and what its page says of where it came from. */
record Held(
    int number,
    String id,
    String outlet,
    Optional<Instant> published,
    Instant seen,
    Print print,
    Optional<String> url,
    Optional<String> repostUrl,
    String credits) {

  static Held of(int number, Report report) {
    return new Held(
        number,
        report.id(),
        report.outlet(),
        report.published(),
        report.seen(),
        Print.of(report.paragraphs()),
        report.url().map(Held::folded),
        report.repost().flatMap(Repost::original).map(uri -> folded(uri.toString())),
        credits(report));
  }

  /** Whether this page itself says that its text is the other's. */
  boolean names(Held other) {
    return linksTo(other) || credits(other);
  }

  boolean linksTo(Held other) {
    return repostUrl.isPresent() && repostUrl.equals(other.url);
  }

  /** Whether the credit line or the repost evidence prints the other's outlet. */
  boolean credits(Held other) {
    return !other.outlet.isEmpty()
        && !other.outlet.equals(outlet)
        && credits.contains(other.outlet.toLowerCase(Locale.ROOT));
  }

  private static String credits(Report report) {
    String credit = report.credit().orElse("");
    String repost = report.repost().map(Repost::evidence).orElse("");
    String cited = String.join("\n", report.citedOutlets());
    return (credit + "\n" + repost + "\n" + cited).toLowerCase(Locale.ROOT);
  }

  private static String folded(String url) {
    return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/#]+$", "");
  }
}
