package news.parallax.indexer.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.indexer.words.CodePoints;
import news.parallax.indexer.words.Words;

/**
 * Finds the quotations of a text by their marks, and who is said to have said them by the verb of
 * saying beside them. Pure; linear in the text's length; safe from any thread.
 */
public final class Quotations {

  private static final String PARAGRAPH_END = "\n\n";
  private static final int SCARE_WORDS_MAX = 3;
  private static final int DIRECT_WORDS_MIN = 5;
  private static final String SENTENCE_ENDS = ".!?…。！？؟";
  private static final String HANDOVERS = SENTENCE_ENDS + ",،，";

  private final String body;
  private final CodePoints codePoints;
  private final Attribution attribution;
  private final List<Quotation> found = new ArrayList<>();
  private Optional<Quotation.Speaker> lastNamed = Optional.empty();

  /** A quotation in its paragraph: what was said before in it ends, and follows, where. */
  private record Place(QuoteMarks.Span span, int paragraph, int from, int to) {

    /** Whether nothing but its opening mark stands before it in its paragraph. */
    boolean opensParagraph() {
      return span.start() <= paragraph + 1;
    }
  }

  private Quotations(String body, String language) {
    this.body = body;
    this.codePoints = new CodePoints(body);
    this.attribution = new Attribution(body, language, codePoints);
  }

  /**
   * All quotations in the order of the text; a quotation inside another is part of that one, and
   * one that runs over several paragraphs is one in each.
   *
   * @param body paragraphs joined by a blank line
   * @param language ISO 639; of one without a list of verbs here the speakers stay unknown
   */
  public static List<Quotation> in(String body, String language) {
    Quotations quotations = new Quotations(body, language);
    quotations.read();
    return List.copyOf(quotations.found);
  }

  private void read() {
    int start = 0;
    while (start < body.length()) {
      int end = body.indexOf(PARAGRAPH_END, start);
      int stop = end < 0 ? body.length() : end;
      readParagraph(start, stop);
      start = stop + PARAGRAPH_END.length();
    }
  }

  private void readParagraph(int start, int end) {
    List<QuoteMarks.Span> spans = QuoteMarks.spans(body, start, end);
    Optional<Quotation.Speaker> talking = Optional.empty();
    for (int i = 0; i < spans.size(); i++) {
      QuoteMarks.Span span = spans.get(i);
      int from = i == 0 ? start : Math.min(spans.get(i - 1).end() + 1, span.start());
      int to = i + 1 == spans.size() ? end : spans.get(i + 1).start() - 1;
      talking = add(new Place(span, start, from, Math.max(span.end(), to)), talking);
    }
  }

  /** Adds the quotation unless it is empty, and tells who talks now. */
  private Optional<Quotation.Speaker> add(Place place, Optional<Quotation.Speaker> talking) {
    QuoteMarks.Span span = place.span();
    String text = body.substring(span.start(), span.end()).strip();
    if (text.isEmpty()) {
      return talking;
    }
    Attribution.Beside beside = attribution.beside(span, place.from(), place.to());
    Optional<Quotation.Speaker> speaker = speaker(place, beside, talking);
    found.add(
        new Quotation(
            codePoints.before(span.start()),
            codePoints.before(span.end()),
            text,
            kind(place, text, beside),
            speaker,
            span.closed()));
    lastNamed = beside.speaker().or(() -> lastNamed);
    return speaker.or(() -> talking);
  }

  /**
   * Who is named beside it; else who went on from the paragraph before; who was quoted last, where
   * the verb stands with a pronoun; or, of a sentence of its own, who talks in this paragraph.
   */
  private Optional<Quotation.Speaker> speaker(
      Place place, Attribution.Beside beside, Optional<Quotation.Speaker> talking) {
    if (goesOn(place)) {
      return beside.speaker().map(this::alsoBefore).or(() -> found.getLast().speaker());
    }
    Optional<Quotation.Speaker> before =
        beside.said() ? lastNamed : isSentence(place) ? talking : Optional.empty();
    return beside.speaker().or(() -> before);
  }

  /** Whether the paragraph before left its quotation open and this one opens it anew. */
  private boolean goesOn(Place place) {
    return place.opensParagraph()
        && !found.isEmpty()
        && !found.getLast().closed()
        && found.getLast().end() + PARAGRAPH_END.length() == codePoints.before(place.paragraph());
  }

  /** The speaker may be named only where the last of several paragraphs ends. */
  private Quotation.Speaker alsoBefore(Quotation.Speaker speaker) {
    for (int i = found.size() - 1; i >= 0; i--) {
      Quotation before = found.get(i);
      if (before.closed() || before.speaker().isPresent()) {
        break;
      }
      found.set(i, before.by(speaker));
    }
    return speaker;
  }

  /** Few words are a quotation only where the sentence hands them to a speaker or they are one. */
  private Quotation.Kind kind(Place place, String text, Attribution.Beside beside) {
    QuoteMarks.Span span = place.span();
    int words = Words.in(text).size();
    boolean handed = beside.handed() || beside.said() && isMarkAt(span, HANDOVERS);
    if (words <= SCARE_WORDS_MAX && !handed && !isSentence(place)) {
      return Quotation.Kind.SCARE;
    }
    boolean whole = isMarkAt(span, HANDOVERS) && !Character.isLowerCase(text.codePointAt(0));
    return whole && (beside.said() || isSentence(place) || words >= DIRECT_WORDS_MIN)
        ? Quotation.Kind.DIRECT
        : Quotation.Kind.PARTIAL;
  }

  /** Whether it is a sentence of its own: it ends one, and begins where none is under way. */
  private boolean isSentence(Place place) {
    QuoteMarks.Span span = place.span();
    int before = span.start() - 2;
    while (before >= place.paragraph() && Character.isWhitespace(body.charAt(before))) {
      before--;
    }
    boolean begins =
        before < place.paragraph()
            || SENTENCE_ENDS.indexOf(body.charAt(before)) >= 0
            || before == place.from() - 1 && endsSentenceBefore(before);
    return begins && isMarkAt(span, SENTENCE_ENDS);
  }

  private boolean endsSentenceBefore(int closingMark) {
    return closingMark > 0 && SENTENCE_ENDS.indexOf(body.charAt(closingMark - 1)) >= 0;
  }

  /** Whether such a mark stands at the words' end, inside the quotation marks or behind them. */
  private boolean isMarkAt(QuoteMarks.Span span, String marks) {
    boolean inside = span.end() > span.start() && marks.indexOf(body.charAt(span.end() - 1)) >= 0;
    boolean behind =
        span.closed()
            && span.end() + 1 < body.length()
            && marks.indexOf(body.charAt(span.end() + 1)) >= 0;
    return inside || behind;
  }
}
