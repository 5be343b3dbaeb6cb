package news.parallax.indexer.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.parallax.indexer.quotes.Attribution.Said;
import news.parallax.indexer.quotes.Quotation.Kind;
import news.parallax.indexer.quotes.Quotation.Speaker;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/**
 * Reads quotations out of a text: words between quotation marks of any script, nested and unclosed
 * ones too, and their speakers where the language's grammar of attribution is known (en, fr, ru,
 * ar, es, de). Pure; safe from any thread.
 */
public final class Quotations {

  private static final int SENTENCE_WORDS_MIN = 4;
  private static final int SCARE_WORDS_MAX = 3;
  private static final String STOPS = ".!?…؟。";

  private final String body;
  private final Attribution attribution;
  private final List<Quotation> found = new ArrayList<>();
  private Optional<Speaker> last = Optional.empty();

  private Quotations(String body, String language) {
    this.body = body;
    this.attribution = new Attribution(language);
  }

  /**
   * All quotations in order of the text.
   *
   * @param body paragraphs joined by a blank line
   * @param language ISO 639
   */
  public static List<Quotation> in(String body, String language) {
    Quotations quotations = new Quotations(body, language.toLowerCase(Locale.ROOT));
    int at = 0;
    while (at <= body.length()) {
      int end = body.indexOf("\n\n", at);
      int to = end < 0 ? body.length() : end;
      quotations.paragraph(at, to);
      at = to + "\n\n".length();
    }
    return List.copyOf(quotations.found);
  }

  private void paragraph(int from, int to) {
    String text = body.substring(from, to);
    List<Marked> marked = Marked.in(text);
    for (int i = 0; i < marked.size(); i++) {
      int before = i == 0 ? 0 : marked.get(i - 1).outerEnd();
      int after = i + 1 == marked.size() ? text.length() : marked.get(i + 1).outerStart();
      add(from, text, marked.get(i), before, after);
    }
  }

  private void add(int from, String text, Marked marked, int before, int after) {
    Said said = said(from, text, marked, before, after);
    Optional<Speaker> speaker =
        switch (said) {
          case Said.By by -> Optional.of(speaker(by));
          case Said.ByTheSame same -> last;
          case Said.Nothing nothing -> before > 0 && isSentence(text, marked) ? last : Optional.empty();
        };
    String words = text.substring(marked.start(), marked.end());
    Kind kind = kind(words, speaker.isPresent());
    if (kind != Kind.SCARE && speaker.isPresent()) {
      last = speaker;
    }
    found.add(
        new Quotation(
            codePoints(from + marked.start()),
            codePoints(from + marked.end()),
            words,
            kind,
            kind == Kind.SCARE ? Optional.empty() : speaker,
            marked.closed()));
  }

  /** What follows in the same sentence speaks first, then what leads up to the quotation. */
  private Said said(int from, String text, Marked marked, int before, int after) {
    int sentenceEnd = sentenceEnd(text, marked.outerEnd(), after);
    Said following =
        endsSentence(text, marked)
            ? new Said.Nothing()
            : attribution.read(body, from + marked.outerEnd(), from + sentenceEnd, false);
    int sentenceStart = sentenceStart(text, before, marked.outerStart());
    Said leading =
        attribution.read(body, from + sentenceStart, from + marked.outerStart(), true);
    return switch (following) {
      case Said.By by -> by;
      case Said.ByTheSame same -> leading instanceof Said.By ? leading : same;
      case Said.Nothing nothing -> leading;
    };
  }

  /** A full stop inside the marks and a capital after them: the next sentence is another's. */
  private static boolean endsSentence(String text, Marked marked) {
    char lastChar = text.charAt(marked.end() - 1);
    int next = marked.outerEnd();
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    boolean capital = next < text.length() && Character.isUpperCase(text.charAt(next));
    return lastChar == '.' && capital && !followedByVerb(text, next);
  }

  /** {@code "…." Antonov said} is one sentence all the same. */
  private static boolean followedByVerb(String text, int next) {
    List<Word> words = Words.in(text.substring(next, Math.min(text.length(), next + 60)));
    return words.stream().limit(4).anyMatch(w -> WordList.SPEECH_VERBS.of("en").contains(w.folded()));
  }

  private static int sentenceEnd(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean stop = STOPS.indexOf(text.charAt(at)) >= 0;
      boolean space = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
      if (stop && space && at > from + 1 && !isInitial(text, at)) {
        return at;
      }
    }
    return to;
  }

  private static int sentenceStart(String text, int from, int to) {
    for (int at = to - 2; at > from; at--) {
      boolean stop = STOPS.indexOf(text.charAt(at)) >= 0;
      if (stop && Character.isWhitespace(text.charAt(at + 1)) && !isInitial(text, at)) {
        return at + 1;
      }
    }
    return from;
  }

  /** {@code U.S.} and {@code J. Smith} end no sentence. */
  private static boolean isInitial(String text, int stop) {
    return stop > 0
        && Character.isUpperCase(text.charAt(stop - 1))
        && (stop == 1 || !Character.isLetter(text.charAt(stop - 2)));
  }

  private static boolean isSentence(String text, Marked marked) {
    return kind(text.substring(marked.start(), marked.end()), true) == Kind.DIRECT;
  }

  private static Kind kind(String words, boolean attributed) {
    int count = Words.in(words).size();
    boolean begins = !words.isEmpty() && !Character.isLowerCase(words.codePointAt(0));
    if (count >= SENTENCE_WORDS_MIN && begins) {
      return Kind.DIRECT;
    }
    return count <= SCARE_WORDS_MAX && !attributed ? Kind.SCARE : Kind.PARTIAL;
  }

  private Speaker speaker(Said.By by) {
    return new Speaker(codePoints(by.start()), codePoints(by.end()), by.name());
  }

  private int codePoints(int at) {
    return body.codePointCount(0, at);
  }
}
