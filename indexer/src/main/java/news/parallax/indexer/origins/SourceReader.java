package news.parallax.indexer.origins;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.indexer.origins.SourceCues.Cue;
import news.parallax.indexer.origins.Sourcing.OwnWord;
import news.parallax.story.Report;

/** Reads out of a page's text whose reporting it tells. Pure. */
final class SourceReader {

  private static final int LEAD_PARAGRAPHS = 2;
  private static final int PARAGRAPHS_MAX = 40;
  private static final int PARAGRAPH_CHARS_MAX = 1_500;
  private static final int CREDIT_CHARS_MAX = 120;
  private static final int NAMES_MAX = 6;

  /** {@code MOSCOW, Aug 2 (X) -}, {@code MOSCOW (X) —}, {@code Delhi [India], May 1 (X):} */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}.'’-]*[ ,]+|\\[\\p{Lu}+\\][ ,]*|\\d{1,2}(?:\\.|st|nd|rd|th)?[ ,]+"
              + "(?:\\p{Ll}{3,10}[ ,]+)?){1,8}\\((?<names>[^()]{2,60})\\)\\s*(?:[-–—:]|\\p{Lu})");

  /** {@code МОСКВА, 2 августа. /X/} */
  private static final Pattern SLASHED =
      Pattern.compile("^\\p{Lu}[^/]{1,50}/\\s?(?<names>\\p{L}[^/()]{1,40})/");

  /** {@code (X)}, {@code --X}, {@code ab/cd (X, Y)} at the end of a text. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:[(（](?<names>[^()（）]{2,60})[)）]|(?:^|\\s)--\\s?(?<dashed>\\p{Lu}.{1,40}))\\.?$");

  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?i)\\b(?:reporting|writing|editing|edited|written|reportage|édité|bericht|redaktion) (?:by|par|de|von)?\\b");

  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          "(?iu)(?:with (?:inputs?|reporting|information|files?|material) (?:from|by)|source:|via|credit:"
              + "|con información de|avec|mit material von|quelle:|источник:|по материалам|джерело:|المصدر:)\\s*(?<names>.{2,80}?)\\)?$");

  private static final Pattern NAME = Pattern.compile(SourceCues.NAME);

  /** Behind a word for source, a name need not be capitalised throughout. */
  private static final Pattern NAMED_OUTRIGHT = Pattern.compile("\\p{Lu}\\S*(?: \\S+){0,4}");

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*[/,;|]\\s*|\\s+(?:and|und|et|y|и|e|with)\\s+|\\s+-\\s+");

  private final Report report;
  private final Name own;
  private final List<Paragraph> text;
  private final String lower;
  private final List<Name> agencies = new ArrayList<>();
  private final List<Name> relayed = new ArrayList<>();
  private boolean ownDateline;

  private SourceReader(Report report, Name own) {
    this.report = report;
    this.own = own;
    this.text = report.paragraphs().stream().limit(PARAGRAPHS_MAX).map(this::paragraph).toList();
    this.lower = text.stream().map(Paragraph::lower).collect(Collectors.joining("\n"));
  }

  private Paragraph paragraph(String whole) {
    String text = whole.substring(0, Math.min(whole.length(), PARAGRAPH_CHARS_MAX));
    String lower = text.toLowerCase(Locale.ROOT);
    return new Paragraph(
        text, lower, !own.isEmpty() && lower.contains(own.parts().getFirst().folded()));
  }

  private record Paragraph(String text, String lower, boolean namesOwn) {

    boolean finds(List<Cue> cues) {
      return matches(cues).anyMatch(Matcher::find);
    }

    /** Matchers of the cues that may be found. */
    Stream<Matcher> matches(List<Cue> cues) {
      return cues.stream()
          .filter(cue -> cue.mayStandIn(lower, namesOwn))
          .map(cue -> cue.pattern().matcher(text));
    }
  }

  /**
   * @param own the name of the page's outlet
   */
  static Sourcing read(Report report, Name own) {
    return new SourceReader(report, own).sourcing();
  }

  private Sourcing sourcing() {
    lead().forEach(this::dateline);
    Stream.concat(
            report.credit().stream(),
            text.stream().skip(Math.max(0, text.size() - LEAD_PARAGRAPHS)).map(Paragraph::text))
        .forEach(this::credit);
    lead().forEach(this::relays);
    List<Name> interviewed =
        report.citedOutlets().stream()
            .map(SourceReader::name)
            .filter(n -> !isOwn(n) && !isAmong(agencies, n) && !isAmong(relayed, n))
            .limit(NAMES_MAX)
            .toList();
    return new Sourcing(
        ownWord(),
        Sourcing.joined(agencies),
        Sourcing.joined(relayed),
        Sourcing.joined(interviewed),
        namedInLead(),
        isFound(SourceCues.STATEMENT));
  }

  private Stream<Paragraph> lead() {
    return text.stream().limit(LEAD_PARAGRAPHS);
  }

  private static Name name(String printed) {
    return Name.of(printed.strip());
  }

  private boolean isOwn(Name name) {
    return !own.isEmpty() && name.isSameAs(own);
  }

  private static boolean isAmong(List<Name> names, Name name) {
    return names.stream().anyMatch(name::isSameAs);
  }

  private void add(List<Name> names, Name name) {
    if (!name.isEmpty() && names.size() < NAMES_MAX && !isAmong(names, name)) {
      names.add(name);
    }
  }

  private void dateline(Paragraph paragraph) {
    for (Pattern pattern : List.of(DATELINE, SLASHED)) {
      Matcher matcher = pattern.matcher(paragraph.text());
      if (matcher.find()) {
        agencies(matcher.group("names"), NAME);
      }
    }
  }

  /** A name that a dateline or a signature prints: the page's own, or an agency's. */
  private void agencies(String names, Pattern shape) {
    for (String printed : SEPARATOR.split(names)) {
      if (shape.matcher(printed).matches()) {
        Name name = name(printed);
        if (isOwn(name)) {
          ownDateline = true;
        } else {
          add(agencies, name);
        }
      }
    }
  }

  private void credit(String line) {
    if (line.length() > CREDIT_CHARS_MAX && !SIGNED.matcher(line).find()) {
      return;
    }
    Matcher contributed = CONTRIBUTED.matcher(line);
    if (contributed.find()) {
      agencies(contributed.group("names"), NAMED_OUTRIGHT);
      return;
    }
    Matcher signed = SIGNED.matcher(line);
    if (signed.find()) {
      String names = signed.group("names") == null ? signed.group("dashed") : signed.group("names");
      if (!PEOPLE.matcher(names).find()) {
        agencies(names, NAME);
      }
    }
  }

  private void relays(Paragraph paragraph) {
    paragraph
        .matches(SourceCues.RELAY)
        .forEach(
            matcher -> {
              while (relayed.size() < NAMES_MAX && matcher.find()) {
                Name name = name(matcher.group("name"));
                if (!isOwn(name)) {
                  add(relayed, name);
                }
              }
            });
  }

  private boolean isFound(List<Cue> cues) {
    List<Cue> inText = inText(cues);
    return text.stream().anyMatch(p -> p.finds(inText));
  }

  /** Most cues stand nowhere in a text, and need not be looked for paragraph by paragraph. */
  private List<Cue> inText(List<Cue> cues) {
    return cues.stream().filter(cue -> cue.mayStandIn(lower, true)).toList();
  }

  private OwnWord ownWord() {
    List<Cue> answers = inText(SourceCues.OWN_ANSWER);
    if (text.stream().anyMatch(p -> isAnswered(p, answers))) {
      return OwnWord.ANSWERED;
    }
    if (ownDateline) {
      return OwnWord.DATELINE;
    }
    return isFound(SourceCues.ASKED) ? OwnWord.ASKED : OwnWord.NONE;
  }

  /** Who answered another newsroom did not answer this one. */
  private boolean isAnswered(Paragraph paragraph, List<Cue> answers) {
    return paragraph
        .matches(answers)
        .anyMatch(
            matcher ->
                matcher
                    .results()
                    .anyMatch(found -> ownIn(found).map(this::startsWithOwn).orElse(true)));
  }

  /** Empty where a pattern needs no name: "told our reporter". */
  private static Optional<String> ownIn(MatchResult found) {
    return found.namedGroups().containsKey("own")
        ? Optional.ofNullable(found.group("own"))
        : Optional.empty();
  }

  /** The words behind the name may go on as they like. */
  private boolean startsWithOwn(String printed) {
    List<Name.Part> parts = name(printed).parts();
    int length = own.parts().size();
    return !own.isEmpty()
        && parts.size() >= length
        && own.isSameAs(new Name(printed, parts.subList(0, length), ""));
  }

  private String namedInLead() {
    return lead()
        .flatMap(p -> NAME.matcher(p.text()).results().map(MatchResult::group))
        .filter(printed -> printed.indexOf(' ') > 0 || printed.indexOf('-') > 0)
        .filter(printed -> !printed.equals(own.printed()))
        .distinct()
        .limit(NAMES_MAX)
        .collect(Collectors.joining("\n"));
  }
}
