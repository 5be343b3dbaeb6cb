package news.parallax.indexer.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which sentences of one more text go on which lines: first those whose words stand there already,
 * then the most alike. A line takes one sentence, and its effort per sentence is bounded.
 */
final class Matching {

  /** Half of the telling words: what is less alike was written anew. */
  private static final double LIKE = 0.5;

  private static final int SHARED_WORDS_MIN = 4;
  private static final int LOOKUPS_MAX = 400;
  private static final int CANDIDATES_MAX = 12;

  private final List<Line> lines;
  private final List<Sentence> sentences;
  private final Map<Integer, Integer> placeOf = new HashMap<>();
  private final BitSet taken = new BitSet();

  private record Match(Sentence sentence, int place, double score) {
    int distance() {
      return Math.abs(place - sentence.number());
    }
  }

  private Matching(List<Line> lines, List<Sentence> sentences) {
    this.lines = lines;
    this.sentences = sentences;
  }

  /** From a sentence's number to the index of its line, for those that have one. */
  static Map<Integer, Integer> of(List<Line> lines, List<Sentence> sentences) {
    Matching matching = new Matching(lines, sentences);
    matching.placeVerbatim();
    matching.placeAlike();
    return matching.placeOf;
  }

  private void place(Sentence sentence, int place) {
    if (!taken.get(place) && placeOf.putIfAbsent(sentence.number(), place) == null) {
      taken.set(place);
    }
  }

  /** Of several equal sentences the first meets the first. */
  private void placeVerbatim() {
    Map<List<String>, Deque<Integer>> places = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Set<List<String>> wordings = new HashSet<>();
      line.columns().forEach(column -> wordings.add(line.words(column)));
      for (List<String> words : wordings) {
        places.computeIfAbsent(words, w -> new ArrayDeque<>()).add(i);
      }
    }
    for (Sentence sentence : sentences) {
      Deque<Integer> equal = places.getOrDefault(sentence.words(), new ArrayDeque<>());
      while (!equal.isEmpty() && taken.get(equal.getFirst())) {
        equal.removeFirst();
      }
      if (!equal.isEmpty()) {
        place(sentence, equal.removeFirst());
      }
    }
  }

  /** The best pair of all first; of equals the one nearest to where it stands in its own text. */
  private void placeAlike() {
    Map<String, List<Integer>> places = placesByWord();
    List<Match> matches = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (!placeOf.containsKey(sentence.number())) {
        candidates(sentence, places).forEach(place -> match(sentence, place, matches));
      }
    }
    matches.sort(
        Comparator.comparingDouble((Match m) -> -m.score()).thenComparingInt(Match::distance));
    matches.forEach(match -> place(match.sentence(), match.place()));
  }

  private Map<String, List<Integer>> placesByWord() {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = taken.nextClearBit(0); i < lines.size(); i = taken.nextClearBit(i + 1)) {
      Line line = lines.get(i);
      Set<String> words = new HashSet<>();
      line.columns().forEach(column -> words.addAll(line.telling(column)));
      for (String word : words) {
        places.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
      }
    }
    return places;
  }

  /** The lines that share most words with a sentence, its rarest words looked up first. */
  private static List<Integer> candidates(Sentence sentence, Map<String, List<Integer>> places) {
    List<List<Integer>> rarestFirst =
        sentence.telling().stream()
            .distinct()
            .map(word -> places.getOrDefault(word, List.of()))
            .sorted(Comparator.comparingInt(List::size))
            .toList();
    Map<Integer, Integer> votes = new TreeMap<>();
    int lookups = LOOKUPS_MAX;
    for (List<Integer> found : rarestFirst) {
      List<Integer> near = nearest(found, sentence.number(), lookups);
      near.forEach(place -> votes.merge(place, 1, Integer::sum));
      lookups -= near.size();
    }
    return votes.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Integer, Integer> e) -> -e.getValue())
                .thenComparingInt(e -> Math.abs(e.getKey() - sentence.number())))
        .limit(CANDIDATES_MAX)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Integer> nearest(List<Integer> ascending, int number, int most) {
    if (ascending.size() <= most) {
      return ascending;
    }
    int found = Collections.binarySearch(ascending, number);
    int middle = found >= 0 ? found : -found - 1;
    int from = Math.clamp(middle - most / 2, 0, ascending.size() - most);
    return ascending.subList(from, from + most);
  }

  private void match(Sentence sentence, int place, List<Match> matches) {
    Line line = lines.get(place);
    double best = 0;
    for (String column : line.columns()) {
      if (isLikely(sentence.telling().size(), line.telling(column).size())
          && Likeness.shared(sentence.words(), line.words(column)) >= SHARED_WORDS_MIN) {
        best = Math.max(best, Likeness.dice(sentence.telling(), line.telling(column)));
      }
    }
    if (best >= LIKE) {
      matches.add(new Match(sentence, place, best));
    }
  }

  /** Pieces of so different length cannot share half of the words of both. */
  private static boolean isLikely(int a, int b) {
    return 2.0 * Math.min(a, b) >= LIKE * (a + b);
  }
}
