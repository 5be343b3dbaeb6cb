package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lays the sentences of several versions on lines, each beside the one whose words it shares, in
 * whatever order they stand; then joins lines that run on in every column, so that whole paragraphs
 * stand together. The order of lines is that of the fullest version; what has no place there stands
 * behind its own predecessor.
 */
final class Alignment {

  /** Half of the words: what is less alike was written anew. */
  private static final double LIKE = 0.5;

  /** A piece of a sentence that was cut in two keeps nearly all its words. */
  private static final double CONTAINED = 0.8;

  private static final int SHARED_WORDS_MIN = 4;

  /** Words on more lines than this share of them say nothing about which lines belong together. */
  private static final int COMMON_WORD_LINES_MIN = 12;

  private static final int COMMON_WORD_SHARE = 8;

  private final List<Line> lines = new ArrayList<>();

  private record Match(Sentence sentence, Line line, int place, double score) {}

  private Alignment() {}

  /** The lines of all versions; every sentence stands on exactly one. */
  static List<Line> of(List<Version> versions) {
    Map<String, List<Sentence>> sentences = new HashMap<>();
    versions.forEach(v -> sentences.put(v.column().id(), Sentence.of(v)));
    Alignment alignment = new Alignment();
    versions.stream()
        .map(v -> v.column().id())
        .sorted(Comparator.comparingInt(id -> -size(sentences.getOrDefault(id, List.of()))))
        .forEachOrdered(id -> alignment.lay(id, sentences.getOrDefault(id, List.of())));
    return alignment.joined();
  }

  private static int size(List<Sentence> sentences) {
    return sentences.stream().mapToInt(s -> s.words().size()).sum();
  }

  private void lay(String column, List<Sentence> sentences) {
    Map<Sentence, Line> placed = new HashMap<>();
    Set<Line> taken = new HashSet<>();
    for (Match match : matches(sentences)) {
      if (!placed.containsKey(match.sentence()) && taken.add(match.line())) {
        match.line().add(column, match.sentence());
        placed.put(match.sentence(), match.line());
      }
    }
    absorbPieces(column, sentences, placed);
    absorbLines(column, sentences, placed);
    insertRest(column, sentences, placed);
  }

  /** Every likely pair, best first; of equals the one nearest to where it stands in its own text. */
  private List<Match> matches(List<Sentence> sentences) {
    Map<String, List<Integer>> linesOf = linesByWord();
    int common = Math.max(COMMON_WORD_LINES_MIN, lines.size() / COMMON_WORD_SHARE);
    List<Match> matches = new ArrayList<>();
    for (Sentence sentence : sentences) {
      Set<Integer> candidates = new HashSet<>();
      for (String word : sentence.words()) {
        List<Integer> places = linesOf.getOrDefault(word, List.of());
        if (places.size() <= common) {
          candidates.addAll(places);
        }
      }
      candidates.stream().sorted().forEach(p -> match(sentence, p).ifPresent(matches::add));
    }
    matches.sort(
        Comparator.comparingDouble((Match m) -> -m.score())
            .thenComparingInt(m -> Math.abs(m.place() - m.sentence().number())));
    return matches;
  }

  private Map<String, List<Integer>> linesByWord() {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Set<String> words = new HashSet<>();
      Line line = lines.get(i);
      line.columns().forEach(column -> words.addAll(line.words(column)));
      for (String word : words) {
        places.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
      }
    }
    return places;
  }

  private Optional<Match> match(Sentence sentence, int place) {
    Line line = lines.get(place);
    double best = 0;
    for (String column : line.columns()) {
      List<String> words = line.words(column);
      if (words.equals(sentence.words())) {
        best = 1;
      } else if (Likeness.shared(sentence.words(), words) >= SHARED_WORDS_MIN) {
        best = Math.max(best, Likeness.dice(sentence.words(), words));
      }
    }
    return best >= LIKE
        ? Optional.of(new Match(sentence, line, place, best))
        : Optional.empty();
  }

  /** A piece whose neighbour was laid beside a sentence that holds the piece too joins it there. */
  private static void absorbPieces(
      String column, List<Sentence> sentences, Map<Sentence, Line> placed) {
    for (Sentence sentence : sentences) {
      if (placed.containsKey(sentence) || sentence.words().size() < SHARED_WORDS_MIN) {
        continue;
      }
      for (int beside : new int[] {sentence.number() - 1, sentence.number() + 1}) {
        Line line = beside < 0 || beside >= sentences.size() ? null : placed.get(sentences.get(beside));
        if (line != null && holds(line, column, sentence, sentences.get(beside))) {
          line.add(column, sentence);
          placed.put(sentence, line);
          break;
        }
      }
    }
  }

  private static boolean holds(Line line, String column, Sentence piece, Sentence beside) {
    return piece.paragraph() == beside.paragraph()
        && line.columns().stream()
            .filter(c -> !c.equals(column))
            .anyMatch(
                c -> Likeness.containment(piece.words(), left(line.words(c), beside.words())) >= CONTAINED);
  }

  /** What is left of a text once the words of a part are taken out. */
  private static List<String> left(List<String> whole, List<String> part) {
    List<String> left = new ArrayList<>(whole);
    part.forEach(left::remove);
    return left;
  }

  /** The reverse: a sentence laid on one line holds the next line's sentence too. */
  private void absorbLines(String column, List<Sentence> sentences, Map<Sentence, Line> placed) {
    for (Sentence sentence : sentences) {
      Line line = placed.get(sentence);
      if (line == null) {
        continue;
      }
      int at = lines.indexOf(line);
      for (int beside : new int[] {at - 1, at + 1}) {
        if (beside >= 0 && beside < lines.size() && swallows(column, line, lines.get(beside))) {
          line.append(lines.remove(beside));
          break;
        }
      }
    }
  }

  private static boolean swallows(String column, Line line, Line beside) {
    if (!beside.cell(column).isEmpty() || !sharesColumnsButOne(line, beside, column)) {
      return false;
    }
    return beside.columns().stream()
        .allMatch(
            c ->
                (line.cell(c).getLast().isBefore(beside.cell(c).getFirst())
                        || beside.cell(c).getLast().isBefore(line.cell(c).getFirst()))
                    && beside.words(c).size() >= SHARED_WORDS_MIN
                    && Likeness.containment(
                            beside.words(c), left(line.words(column), line.words(c)))
                        >= CONTAINED);
  }

  private static boolean sharesColumnsButOne(Line line, Line beside, String column) {
    Set<String> others = new HashSet<>(line.columns());
    others.remove(column);
    return beside.columns().equals(others);
  }

  private void insertRest(String column, List<Sentence> sentences, Map<Sentence, Line> placed) {
    int place = 0;
    for (Sentence sentence : sentences) {
      Line line = placed.get(sentence);
      if (line == null) {
        lines.add(place, new Line(column, sentence));
        place++;
      } else {
        place = lines.indexOf(line) + 1;
      }
    }
  }

  private List<Line> joined() {
    List<Line> joined = new ArrayList<>();
    for (Line line : lines) {
      if (!joined.isEmpty() && joined.getLast().continuesIn(line)) {
        joined.getLast().append(line);
      } else {
        joined.add(line);
      }
    }
    return joined;
  }
}
