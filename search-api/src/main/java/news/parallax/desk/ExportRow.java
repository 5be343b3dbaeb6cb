package news.parallax.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.parallax.article.Article;
import news.parallax.article.PageTime;
import news.parallax.indexer.numbers.Numbers;
import news.parallax.indexer.numbers.Quantity;
import news.parallax.indexer.quotes.Quotation;
import news.parallax.indexer.quotes.Quotations;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Membership;
import news.parallax.story.Origin;
import news.parallax.story.StoredArticle;

/**
 * A stored article as {@code export} prints it: names and meaning stay the same for ever, more may
 * follow. A reserved article (TDM) has no body, quotes or numbers.
 *
 * @param published as the page says it, ISO 8601 with offset; a day alone as such; null if undated
 * @param copyOf address of what it copies, as its outlet offers it: one of that row's urls; null if
 *     it is no copy
 * @param originCluster equal for articles that rest on the same reporting; null until decided
 * @param revisions 1 if it never changed
 */
public record ExportRow(
    String id,
    String url,
    List<String> urls,
    String outlet,
    String title,
    List<String> authors,
    Optional<String> published,
    Optional<String> modified,
    Instant firstSeen,
    String language,
    Optional<String> body,
    Optional<String> story,
    Optional<String> copyOf,
    Optional<String> originCluster,
    Optional<String> credit,
    List<String> citedOutlets,
    List<Quote> quotes,
    List<Number> numbers,
    int revisions,
    boolean reserved) {

  /** Words that the text gives as another's. */
  public record Quote(String text, Optional<String> speaker) {}

  /** A number that the text states. */
  public record Number(String text, String value, Optional<String> unit) {}

  /**
   * @param address from an article's id to its address, for {@code copyOf}
   */
  static ExportRow of(StoredArticle stored, Function<String, Optional<String>> address) {
    Article article = stored.article();
    boolean reserved = article.rights().reserved();
    Optional<String> body = reserved ? Optional.empty() : Optional.of(article.body());
    return new ExportRow(
        stored.id(),
        stored.urls().getFirst(),
        stored.urls(),
        article.outlet(),
        article.title(),
        article.authors(),
        article.published().map(ExportRow::iso),
        article.modified().map(ExportRow::iso),
        stored.firstSeen(),
        article.language(),
        body,
        stored.story().map(Membership::story),
        stored.copy().map(CopyVerdict::parent).flatMap(address),
        stored.origin().map(Origin::root),
        article.credit(),
        article.citedOutlets(),
        body.map(text -> quotes(text, article.language())).orElse(List.of()),
        body.map(text -> numbers(text, article.language())).orElse(List.of()),
        stored.revisions(),
        reserved);
  }

  private static String iso(PageTime time) {
    OffsetDateTime at = time.at();
    return switch (time.precision()) {
      case DAY -> at.toLocalDate().toString();
      case MINUTE -> at.toString();
    };
  }

  private static List<Quote> quotes(String body, String language) {
    return Quotations.in(body, language).stream()
        .map(q -> new Quote(q.text(), q.speaker().map(Quotation.Speaker::text)))
        .toList();
  }

  private static List<Number> numbers(String body, String language) {
    return Numbers.in(body, language).stream().map(ExportRow::number).toList();
  }

  private static Number number(Quantity quantity) {
    return new Number(quantity.text(), quantity.value().toPlainString(), quantity.unit());
  }
}
