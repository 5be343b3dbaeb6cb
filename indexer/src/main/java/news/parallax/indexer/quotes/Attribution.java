package news.parallax.indexer.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/**
 * Who is said to have said the words between two marks: the name that stands beside a verb of
 * saying, next to the quotation in its sentence. Capitals tell a name where the script has them;
 * else it is the words behind the verb, up to the next mark.
 */
final class Attribution {

  private static final int REACH = 160;
  private static final int NAME_WORDS_MAX = 6;
  private static final String STOPS = ".!?\n;";

  private final String body;
  private final SayingVerbs verbs;

  Attribution(String body, String language) {
    this.body = body;
    this.verbs = SayingVerbs.of(language);
  }

  /** A stretch of running text outside quotations. */
  private record Stretch(int start, int end) {}

  Optional<Quotation.Speaker> speaker(
      Quotations.Span span, int paragraphStart, int paragraphEnd, List<Quotations.Span> all) {
    if (verbs.isEmpty()) {
      return Optional.empty();
    }
    Stretch behind = behind(span, paragraphEnd, all);
    Stretch before = before(span, paragraphStart, all);
    return named(behind, true).or(() -> named(before, false));
  }

  private Stretch behind(Quotations.Span span, int paragraphEnd, List<Quotations.Span> all) {
    int start = Math.min(span.end() + 1, paragraphEnd);
    int end = Math.min(paragraphEnd, start + REACH);
    for (Quotations.Span other : all) {
      if (other.start() > span.end()) {
        end = Math.min(end, other.start() - 1);
      }
    }
    for (int at = start; at < end; at++) {
      if (STOPS.indexOf(body.charAt(at)) >= 0 && !isAbbreviation(at)) {
        end = at;
      }
    }
    return new Stretch(start, Math.max(start, end));
  }

  private Stretch before(Quotations.Span span, int paragraphStart, List<Quotations.Span> all) {
    int end = Math.max(paragraphStart, span.start() - 1);
    int start = Math.max(paragraphStart, end - REACH);
    for (Quotations.Span other : all) {
      if (other.end() < span.start()) {
        start = Math.max(start, Math.min(end, other.end() + 1));
      }
    }
    for (int at = end - 1; at >= start; at--) {
      if (STOPS.indexOf(body.charAt(at)) >= 0 && !isAbbreviation(at)) {
        start = at + 1;
      }
    }
    return new Stretch(start, end);
  }

  /** A full stop behind one letter or a capitalised short word: {@code J. Smith}, {@code Mr. X}. */
  private boolean isAbbreviation(int at) {
    int from = at;
    while (from > 0 && Character.isLetter(body.charAt(from - 1))) {
      from--;
    }
    return body.charAt(at) == '.'
        && at - from <= 3
        && at > from
        && Character.isUpperCase(body.charAt(from));
  }

  private Optional<Quotation.Speaker> named(Stretch stretch, boolean verbFirst) {
    List<Word> words = Words.in(body.substring(stretch.start(), stretch.end()));
    int verb = verbFirst ? firstVerb(words) : lastVerb(words);
    if (verb < 0) {
      return Optional.empty();
    }
    return verbs.hasCapitals()
        ? capitals(stretch, words, verb)
        : plain(stretch, words.subList(verb + 1, words.size()));
  }

  private int firstVerb(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (verbs.contains(words.get(i).folded())) {
        return i;
      }
    }
    return -1;
  }

  private int lastVerb(List<Word> words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      if (verbs.contains(words.get(i).folded())) {
        return i;
      }
    }
    return -1;
  }

  /** Of the names in the stretch the one nearest to the verb; before it where both are as near. */
  private Optional<Quotation.Speaker> capitals(Stretch stretch, List<Word> words, int verb) {
    List<List<Word>> names = names(stretch, words);
    List<Word> nearest = List.of();
    int least = Integer.MAX_VALUE;
    for (List<Word> name : names) {
      int first = words.indexOf(name.getFirst());
      int last = words.indexOf(name.getLast());
      int distance = last < verb ? verb - last : first - verb;
      if (distance < least) {
        least = distance;
        nearest = name;
      }
    }
    return nearest.isEmpty()
        ? Optional.empty()
        : Optional.of(speaker(stretch, nearest.getFirst(), nearest.getLast()));
  }

  private List<List<Word>> names(Stretch stretch, List<Word> words) {
    List<List<Word>> names = new ArrayList<>();
    List<Word> name = new ArrayList<>();
    for (Word word : words) {
      boolean joins =
          !name.isEmpty() && isGap(stretch, name.getLast(), word) && name.size() < NAME_WORDS_MAX;
      if (!isNameWord(word) || (!name.isEmpty() && !joins)) {
        keep(name, names);
        name = new ArrayList<>();
      }
      if (isNameWord(word)) {
        name.add(word);
      }
    }
    keep(name, names);
    return names;
  }

  private boolean isNameWord(Word word) {
    return word.isCapital() && !verbs.contains(word.folded());
  }

  /** Only white space, a hyphen or an initial's full stop may stand inside a name. */
  private boolean isGap(Stretch stretch, Word a, Word b) {
    String between = body.substring(stretch.start() + a.end(), stretch.start() + b.start());
    return between.chars().allMatch(c -> Character.isWhitespace(c) || "-.’'".indexOf(c) >= 0);
  }

  private static void keep(List<Word> name, List<List<Word>> names) {
    if (!name.isEmpty()) {
      names.add(List.copyOf(name));
    }
  }

  private Optional<Quotation.Speaker> plain(Stretch stretch, List<Word> behind) {
    List<Word> name = new ArrayList<>();
    for (Word word : behind) {
      if (name.size() == NAME_WORDS_MAX - 2
          || (!name.isEmpty() && !isGap(stretch, name.getLast(), word))) {
        break;
      }
      name.add(word);
    }
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(speaker(stretch, name.getFirst(), name.getLast()));
  }

  private Quotation.Speaker speaker(Stretch stretch, Word first, Word last) {
    int start = stretch.start() + first.start();
    int end = stretch.start() + last.end();
    return new Quotation.Speaker(
        body.codePointCount(0, start), body.codePointCount(0, end), body.substring(start, end));
  }
}
