package news.parallax.indexer.quotes;

import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.parallax.indexer.words.StopWords;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/** Finds in the words around a quotation who is said to have said it. */
final class Attribution {

  /** A subject stands no further from its verb. */
  private static final int WORDS_FROM_VERB = 12;

  private static final int NAME_WORDS_MAX = 5;
  private static final Set<String> PARTICLES =
      Set.of("de", "del", "della", "da", "di", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "du", "dos");

  private final String language;
  private final Set<String> verbs;
  private final Set<String> pronouns;
  private final Set<String> noNames;

  Attribution(String language) {
    this.language = language;
    this.verbs = WordList.SPEECH_VERBS.of(language);
    this.pronouns = WordList.PRONOUNS.of(language);
    this.noNames = noNames(language);
  }

  /** What the words beside a quotation say of its speaker. */
  sealed interface Said {

    /** By this one; UTF-16 indices into the text. */
    record By(int start, int end, String name) implements Said {}

    /** By somebody named before. */
    record ByTheSame() implements Said {}

    record Nothing() implements Said {}
  }

  private static Set<String> noNames(String language) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.of(language));
    Set<String> words = new HashSet<>();
    Arrays.stream(symbols.getWeekdays()).map(Words::folded).forEach(words::add);
    Arrays.stream(symbols.getMonths()).map(Words::folded).forEach(words::add);
    words.remove("");
    return words;
  }

  /**
   * Reads one stretch of text, a sentence or less, on one side of a quotation.
   *
   * @param from UTF-16 index of its first char
   * @param to after its last
   * @param before whether the quotation follows it, so that the last verb is the nearest
   */
  Said read(String text, int from, int to, boolean before) {
    List<Word> words =
        Words.in(text.substring(from, to)).stream()
            .map(w -> new Word(w.start() + from, w.end() + from, w.raw(), w.folded()))
            .toList();
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (verbs.contains(words.get(i).folded())) {
        at.add(i);
      }
    }
    if (at.isEmpty()) {
      return new Said.Nothing();
    }
    return subject(text, words, before ? at.getLast() : at.getFirst());
  }

  private Said subject(String text, List<Word> words, int verb) {
    if (language.equals("ar")) {
      return afterArabicVerb(text, words, verb);
    }
    Optional<int[]> left = nameBefore(text, words, verb);
    Optional<int[]> right = nameAfter(text, words, verb);
    boolean pronoun =
        isPronoun(words, verb - 1) || isPronoun(words, verb + 1);
    if (pronoun) {
      return new Said.ByTheSame();
    }
    Optional<int[]> nearest =
        left.isEmpty()
            || right.isPresent() && right.get()[0] - verb < verb - left.get()[1]
                && right.get()[0] == verb + 1
            ? right
            : left;
    return nearest.<Said>map(span -> by(text, words, span)).orElse(new Said.ByTheSame());
  }

  private boolean isPronoun(List<Word> words, int at) {
    return at >= 0 && at < words.size() && pronouns.contains(words.get(at).folded());
  }

  /** Word indices, the last one included. */
  private Optional<int[]> nameBefore(String text, List<Word> words, int verb) {
    for (int last = verb - 1; last >= Math.max(0, verb - WORDS_FROM_VERB); last--) {
      if (isName(words.get(last))) {
        int first = last;
        while (first > 0 && last - first < NAME_WORDS_MAX - 1
            && continues(text, words, first - 1, first)) {
          first--;
        }
        return trimmed(words, first, last);
      }
    }
    return Optional.empty();
  }

  private Optional<int[]> nameAfter(String text, List<Word> words, int verb) {
    int end = Math.min(words.size(), verb + 1 + WORDS_FROM_VERB);
    for (int first = verb + 1; first < end; first++) {
      if (isName(words.get(first))) {
        int last = first;
        while (last + 1 < words.size() && last - first < NAME_WORDS_MAX - 1
            && continues(text, words, last + 1, last)) {
          last++;
        }
        return trimmed(words, first, last);
      }
    }
    return Optional.empty();
  }

  /** Whether a word belongs to the name beside it: nothing but a space or a hyphen between. */
  private boolean continues(String text, List<Word> words, int at, int neighbour) {
    Word first = words.get(Math.min(at, neighbour));
    Word second = words.get(Math.max(at, neighbour));
    String between = text.substring(first.end(), second.start());
    boolean joined = between.equals(" ") || between.equals("-") || between.equals("’") || between.equals("'") || between.equals(". ");
    return joined && (isName(words.get(at)) || PARTICLES.contains(words.get(at).folded()));
  }

  /** Particles at the edges belong to no name. */
  private Optional<int[]> trimmed(List<Word> words, int first, int last) {
    int from = first;
    int to = last;
    while (from < to && !isName(words.get(from))) {
      from++;
    }
    while (to > from && !isName(words.get(to))) {
      to--;
    }
    return Optional.of(new int[] {from, to});
  }

  private boolean isName(Word word) {
    return word.isCapital()
        && !noNames.contains(word.folded())
        && !StopWords.of(language).contains(word.folded())
        && !verbs.contains(word.folded())
        && !pronouns.contains(word.folded());
  }

  private static Said.By by(String text, List<Word> words, int[] span) {
    int start = words.get(span[0]).start();
    int end = words.get(span[1]).end();
    return new Said.By(start, end, text.substring(start, end));
  }

  /** Arabic has no capitals: the subject is what stands between the verb and the next pause. */
  private Said afterArabicVerb(String text, List<Word> words, int verb) {
    int last = verb;
    while (last + 1 < words.size()
        && last - verb < NAME_WORDS_MAX
        && !StopWords.of(language).contains(words.get(last + 1).folded())
        && text.substring(words.get(last).end(), words.get(last + 1).start()).isBlank()) {
      last++;
    }
    return last == verb
        ? new Said.ByTheSame()
        : by(text, words, new int[] {verb + 1, last});
  }
}
