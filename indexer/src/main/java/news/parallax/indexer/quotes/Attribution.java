package news.parallax.indexer.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.indexer.words.CodePoints;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/**
 * Who is said to have said the words between two marks: the name that stands beside a verb of
 * saying, next to the quotation in its sentence. Capitals tell a name where the script has them;
 * else it is the words behind the verb, up to the next mark or common word.
 */
final class Attribution {

  private static final int REACH = 160;
  private static final int NAME_WORDS_MAX = 6;
  private static final int PLAIN_NAME_WORDS_MAX = 4;
  private static final int ABBREVIATION_MAX = 3;
  private static final String STOPS = ".!?\n;";
  private static final String NAME_GAPS = "-.’'";

  private final String body;
  private final CodePoints codePoints;
  private final SayingVerbs verbs;

  Attribution(String body, String language, CodePoints codePoints) {
    this.body = body;
    this.codePoints = codePoints;
    this.verbs = SayingVerbs.of(language);
  }

  /**
   * What stands beside a quotation.
   *
   * @param said whether a verb of saying does
   * @param handed whether it leads to the mark with nothing but common words in between
   */
  record Beside(Optional<Quotation.Speaker> speaker, boolean said, boolean handed) {

    static final Beside NOTHING = new Beside(Optional.empty(), false, false);
  }

  /**
   * Looks behind the quotation and before it, first where the sentence hands over at the mark.
   *
   * @param from where the quotation before it ends, or the paragraph begins
   * @param to where the next one opens, or the paragraph ends
   */
  Beside beside(QuoteMarks.Span span, int from, int to) {
    if (verbs.isEmpty()) {
      return Beside.NOTHING;
    }
    Beside before = read(before(span, from), false);
    Beside behind = read(behind(span, to), true);
    boolean beforeFirst = before.handed() || !behind.said();
    Beside first = beforeFirst ? before : behind;
    Beside second = beforeFirst ? behind : before;
    return new Beside(
        first.speaker().or(() -> first.said() ? Optional.empty() : second.speaker()),
        first.said() || second.said(),
        first.handed() || second.handed());
  }

  /** A stretch of running text outside quotations. */
  private record Stretch(int start, int end) {}

  /** A full stop inside the marks ends the sentence, unless a comma or a dash goes on with it. */
  private Stretch behind(QuoteMarks.Span span, int to) {
    int start = Math.min(span.end() + (span.closed() ? 1 : 0), to);
    boolean ended = span.end() > span.start() && body.charAt(span.end() - 1) == '.';
    int mark = start;
    while (mark < to && Character.isWhitespace(body.charAt(mark))) {
      mark++;
    }
    boolean goesOn = mark < to && ",—–،".indexOf(body.charAt(mark)) >= 0;
    int end = ended && !goesOn ? start : Math.min(to, start + REACH);
    int at = start;
    while (at < end && !isStop(at)) {
      at++;
    }
    return new Stretch(start, at);
  }

  private Stretch before(QuoteMarks.Span span, int from) {
    int end = Math.max(from, span.start() - 1);
    int start = end;
    while (start > Math.max(from, end - REACH) && !isStop(start - 1)) {
      start--;
    }
    return new Stretch(start, end);
  }

  private boolean isStop(int at) {
    return STOPS.indexOf(body.charAt(at)) >= 0 && !isAbbreviation(at);
  }

  /** A full stop behind one letter or a capitalised short word: {@code J. Smith}, {@code Mr. X}. */
  private boolean isAbbreviation(int at) {
    int from = at;
    while (from > 0 && at - from <= ABBREVIATION_MAX && Character.isLetter(body.charAt(from - 1))) {
      from--;
    }
    return body.charAt(at) == '.'
        && at - from <= ABBREVIATION_MAX
        && at > from
        && Character.isUpperCase(body.charAt(from));
  }

  private Beside read(Stretch stretch, boolean behind) {
    List<Word> words = Words.in(body.substring(stretch.start(), stretch.end()));
    int verb = verb(stretch, words, behind);
    if (verb < 0) {
      return Beside.NOTHING;
    }
    List<Word> between = behind ? words.subList(0, verb) : words.subList(verb + 1, words.size());
    boolean handed =
        between.stream().allMatch(w -> verbs.isNoName(w.folded())) || !behind && handsOver(stretch);
    return new Beside(speaker(stretch, words, verb, behind), true, handed);
  }

  /** A pronoun at the verb names nobody; without a name it is the words that stand in its place. */
  private Optional<Quotation.Speaker> speaker(
      Stretch stretch, List<Word> words, int verb, boolean behind) {
    if (isPronoun(words, verb - 1) || isPronoun(words, verb + 1)) {
      return Optional.empty();
    }
    List<Word> after = words.subList(verb + 1, words.size());
    if (!verbs.hasCapitals()) {
      return plain(stretch, after);
    }
    List<Word> subject = behind && verb > 0 ? words.subList(0, verb) : after;
    return capitals(stretch, words, verb, behind)
        .or(() -> behind ? phrase(stretch, subject) : Optional.empty());
  }

  private boolean isPronoun(List<Word> words, int at) {
    return at >= 0 && at < words.size() && verbs.isPronoun(words.get(at).folded());
  }

  /** A few words without a mark between them, not all of them common: the group, a spokeswoman. */
  private Optional<Quotation.Speaker> phrase(Stretch stretch, List<Word> words) {
    int end = 0;
    while (end < words.size()
        && (end == 0 || isGap(stretch, words.get(end - 1), words.get(end)))
        && !endsPhrase(words, end)) {
      end++;
    }
    List<Word> phrase = words.subList(0, end);
    boolean telling = phrase.stream().anyMatch(word -> verbs.mayName(word.folded()));
    return telling && end <= NAME_WORDS_MAX
        ? Optional.of(speaker(stretch, phrase))
        : Optional.empty();
  }

  /** A common word behind a telling one goes on with something else: the group on Monday. */
  private boolean endsPhrase(List<Word> words, int at) {
    return at > 0
        && verbs.isNoName(words.get(at).folded())
        && verbs.mayName(words.get(at - 1).folded());
  }

  private boolean handsOver(Stretch stretch) {
    String text = body.substring(stretch.start(), stretch.end()).stripTrailing();
    return text.endsWith(":") || text.endsWith(",");
  }

  /** The index of the verb nearest to the mark; -1 if there is none: so-called is none. */
  private int verb(Stretch stretch, List<Word> words, boolean behind) {
    List<Word> nearestFirst = behind ? words : words.reversed();
    for (Word word : nearestFirst) {
      int before = stretch.start() + word.start() - 1;
      boolean atMark = behind && word == words.getFirst();
      if (verbs.contains(word.folded(), atMark) && (before < 0 || body.charAt(before) != '-')) {
        return words.indexOf(word);
      }
    }
    return -1;
  }

  /**
   * The name nearest to the verb; before a quotation rather the one in front of the verb. A name
   * behind a common word (in Geneva, on Monday) comes last.
   */
  private Optional<Quotation.Speaker> capitals(
      Stretch stretch, List<Word> words, int verb, boolean behind) {
    List<Word> nearest = List.of();
    int least = Integer.MAX_VALUE;
    for (List<Word> name : names(stretch, words)) {
      int first = words.indexOf(name.getFirst());
      boolean inFront = first < verb;
      int distance = inFront ? verb - words.indexOf(name.getLast()) : first - verb;
      int adverbial = first > 0 && verbs.isNoName(words.get(first - 1).folded()) ? REACH : 0;
      int object = behind || inFront ? 0 : 2 * REACH;
      if (distance + adverbial + object < least) {
        least = distance + adverbial + object;
        nearest = name;
      }
    }
    return nearest.isEmpty() ? Optional.empty() : Optional.of(speaker(stretch, nearest));
  }

  private List<List<Word>> names(Stretch stretch, List<Word> words) {
    List<List<Word>> names = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int end = endOfName(stretch, words, at);
      if (end > at) {
        names.add(words.subList(at, end));
      }
      at = Math.max(end, at + 1);
    }
    return names;
  }

  /** Particles may stand inside a name, but it ends with a capital. */
  private int endOfName(Stretch stretch, List<Word> words, int start) {
    int end = start;
    int at = start;
    while (at < words.size()
        && at - start < NAME_WORDS_MAX
        && (at == start || isGap(stretch, words.get(at - 1), words.get(at)))) {
      Word word = words.get(at);
      boolean capital =
          word.isCapital() && (verbs.mayName(word.folded()) || isInitial(stretch, word));
      if (!capital && (at == start || !SayingVerbs.isParticle(word.folded()))) {
        break;
      }
      at++;
      end = capital ? at : end;
    }
    return end;
  }

  private boolean isInitial(Stretch stretch, Word word) {
    return word.raw().length() == 1 && body.startsWith(".", stretch.start() + word.end());
  }

  /** Only white space, a hyphen or an initial's full stop may stand inside a name. */
  private boolean isGap(Stretch stretch, Word a, Word b) {
    String between = body.substring(stretch.start() + a.end(), stretch.start() + b.start());
    return between.chars().allMatch(c -> Character.isWhitespace(c) || NAME_GAPS.indexOf(c) >= 0);
  }

  private Optional<Quotation.Speaker> plain(Stretch stretch, List<Word> behindVerb) {
    int end = 0;
    while (end < Math.min(PLAIN_NAME_WORDS_MAX, behindVerb.size())
        && verbs.mayName(behindVerb.get(end).folded())
        && (end == 0 || isGap(stretch, behindVerb.get(end - 1), behindVerb.get(end)))) {
      end++;
    }
    return end == 0 ? Optional.empty() : Optional.of(speaker(stretch, behindVerb.subList(0, end)));
  }

  private Quotation.Speaker speaker(Stretch stretch, List<Word> name) {
    int start = stretch.start() + name.getFirst().start();
    int end = stretch.start() + name.getLast().end();
    return new Quotation.Speaker(
        codePoints.before(start), codePoints.before(end), body.substring(start, end));
  }
}
