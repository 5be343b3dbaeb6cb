package news.parallax.crawler.citation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.crawler.citation.KnownOutlets.Mention;

/**
 * Which outlets a text names as its source, by the grammar of attribution: "told X", "X reported",
 * "laut X", "(X) —". A name that is merely mentioned is none.
 */
public final class CitedOutlets {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int WINDOW_BEFORE = 90;
  private static final int WINDOW_AFTER = 40;
  private static final int DATELINE_CHARS = 90;
  private static final String KIND =
      "(?:" + String.join("|", CitationWords.lines("outlet-nouns.txt", "kind")) + ")";
  private static final String ARTICLE =
      "(?:the|a|an|der|die|das|dem|den|des|zur|le|la|les|l|du|au|el|los|las|al|del|il|lo|gli|o|os|as|het|de|US|U\\.S\\.|UK|British|Russian|American|German|French|state|official|local|daily|semi-official|government|Swiss|Italian|Spanish|Chinese|Israeli|Ukrainian)";
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<![\\p{L}])(?:"
              + String.join("|", CitationWords.lines("cues.txt", "before"))
              + ")(?:\\s+|(?<=['’]))?(?:"
              + ARTICLE
              + "(?:\\s+|['’]))*(?:\\p{L}+ )?(?:"
              + KIND
              + "\\s+)?[\"'“„«‘《「(]?$",
          FLAGS);
  private static final Pattern AFTER =
      Pattern.compile(
          "^[\"'”“»’》」)]?\\s*(?:"
              + String.join("|", CitationWords.lines("cues.txt", "after"))
              + ")",
          FLAGS);
  private static final Pattern KIND_BEFORE =
      Pattern.compile("(?<![\\p{L}])" + KIND + "\\s+[\"'“„«‘]?$", FLAGS);
  private static final String NOUN =
      "(?:" + CitationWords.lines("outlet-nouns.txt", "in").getFirst().replace(' ', '|') + ")";
  private static final String CAPITAL = "\\p{Lu}[\\p{L}\\p{N}'’.-]*";

  /** A name unknown to the table, told by the noun it is made with. */
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?<![\\p{L}-])(?:The\\s+)?(?:"
              + CAPITAL
              + "(?:\\s+(?:of|de|du|da|and|&|des)\\s+|[\\s-]+)){1,3}"
              + NOUN
              + "(?:\\s+"
              + NOUN
              + ")?(?![\\p{L}-])");

  private static final Pattern DATELINE =
      Pattern.compile("\\(([^()]{2,60})\\)\\s*[-–—:.]|^[/(（【]([^/()（）】]{2,40})[/)）】]");

  private final KnownOutlets known;

  /** With the shipped table and further names, such as those of the outlets that are crawled. */
  public CitedOutlets(Collection<String> furtherNames) {
    this.known = new KnownOutlets(furtherNames);
  }

  /** The outlets cited in paragraphs of running text, each once, in order. */
  public List<String> inText(List<String> paragraphs) {
    Set<String> cited = new LinkedHashSet<>();
    paragraphs.forEach(p -> cited.addAll(inParagraph(p)));
    return new ArrayList<>(cited);
  }

  /** The outlets named at all, as in a credit line or below a picture, where naming is citing. */
  public List<String> inCredit(String line) {
    Set<String> named = new LinkedHashSet<>();
    known.in(line).forEach(m -> named.add(m.outlet()));
    Matcher unknown = UNKNOWN.matcher(line);
    while (unknown.find()) {
      if (known.in(unknown.group()).isEmpty()) {
        named.add(unknown.group());
      }
    }
    return new ArrayList<>(named);
  }

  private List<String> inParagraph(String text) {
    List<String> cited = new ArrayList<>();
    List<Mention> mentions = known.in(text);
    for (Mention m : mentions) {
      if (isCited(text, m.start(), m.end()) || isDateline(text, m)) {
        cited.add(m.outlet());
      }
    }
    Matcher unknown = UNKNOWN.matcher(text);
    while (unknown.find()) {
      boolean isKnown =
          mentions.stream().anyMatch(m -> m.start() < unknown.end() && m.end() > unknown.start());
      if (!isKnown && isCited(text, unknown.start(), unknown.end())) {
        cited.add(unknown.group());
      }
    }
    return cited;
  }

  private static boolean isCited(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - WINDOW_BEFORE), start);
    String after = text.substring(end, Math.min(text.length(), end + WINDOW_AFTER));
    return BEFORE.matcher(before).find()
        || AFTER.matcher(after).find()
        || KIND_BEFORE.matcher(before).find();
  }

  /** {@code MOSCOW (X) —}, {@code /X/}: agency copy names its maker where the text begins. */
  private static boolean isDateline(String text, Mention m) {
    if (m.end() > DATELINE_CHARS) {
      return false;
    }
    Matcher dateline = DATELINE.matcher(text);
    while (dateline.find() && dateline.start() < DATELINE_CHARS) {
      if (dateline.start() <= m.start() && dateline.end() >= m.end()) {
        return true;
      }
    }
    return false;
  }
}
