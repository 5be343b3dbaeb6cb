package news.parallax.indexer.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.indexer.words.Words;

/**
 * Finds the quotations of a text by their marks, and who is said to have said them by the verb of
 * saying beside them. Pure; linear in the text's length but for nested marks; safe from any thread.
 */
public final class Quotations {

  private static final String PARAGRAPH_END = "\n\n";
  private static final int SCARE_WORDS_MAX = 3;
  private static final int DIRECT_WORDS_MIN = 5;
  private static final String SENTENCE_ENDS = ".!?…,。！？،؟";

  private final String body;
  private final Attribution attribution;
  private final List<Quotation> found = new ArrayList<>();

  /** Where a quotation's words lie, in UTF-16 units. */
  record Span(int start, int end, boolean closed) {}

  private Quotations(String body, String language) {
    this.body = body;
    this.attribution = new Attribution(body, language);
  }

  /**
   * All quotations in the order of the text; a quotation inside another is part of that one.
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
      paragraph(start, stop);
      start = stop + PARAGRAPH_END.length();
    }
  }

  private void paragraph(int start, int end) {
    List<Span> spans = new ArrayList<>();
    int at = start;
    while (at < end) {
      if (QuoteMarks.opens(body, at)) {
        Span span = span(at, end);
        spans.add(span);
        at = span.end() + 1;
      } else {
        at++;
      }
    }
    spans.forEach(span -> add(span, start, end, spans));
  }

  /** From an opening mark to its mate; one without a mate runs to the paragraph's end. */
  private Span span(int open, int paragraphEnd) {
    String closing = QuoteMarks.closing(body.charAt(open));
    int depth = 0;
    for (int at = open + 1; at < paragraphEnd; at++) {
      char c = body.charAt(at);
      if (c == body.charAt(open) && closing.indexOf(c) < 0) {
        depth++;
      } else if (closing.indexOf(c) >= 0 && QuoteMarks.closes(body, at)) {
        if (depth == 0) {
          return new Span(open + 1, at, true);
        }
        depth--;
      }
    }
    return new Span(open + 1, paragraphEnd, false);
  }

  private void add(Span span, int paragraphStart, int paragraphEnd, List<Span> all) {
    String text = body.substring(span.start(), span.end()).strip();
    if (text.isEmpty()) {
      return;
    }
    Optional<Quotation.Speaker> speaker =
        attribution.speaker(span, paragraphStart, paragraphEnd, all);
    found.add(
        new Quotation(
            codePoints(span.start()),
            codePoints(span.end()),
            text,
            kind(span, text, speaker.isPresent()),
            speaker,
            span.closed()));
  }

  private Quotation.Kind kind(Span span, String text, boolean attributed) {
    int words = Words.in(text).size();
    if (words <= SCARE_WORDS_MAX && !endsSentence(span) && !attributed) {
      return Quotation.Kind.SCARE;
    }
    boolean whole = endsSentence(span) && !Character.isLowerCase(text.codePointAt(0));
    return whole && (attributed || words >= DIRECT_WORDS_MIN)
        ? Quotation.Kind.DIRECT
        : Quotation.Kind.PARTIAL;
  }

  /** Whether a mark that ends a sentence or hands over to its verb stands at the words' end. */
  private boolean endsSentence(Span span) {
    boolean inside =
        span.end() > span.start() && SENTENCE_ENDS.indexOf(body.charAt(span.end() - 1)) >= 0;
    boolean behind =
        span.closed()
            && span.end() + 1 < body.length()
            && SENTENCE_ENDS.indexOf(body.charAt(span.end() + 1)) >= 0;
    return inside || behind;
  }

  private int codePoints(int index) {
    return body.codePointCount(0, index);
  }
}
