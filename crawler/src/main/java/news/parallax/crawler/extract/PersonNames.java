package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From what stands in a byline to the names in it, one by one. */
final class PersonNames {

  private static final Pattern LEAD_IN = WordFile.pattern("byline-words.txt", "^\\s*", "");
  private static final Pattern ROLE =
      WordFile.pattern("role-words.txt", "[\\s,–—-]*(?<![\\p{L}\\p{N}])", "\\s*$");
  private static final LinePatterns LEAD_INS =
      WordFile.linePatterns("byline-words.txt", "^\\s*", "");
  private static final LinePatterns NOBODY =
      WordFile.linePatterns("no-authors.txt", "^\\s*", "\\s*$");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[,;|•·、，＆&—–\\n]|/(?=\\s*[^\\p{Ll}\\s])|\\s/\\s|\\s(?:and|und|et|y|e|og|och|en|i|и|та|і|و|with|mit|avec|con)\\s)\\s*(?:(?:and|und|with|mit|avec)\\s)?");
  private static final Pattern PICTURE =
      Pattern.compile(
          "\\s*(?:foto|photo|picture|image|bild|grafik|graphic|video|zdjęci|фото)\\p{L}{0,8}\\s*[:/|©]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** "… am 21. April 2020", "… January 8, 2020 at 3:51 pm": what follows a name in a line. */
  private static final Pattern DATE =
      Pattern.compile(
          "\\s+(?:publiziert|veröffentlicht|aktualisiert|stand|published|updated|posted)\\b.*$"
              + "|\\s+(?:(?:am|on|le|el|il|den|op|at|vom|posted|published|updated)\\s.{0,20}"
              + "|(?:(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|ene|abr|ago|dic"
              + "|fév|avr|août|déc)\\p{L}{0,7}\\.?\\s+)?)\\d.*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A template that sets name and date without a space between them. */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=\\p{Ll})(?=(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.? [0-9])");

  /** "Jane Doe in London": where somebody wrote it is no part of the name. */
  private static final Pattern IN_PLACE =
      Pattern.compile(
          "\\s+in\\s+\\p{Lu}[\\p{L}.’'-]+(?:\\s\\p{Lu}[\\p{L}.’'-]+)?(?=\\s*(?:,|;|$|\\sand\\s))");

  /** A line of labels and what they stand for: {@code 来源：新闻 作者：王小明}. */
  private static final Pattern LABELLED =
      Pattern.compile("(?<=[ |])(?:作者|记者|記者|撰文)[:：] ?([^:：|]{2,24}?)(?= [^ :：]{1,5}[:：]| ?[|]|$)");

  private static final Pattern FAMILY_FIRST =
      Pattern.compile("^([\\p{L}’'-]+(?: [\\p{L}’'-]+)?), ([\\p{L}.’' -]+)$");
  private static final Pattern DATED =
      Pattern.compile(
          "^\\d{1,4}[.:/-]\\d[\\d.:/ ]*(?:Uhr|h|am|pm)?(?:\\s*[|–•·,-]\\s*\\d[\\d.:]*\\s*(?:Uhr|h|am|pm)?)?\\s*[|–•·,-]?\\s+");
  private static final Pattern PEN_NAME =
      Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}_.-]{1,29}");
  private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S+|https?:\\S+|www\\.\\S+");
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[{（].*?[)\\]}）]");
  private static final Pattern DEGREE =
      Pattern.compile(
          "(?:Ph\\.? ?D|M\\.?D|R\\.?D|M\\.?Sc|B\\.?Sc|M\\.?A|MBA|MPH|LL\\.?[MB]|Esq|Jr|Sr)\\.?");
  private static final Pattern PICTURE_BY =
      Pattern.compile(
          "\\s+(?:illustration|foto|photo|photograph|bild|grafik|graphic|video|fotograf[ií]a)\\p{L}{0,3}(?:\\s+(?:by|von|de|par|di|door)\\b|\\s*:).*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern TRAILING_DIGITS = Pattern.compile("(?<=\\p{L})\\d{1,2}$");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

  private static final Pattern EDGES = Pattern.compile("^[\\s\\p{P}]++|[\\s,;:–—|/-]++$");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "das", "di", "del", "della", "du", "des", "la", "le", "van",
          "von", "der", "den", "ter", "ten", "zu", "zur", "bin", "ibn", "al", "el", "y", "e", "af",
          "av", "dr", "st", "d", "vom", "het", "’t", "'t");
  private static final int WORDS_MAX = 6;
  private static final int CHARS_MAX = 60;

  private final SiteNames site;

  PersonNames(SiteNames site) {
    this.site = site;
  }

  /** Whether a text begins as bylines do. */
  static boolean leadsIn(String text) {
    return LEAD_INS.begin(text);
  }

  /** Whether a text begins with a date: "04.02.2022 | 13:10 | …". */
  static boolean isDated(String text) {
    return DATED.matcher(text).lookingAt();
  }

  /** Whether a text is the beginning of a byline and nothing else: "By", "Autor:". */
  static boolean isLeadIn(String text) {
    return LEAD_INS.match(text + " ");
  }

  /** The names that a byline declares, in its order; markup of a declaration is trusted. */
  List<String> declared(String byline) {
    return names(byline, true);
  }

  /** The names in a line of the page, which must look like names. */
  List<String> printed(String byline) {
    return names(byline, false);
  }

  /** The names in the words of a link to a writer's page: pen names are names there. */
  List<String> linked(String words) {
    String name = bare(words);
    return PEN_NAME.matcher(name).matches() && !NOBODY.match(name)
        ? List.of(name)
        : declared(words);
  }

  /** A pen name behind words that can only lead to a writer: "Posted by", "Autor:". */
  List<String> signed(String line) {
    if (!leadsIn(line)) {
      return List.of();
    }
    Matcher lead = LEAD_IN.matcher(line);
    boolean plain = lead.lookingAt() && lead.group().strip().matches("\\S*[^:：]");
    return lead.lookingAt() && !plain
        ? linkedOnly(untilDate(line.substring(lead.end())))
        : List.of();
  }

  /** The names behind a label for the author that stands among other labels. */
  List<String> labelled(String line) {
    Matcher label = LABELLED.matcher(line);
    return label.find() ? printed(label.group(1)) : List.of();
  }

  private List<String> linkedOnly(String words) {
    return PEN_NAME.matcher(words.strip()).matches() ? linked(words) : List.of();
  }

  private static String untilDate(String line) {
    return DATE.matcher(GLUED.matcher(line).replaceFirst(" ")).replaceFirst("");
  }

  /** "Doe, Jane", as citations of papers put it, in the order in which it is spoken. */
  static String inOrder(String name) {
    return FAMILY_FIRST.matcher(name).replaceFirst("$2 $1");
  }

  /** The names in a line that holds nothing else, but for a date before them. */
  List<String> whole(String line) {
    String said = withoutLeadIn(DATED.matcher(line).replaceFirst(""));
    boolean nothingElse =
        Stream.of(BETWEEN.split(said, -1)).allMatch(p -> p.isBlank() || isName(bare(p), false));
    return nothingElse ? printed(said) : List.of();
  }

  /**
   * The name before an office and an address, in a line of nothing else; where letters have case,
   * such lines tell whom to ask.
   */
  List<String> addressed(String line) {
    String said = Prose.clean(withoutAddresses(line));
    Matcher office = ROLE.matcher(said);
    boolean full = isCaseless(said) && office.find() && office.start() > 0;
    return full ? whole(said) : List.of();
  }

  private List<String> names(String byline, boolean trusted) {
    String line = withoutAddresses(withoutBrackets(byline));
    line = withoutLeadIn(line);
    line = trusted ? line : IN_PLACE.matcher(untilDate(line)).replaceAll("");
    if (PICTURE.matcher(line).lookingAt()) {
      return List.of();
    }
    line = PICTURE_BY.matcher(line).replaceFirst("");
    LinkedHashSet<String> names = new LinkedHashSet<>();
    for (String piece : BETWEEN.split(line, -1)) {
      String name = isNothing(piece.strip()) ? "" : bare(piece);
      if (isName(name, trusted)) {
        names.add(name);
      } else if (!trusted && !name.isEmpty() && !names.isEmpty() && !isOffice(name)) {
        break;
      }
    }
    return new ArrayList<>(names);
  }

  private static String withoutLeadIn(String line) {
    return leadsIn(line) ? LEAD_IN.matcher(line).replaceFirst("") : line;
  }

  private static String withoutBrackets(String line) {
    boolean bracketed =
        line.indexOf('(') >= 0
            || line.indexOf('[') >= 0
            || line.indexOf('{') >= 0
            || line.indexOf('（') >= 0;
    return bracketed ? BRACKETS.matcher(line).replaceAll(" ") : line;
  }

  private static String withoutAddresses(String line) {
    boolean addressed = line.indexOf('@') >= 0 || line.contains("http") || line.contains("www.");
    return addressed ? ADDRESS.matcher(line).replaceAll(" ") : line;
  }

  private static boolean isOffice(String name) {
    return ROLE.matcher(name).matches();
  }

  private static boolean isNothing(String piece) {
    return NOBODY.match(piece) || DEGREE.matcher(piece).matches();
  }

  /** Without lead-in, role and footnote. */
  private String bare(String piece) {
    String name = withoutSite(withoutLeadIn(Prose.clean(piece)));
    name = TRAILING_DIGITS.matcher(name).replaceAll("");
    Matcher role = ROLE.matcher(name);
    while (role.find() && role.start() > 0 && !isPenName(name, role.start())) {
      name = name.substring(0, role.start());
      role = ROLE.matcher(name);
    }
    return EDGES.matcher(name).replaceAll("");
  }

  /** "星見日報 佐藤健一": newsrooms of East Asia set their own name before the writer's. */
  private String withoutSite(String name) {
    int space = name.indexOf(' ');
    return space > 0
            && site.areWhole(name.substring(0, space))
            && EAST_ASIAN.matcher(name).lookingAt()
        ? name.substring(space + 1)
        : name;
  }

  /** "Roving Reporter": one word before an office is nobody's name, unless set off or caseless. */
  private boolean isPenName(String name, int office) {
    String before = name.substring(0, office);
    boolean cased = Character.isUpperCase(before.codePointAt(0));
    return cased
        && !before.contains(" ")
        && name.startsWith(" ", office)
        && Character.isUpperCase(name.codePointAt(office + 1))
        && !site.areWhole(before);
  }

  private boolean isName(String name, boolean trusted) {
    if (name.isEmpty() || name.length() > CHARS_MAX || NOBODY.match(name)) {
      return false;
    }
    if (ROLE.matcher(name).matches()
        || isLeadIn(name)
        || name.chars().noneMatch(Character::isLetter)) {
      return false;
    }
    if (name.chars().anyMatch(Character::isDigit) || isArticle(name)) {
      return false;
    }
    return trusted || (!site.areWhole(name) && looksLikeName(name));
  }

  /** What "La rédaction" leaves once the role is cut. */
  private static boolean isArticle(String name) {
    return PARTICLES.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isCaseless(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
  }

  /** Two to six words, each with a capital or a particle; in scripts without case, up to four. */
  private static boolean looksLikeName(String name) {
    String[] words = name.split("[\\s-]+", -1);
    if (isCaseless(name)) {
      return words.length <= 4 && name.length() <= 24;
    }
    if (words.length < 2 || words.length > WORDS_MAX) {
      return false;
    }
    for (String word : words) {
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
      if (!capital && !PARTICLES.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}
