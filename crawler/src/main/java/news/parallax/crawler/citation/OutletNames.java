package news.parallax.crawler.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that no table knows, told by where they stand: in a dateline's brackets, behind or before a
 * verb that only outlets take, behind the word for what they are.
 */
final class OutletNames {

  private static final String CAPITAL = "\\p{Lu}[\\p{L}\\p{M}\\p{N}’'&]*+";
  static final String NAME =
      "(?:[Tt]he )?"
          + CAPITAL
          + "(?:[ -](?:(?:of|de|du|del|da|di|la|le) )?(?:"
          + CAPITAL
          + "|[0-9]{1,3}(?![0-9]))){0,3}";
  private static final String QUOTED = "[\"“”„«‘]?(?<name>" + NAME + ")[\"”»’“]?";
  private static final Pattern WHOLE = Pattern.compile(NAME);
  private static final int DATELINE_CHARS = 110;
  private static final int CHARS_MAX = 40;
  private static final String SIGNS = ",;–—.";

  /** The letter that every Arabic word for a kind of outlet, or the article before it, has. */
  private static final char LAM = '\u0644';

  /** A city in capitals or a day before the brackets, a dash or the text itself behind them. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?=\\p{Lu}{3}|[^(（/]{2,50}[0-9])(?:[\\p{Lu}\\[][\\p{L}\\p{M}.’'\\]-]*[\\s,]+|[0-9]{1,2}\\.?(?:[\\s,]+\\p{Ll}[\\p{L}\\p{M}]*)?[.\\s,]+){1,7}"
              + "(?:[(（](?<names>[^()（）]{2,70})[)）](?:\\s*[-–—:]|(?<=[0-9] [(（][^()（）]{2,70}[)）])\\s|(?<=[12][0-9]{3}[)）])\\s)"
              + "|/(?<slashed>[^/]{2,40})/)");

  private static final Pattern DATE =
      Pattern.compile("\\s*(?:[0-9]{1,2}(?:st|nd|rd|th)?\\b.*|.*[12][0-9]{3})$");
  private static final Pattern PIECES = Pattern.compile("\\s*(?:[/;,]|\\s[-–—]\\s)\\s*");

  private static final Pattern BEHIND =
      Pattern.compile(
          QUOTED
              + " (?:"
              + words("reported")
              + ")(?=[.,;]|$| (?:on|in|late|early|earlier|citing|quoting|this|that)\\b| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)");

  private static final CuePattern BEFORE =
      new CuePattern(Pattern.compile("(?:" + words("reports") + ") " + QUOTED + "(?=[.,;]|$)"));

  private static final Pattern ENDS =
      Pattern.compile(
          "(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?:\\.|$|, citing\\b)");

  /** Readers of scripts without capitals know a name by the word for its kind before it. */
  private static final Pattern ARABIC =
      Pattern.compile(
          "(?:نقلته|نقلت|نقله|ذكرت|ذكرته|أفادت|أوردت|أعلنت|بحسب|حسب|وفق|وفقا|وفقاً|لما) (?:\\p{L}+ )?(?:وكالة|صحيفة|مجلة|قناة|موقع|ل?وكالة|ل?صحيفة|ل?مجلة|ل?قناة) (?<name>\\p{L}{2,}(?: \\p{L}{2,})?)(?=[ ،.:؛](?:عن|أن|إن|في|على|إلى|ال\\p{L}+)?)"
              + "|(?:لوكالة|لصحيفة|لمجلة|لقناة|لموقع) (?<other>\\p{L}{2,}(?: \\p{L}{2,})?)(?=[:،.؛]| (?:إن|أن|عن|في))");

  /** Behind these stand those whose material was used; people are not sourced so. */
  private static final Pattern SOURCED =
      Pattern.compile(
          "^[\\p{P}\\s]*(?:(?:with |additional )?(?:inputs?|information|files?|material|agency inputs?) from|sources?\\s?:|quellen?\\s?:|fuentes?\\s?:|fontes?\\s?:|fonti\\s?:|źródło\\s?:|zdroj\\s?:|bron\\s?:|kilde\\s?:|källa\\s?:|источник\\s?:|джерело\\s?:|(?:--|—|–))\\s*(?<list>.{2,80}?)[\\p{P}\\s]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LIST =
      Pattern.compile("\\s*(?:[,;/&]|\\s(?:and|und|et|y|e|и|та|і)\\s)\\s*");

  /** Languages that write only the first word of a name with a capital. */
  private static final Pattern LABELLED =
      Pattern.compile(CAPITAL + "(?: [\\p{L}\\p{N}’'-]{2,}){0,2}");

  private static final Pattern BRACKETED = Pattern.compile("[(（\\[]\\p{Lu}{2,6}[)）\\]]\\.?");

  private static final Pattern NO_OUTLET =
      Pattern.compile(
          "(?:The )?(?:He|She|It|They|We|You|I|This|That|These|Those|Who|Police|Officials|Authorities|Media|Sources?|Witnesses|Residents|Staff|(?:News )?[Aa]genc(?:y|ies)|Correspondents?|Reporters?|Editors?|Bureau|Desk|Team|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|PTI?Y? Ltd)"
              + "|.*\\b(?:Ministry|Department|Government|Army|Navy|Council|Commission|Committee|Office|Bank|Police|University|Institute|Court|Parliament|Embassy|Union|Party|Fund|Agency for .*|Service of .*|Minister|President)\\b.*");

  private static final Set<String> COUNTRIES =
      Stream.of(Locale.getISOCountries())
          .map(c -> Locale.of("", c).getDisplayCountry(Locale.ENGLISH))
          .collect(Collectors.toUnmodifiableSet());

  private OutletNames() {}

  private static String words(String key) {
    return String.join("|", CitationWords.lines("cues.txt", key));
  }

  /** A place in a paragraph, in chars, and the name that stands there. */
  record Found(int start, int end, String name) {

    static Found of(MatchResult match, String group) {
      String name = match.group(group);
      String whole = name.startsWith("the ") ? "The " + name.substring(4) : name;
      return new Found(match.start(group), match.end(group), whole);
    }
  }

  /** Names that a paragraph reports on by the grammar of attribution. */
  static List<Found> attributed(String paragraph) {
    List<Found> found = new ArrayList<>();
    clauses(paragraph).forEach(m -> found.add(Found.of(m, "name")));
    Matcher arabic = ARABIC.matcher(paragraph);
    while (paragraph.indexOf(LAM) >= 0 && arabic.find()) {
      String group = arabic.group("name") == null ? "other" : "name";
      found.add(Found.of(arabic.toMatchResult(), group));
    }
    return found;
  }

  /** The clauses that say nothing but whose report it is; each begins behind a sign. */
  private static List<MatchResult> clauses(String paragraph) {
    List<MatchResult> found = new ArrayList<>();
    Matcher behind = BEHIND.matcher(paragraph);
    Matcher before = BEFORE.matcher(paragraph);
    for (int i = 0; i >= 0 && i < paragraph.length(); i = behindSpace(paragraph, i)) {
      if (i == 0 || isParted(paragraph, i)) {
        boolean named = i > 0 && paragraph.charAt(i - 2) != '.' && mayBegin(paragraph.charAt(i));
        if (named || BEFORE.mayMatch(paragraph, i)) {
          add(found, named ? behind : before, i);
        }
      }
    }
    return found;
  }

  private static void add(List<MatchResult> found, Matcher clause, int from) {
    clause.region(from, clause.regionEnd());
    if (clause.lookingAt() && isOutlet(clause.group("name"))) {
      found.add(clause.toMatchResult());
    }
  }

  /** Where the next word begins; -1 where there is none. */
  private static int behindSpace(String text, int from) {
    int space = text.indexOf(' ', from);
    return space < 0 ? -1 : space + 1;
  }

  private static boolean isParted(String text, int i) {
    return i > 1 && text.charAt(i - 1) == ' ' && SIGNS.indexOf(text.charAt(i - 2)) >= 0;
  }

  private static boolean mayBegin(char c) {
    return !Character.isLowerCase(c) || c == 't';
  }

  /** The words with which a sentence ends on the outlet that its news is from. */
  static Optional<String> closing(String paragraph) {
    return clauses(paragraph).stream()
        .filter(m -> ENDS.matcher(paragraph).region(m.end(), paragraph.length()).lookingAt())
        .map(MatchResult::group)
        .findFirst();
  }

  private static boolean isBracketed(String text) {
    return text.indexOf('(') >= 0 || text.indexOf('（') >= 0 || text.indexOf('/') >= 0;
  }

  /** The makers that a dateline names: {@code MOSCOW, Aug 2 (X / Y - 2 August, 2021) -}. */
  static List<String> ofDateline(String paragraph) {
    String opening = paragraph.substring(0, Math.min(paragraph.length(), DATELINE_CHARS));
    Matcher m = DATELINE.matcher(opening);
    if (!isBracketed(opening) || !m.find()) {
      return List.of();
    }
    return names(PIECES, m.group("names") == null ? m.group("slashed") : m.group("names"));
  }

  /** The outlets in a line that says whose material was used; {@code (X)}, {@code -- X}. */
  static List<String> ofSources(String line) {
    Matcher sourced = SOURCED.matcher(line);
    if (sourced.matches()) {
      return Stream.of(LIST.split(sourced.group("list"), -1))
          .filter(p -> isName(p) || (LABELLED.matcher(p).matches() && isOutlet(p)))
          .toList();
    }
    return BRACKETED.matcher(line).matches()
        ? List.of(line.replaceAll("[\\p{P}\\s]", ""))
        : List.of();
  }

  /** Whether a text is nothing but a name that an outlet may have. */
  static boolean isName(String text) {
    return WHOLE.matcher(text).matches() && isOutlet(text);
  }

  private static List<String> names(Pattern between, String list) {
    return Stream.of(between.split(list, -1))
        .map(String::strip)
        .filter(p -> !DATE.matcher(p).matches())
        .filter(OutletNames::isName)
        .toList();
  }

  private static boolean isOutlet(String name) {
    return name.length() >= 2
        && name.length() <= CHARS_MAX
        && !NO_OUTLET.matcher(name).matches()
        && !COUNTRIES.contains(name);
  }
}
