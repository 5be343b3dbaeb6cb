package news.parallax.crawler.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.article.Block;
import news.parallax.crawler.citation.CitedOutlets;

/** The line in which a text says whose reporting it is. */
final class CreditReader {

  private static final LinePatterns LINES =
      new LinePatterns(
          WordFile.lines("credit-lines.txt").stream()
              .map(l -> Pattern.compile(l, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
              .toList());
  private static final int LINE_CHARS_MAX = 420;
  private static final int DATELINE_CHARS = 90;
  private static final Pattern DATELINE =
      Pattern.compile("^[^.!?]{0,60}?([(（]([^()（）]{2,60})[)）])\\s*[-–—:.－]");
  private static final Pattern SLASHED = Pattern.compile("^.{0,60}?(/[\\p{L}][\\p{L} .-]{1,30}/)");
  private static final Pattern SIGNED = Pattern.compile("[.!?]['\"”’»]?\\s([(（]\\p{Lu}{2,5}[)）])$");
  private static final Pattern CITY =
      Pattern.compile(
          "^(\\p{Lu}[\\p{Lu} .,'’-]{2,40}(?:, [\\p{L}]+\\.? \\d{1,2})? ?[(（][^()（）]{2,40}[)）]\\s*[-–—－])");
  private static final Pattern CLOSING = Pattern.compile("([(（][^()（）]{2,60}[)）])\\.?$");

  private final CitedOutlets outlets;
  private final SiteNames site;

  CreditReader(CitedOutlets outlets, SiteNames site) {
    this.outlets = outlets;
    this.site = site;
  }

  /** Whether a line as a whole is a credit. */
  static boolean isCredit(String text) {
    return text.length() <= LINE_CHARS_MAX && LINES.match(text);
  }

  /**
   * The last whole credit line, else an agency in brackets where the text begins or ends, else the
   * words with which its lead ends on the outlet that the news is from.
   */
  Optional<String> read(List<Block> text) {
    return text.reversed().stream()
        .limit(4)
        .map(Block::text)
        .filter(CreditReader::isCredit)
        .findFirst()
        .or(() -> dateline(text))
        .or(() -> closing(text))
        .or(() -> makers(text))
        .or(() -> lead(text));
  }

  private Optional<String> dateline(List<Block> text) {
    return text.stream()
        .limit(3)
        .map(b -> b.text().substring(0, Math.min(b.text().length(), DATELINE_CHARS)))
        .filter(t -> isBracketed(t) || t.indexOf('/') >= 0)
        .flatMap(
            t ->
                group(CITY, t)
                    .or(() -> bracket(DATELINE, t))
                    .or(() -> bracket(SLASHED, t))
                    .stream())
        .filter(c -> !site.named(c))
        .findFirst();
  }

  private Optional<String> closing(List<Block> text) {
    return text.stream()
        .skip(Math.max(0, text.size() - 2))
        .map(Block::text)
        .filter(CreditReader::isBracketed)
        .flatMap(t -> group(SIGNED, t).or(() -> bracket(CLOSING, t)).stream())
        .findFirst();
  }

  /** Of those who made a text together the one that is not the site. */
  private Optional<String> makers(List<Block> text) {
    return text.stream()
        .limit(3)
        .map(b -> outlets.inDateline(b.text()))
        .filter(names -> names.size() > 1)
        .flatMap(List::stream)
        .filter(name -> !site.begins(name))
        .findFirst();
  }

  private Optional<String> lead(List<Block> text) {
    return text.stream()
        .findFirst()
        .flatMap(b -> outlets.closing(b.text()))
        .filter(words -> !site.named(words));
  }

  private static boolean isBracketed(String text) {
    return text.indexOf('(') >= 0 || text.indexOf('（') >= 0;
  }

  private static Optional<String> group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private Optional<String> bracket(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() && !outlets.inCredit(matcher.group(1)).isEmpty()
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }
}
