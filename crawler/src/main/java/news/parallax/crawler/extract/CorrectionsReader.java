package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.parallax.article.Block;
import tools.jackson.databind.JsonNode;

/**
 * What a newsroom says of its own earlier text: blocks that open as a correction or tell of an
 * earlier version, in the text or around it, and the {@code correction} of the page's data.
 */
final class CorrectionsReader {

  private static final Pattern OPENING =
      WordFile.pattern("correction-words.txt", "[\\p{P}\\p{S}\\s]*", "\\s?[:：.—–-]");

  private static final LinePatterns OPENINGS =
      WordFile.linePatterns("correction-words.txt", "[\\p{P}\\p{S}\\s]*", "\\s?[:：.—–-]");
  private static final LinePatterns HEADINGS =
      WordFile.linePatterns("correction-words.txt", "[\\p{P}\\p{S}\\s]*", "[\\p{P}\\p{S}\\s]*$");
  private static final LinePatterns SENTENCES =
      WordFile.linePatterns("correction-sentences.txt", "[\\p{P}\\p{S}\\s]*", "");
  private static final Pattern NAME = Pattern.compile("(?i)(?:^|[\\s_-])(?:correction|erratum)");
  private static final Set<Hint> AGAINST =
      Set.of(Hint.COMMENTS, Hint.CONSENT, Hint.HIDDEN, Hint.CAPTION);

  private static final int BEHIND = 15;
  private static final int WEIGHT_MIN = 20;
  private static final int CHARS_MAX = 1_500;
  private static final int NOTES_MAX = 20;
  private static final double LINKED_MAX = 0.5;

  private final ParsedPage page;

  CorrectionsReader(ParsedPage page) {
    this.page = page;
  }

  /**
   * The corrections as printed, each once.
   *
   * @param headline index of the segment that shows the headline; -1 when none does
   * @param start index of the text's first segment
   * @param end index behind its last
   */
  List<String> read(List<Block> text, int headline, int start, int end) {
    Map<String, String> found = new LinkedHashMap<>();
    declared().forEach(note -> found.putIfAbsent(said(note), note));
    inText(text).forEach(note -> found.putIfAbsent(said(note), note));
    around(headline, start, end).forEach(note -> found.putIfAbsent(said(note), note));
    return found.values().stream().limit(NOTES_MAX).toList();
  }

  /** The words alone: data and page give the same note with and without its label. */
  private static String said(String note) {
    Matcher opening = OPENING.matcher(note);
    return Prose.folded(opening.lookingAt() ? note.substring(opening.end()) : note);
  }

  private Stream<String> declared() {
    return page.data().articles().stream()
        .map(article -> article.path("correction"))
        .flatMap(c -> c.isArray() ? c.valueStream() : Stream.of(c))
        .map(CorrectionsReader::comment)
        .map(ParsedPage::plain)
        .filter(note -> note.indexOf(' ') > 0 && note.length() <= CHARS_MAX);
  }

  private static String comment(JsonNode correction) {
    return correction.isString()
        ? correction.asString()
        : Stream.of("text", "description", "articleBody")
            .map(field -> correction.path(field).asString(""))
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("");
  }

  /** A heading that says no more than "Correction" speaks of the block below it. */
  private static List<String> inText(List<Block> text) {
    List<String> notes = new ArrayList<>();
    boolean headed = false;
    for (Block block : text) {
      if (headed || isNote(block.text())) {
        notes.add(block.text());
      }
      headed = HEADINGS.match(block.text());
    }
    return notes.stream().filter(note -> !HEADINGS.match(note)).toList();
  }

  /** Whether a text opens as a correction or an editor's note: {@code Correction (16 May):}. */
  static boolean opens(String text) {
    return OPENINGS.begin(text);
  }

  private static boolean isNote(String text) {
    return text.length() <= CHARS_MAX
        && Prose.weight(text) >= WEIGHT_MIN
        && (opens(text) || SENTENCES.begin(text));
  }

  private Stream<String> around(int headline, int start, int end) {
    List<Segment> segments = page.tree().segments();
    int from = Math.max(0, headline < 0 ? start : Math.min(headline, start));
    int to = Math.min(segments.size(), Math.max(from, end + BEHIND));
    return segments.subList(from, to).stream()
        .filter(s -> s.linkShare() < LINKED_MAX)
        .filter(s -> !s.region().hinted(AGAINST, null))
        .filter(s -> s.region().hinted(Hint.JUNK, null) ? tellsIt(s.text()) : isOne(s))
        .map(Segment::text)
        .filter(note -> note.length() <= CHARS_MAX);
  }

  private static boolean isOne(Segment s) {
    return isNote(s.text()) || (s.weight() >= 2 * WEIGHT_MIN && isNamed(s));
  }

  /** Among furniture a sentence alone is sure: labels head links there. */
  private static boolean tellsIt(String text) {
    return isNote(text) && SENTENCES.begin(text);
  }

  private static boolean mayBeNamed(String name) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    return lowerCase.contains("correction") || lowerCase.contains("erratum");
  }

  private static boolean isNamed(Segment s) {
    for (Region r = s.region(); r != null && r.to - r.from <= 4; r = r.parent) {
      String name = r.element.className();
      if (mayBeNamed(name) && NAME.matcher(name).find()) {
        return true;
      }
    }
    return false;
  }
}
