package news.parallax.crawler.citation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final CuePattern BEFORE =
      new CuePattern(
          Pattern.compile(
              "(?<![\\p{L}])(?:"
                  + String.join("|", CitationWords.lines("cues.txt", "before"))
                  + ")(?:\\s+|(?<=['’]))?(?:"
                  + ARTICLE
                  + "(?:\\s+|['’]))*(?:\\p{L}+ )?(?:"
                  + KIND
                  + "\\s+(?:\\p{Ll}+\\s+)?)?[\"'“„«‘《「(]?$",
              FLAGS));
  private static final Pattern AFTER =
      Pattern.compile(
          "^[\"'”“»’》」)]?\\s*(?:"
              + String.join("|", CitationWords.lines("cues.txt", "after"))
              + ")",
          FLAGS);
  private static final CuePattern KIND_BEFORE =
      new CuePattern(Pattern.compile("(?<![\\p{L}])" + KIND + "\\s+[\"'“„«‘]?$", FLAGS));

  /** A name unknown to the table, told by the word for its kind. */
  private static final Pattern OF_KIND =
      Pattern.compile("\\p{L}+\\s+[\"'“„«‘]?(?<name>" + OutletNames.NAME + ")");

  private static final Set<String> KINDS =
      CitationWords.lines("outlet-nouns.txt", "kind").stream()
          .flatMap(l -> Stream.of(l.split("\\|", -1)))
          .map(k -> k.substring(k.lastIndexOf(' ') + 1))
          .collect(Collectors.toUnmodifiableSet());

  private static final String NOUN =
      "(?:" + CitationWords.lines("outlet-nouns.txt", "in").getFirst().replace(' ', '|') + ")";
  private static final Set<String> NOUNS =
      Stream.of(CitationWords.lines("outlet-nouns.txt", "in").getFirst().split(" ", -1))
          .collect(Collectors.toUnmodifiableSet());
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

  private static final Pattern AND = Pattern.compile("\\s(?:and|und|et|y|e|и)\\s");

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
    for (String part : AND.split(line, -1)) {
      Matcher unknown = UNKNOWN.matcher(part);
      while (unknown.find()) {
        addUnlessKnown(named, unknown.group());
      }
    }
    return new ArrayList<>(named);
  }

  /** The outlets of a line that is sure to be a credit, names that no table knows among them. */
  public List<String> inSureCredit(String line) {
    Set<String> named = new LinkedHashSet<>(inCredit(line));
    OutletNames.ofSources(line).forEach(name -> addUnlessKnown(named, name));
    OutletNames.ofDateline(line).forEach(name -> addUnlessKnown(named, name));
    return new ArrayList<>(named);
  }

  /** Whether the table has a name. */
  public boolean knows(String name) {
    return !known.in(name).isEmpty();
  }

  /** Words such as "X reported" with which a lead ends on the outlet that its news is from. */
  public Optional<String> closing(String lead) {
    return OutletNames.closing(lead);
  }

  /** The makers of agency copy that the dateline at the beginning of a paragraph names. */
  public List<String> inDateline(String paragraph) {
    return OutletNames.ofDateline(paragraph);
  }

  /** The outlet that a text is the name of; else those named in it, as in a credit line. */
  public List<String> named(String text) {
    List<String> named = inCredit(text);
    return named.isEmpty() && OutletNames.isName(text) ? List.of(text) : named;
  }

  private void addUnlessKnown(Set<String> named, String name) {
    if (known.in(name).isEmpty()) {
      named.add(name);
    }
  }

  private List<String> inParagraph(String text) {
    List<String> cited = new ArrayList<>();
    List<Mention> mentions = known.in(text);
    for (Mention m : mentions) {
      if (isCited(text, m.start(), m.end()) || isDateline(text, m)) {
        cited.add(m.outlet());
      }
    }
    int[] capitals = capitals(text);
    if (hasNoun(text, capitals)) {
      cited.addAll(madeWithNoun(text, mentions));
    }
    List<OutletNames.Found> found = new ArrayList<>(OutletNames.attributed(text));
    addOfKind(found, text, capitals);
    for (OutletNames.Found f : found) {
      if (!isAmong(mentions, f.start(), f.end())) {
        asKnown(f.name()).forEach(cited::add);
      }
    }
    for (String name : OutletNames.ofDateline(text)) {
      asKnown(name).forEach(cited::add);
    }
    return cited;
  }

  private static List<String> madeWithNoun(String text, List<Mention> mentions) {
    List<String> cited = new ArrayList<>();
    Matcher unknown = UNKNOWN.matcher(text);
    while (unknown.find()) {
      if (!isAmong(mentions, unknown.start(), unknown.end())
          && isCited(text, unknown.start(), unknown.end())) {
        cited.addAll(apart(unknown.group()));
      }
    }
    return cited;
  }

  private static boolean isAmong(List<Mention> mentions, int start, int end) {
    for (Mention m : mentions) {
      if (m.start() < end && m.end() > start) {
        return true;
      }
    }
    return false;
  }

  /** Where the words with a capital begin. */
  private static int[] capitals(String text) {
    int[] found = new int[16];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (beginsName(text, i)) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static boolean hasNoun(String text, int[] capitals) {
    for (int i : capitals) {
      if (NOUNS.contains(text.substring(i, wordEnd(text, i)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsName(String text, int i) {
    char c = text.charAt(i);
    boolean small = (c >= 'a' && c <= 'z') || c == ' ';
    return !small
        && Character.isUpperCase(c)
        && (i == 0 || !Character.isLetter(text.charAt(i - 1)));
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static void addOfKind(List<OutletNames.Found> found, String text, int[] capitals) {
    for (int i : capitals) {
      int start = i > 0 ? kindBefore(text, i) : -1;
      Matcher kind = start < 0 ? null : OF_KIND.matcher(text).region(start, text.length());
      if (kind != null && kind.lookingAt() && BEFORE.isIn(before(text, kind.start("name")))) {
        found.add(OutletNames.Found.of(kind.toMatchResult(), "name"));
      }
    }
  }

  /** Where the word for a kind of outlet begins that stands before a name; -1 without one. */
  private static int kindBefore(String text, int name) {
    int end = name - 1;
    while (end > 0 && !Character.isLetter(text.charAt(end)) && name - end < 3) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return KINDS.contains(text.substring(start, end + 1)) ? start : -1;
  }

  private static String before(String text, int start) {
    return text.substring(Math.max(0, start - WINDOW_BEFORE), start);
  }

  /** The outlets that the table knows in a name; else the name itself. */
  private Stream<String> asKnown(String name) {
    List<Mention> mentions = known.in(name);
    return mentions.isEmpty() ? Stream.of(name) : mentions.stream().map(Mention::outlet);
  }

  /** "Baltic Wire and Neva Post" are two, "Arts and Letters Daily" is one. */
  private static List<String> apart(String name) {
    Matcher and = AND.matcher(name);
    return and.find() && UNKNOWN.matcher(name.substring(0, and.start())).matches()
        ? List.of(name.substring(0, and.start()), name.substring(and.end()))
        : List.of(name);
  }

  private static boolean isCited(String text, int start, int end) {
    String after = text.substring(end, Math.min(text.length(), end + WINDOW_AFTER));
    if (AFTER.matcher(after).lookingAt()) {
      return true;
    }
    String before = before(text, start);
    return BEFORE.isIn(before) || KIND_BEFORE.isIn(before);
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
