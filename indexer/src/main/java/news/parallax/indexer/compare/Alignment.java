package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays the sentences of several versions on lines, each beside the one whose words it shares, in
 * whatever order they stand; then joins lines that run on in every column, so that whole paragraphs
 * stand together. The order of lines is that of the fullest version; what has no place there stands
 * behind its own predecessor.
 */
final class Alignment {

  private List<Line> lines = new ArrayList<>();

  /** A column's sentences, and on which lines they were laid, by number. */
  private record Text(String column, List<Sentence> sentences, Map<Integer, Line> placed) {
    static Text of(Version version) {
      return new Text(version.column().id(), Sentence.of(version), new HashMap<>());
    }

    int words() {
      return sentences.stream().mapToInt(s -> s.words().size()).sum();
    }
  }

  private Alignment() {}

  /** The lines of all versions; every sentence stands on exactly one. */
  static List<Line> of(List<Version> versions) {
    Alignment alignment = new Alignment();
    versions.stream()
        .map(Text::of)
        .sorted(Comparator.comparingInt(Text::words).reversed())
        .forEachOrdered(alignment::lay);
    return alignment.joined();
  }

  private void lay(Text text) {
    Matching.of(lines, text.sentences())
        .forEach(
            (number, place) -> {
              lines.get(place).add(text.column(), text.sentences().get(number));
              text.placed().put(number, lines.get(place));
            });
    addPieces(text);
    lines = withoutPieces(text.column());
    lines = withRest(text);
  }

  /** A sentence whose neighbour stands beside one that holds the two of them joins it there. */
  private static void addPieces(Text text) {
    List<Sentence> sentences = text.sentences();
    for (int i = 1; i < sentences.size(); i++) {
      addPiece(text, sentences.get(i), sentences.get(i - 1));
    }
    for (int i = sentences.size() - 2; i >= 0; i--) {
      addPiece(text, sentences.get(i), sentences.get(i + 1));
    }
  }

  private static void addPiece(Text text, Sentence piece, Sentence beside) {
    Line line = text.placed().get(beside.number());
    if (line != null
        && !text.placed().containsKey(piece.number())
        && piece.paragraph() == beside.paragraph()
        && Pieces.belongs(piece, text.column(), line)) {
      line.add(text.column(), piece);
      text.placed().put(piece.number(), line);
    }
  }

  /** The reverse: a sentence of this column that holds the next line's too takes that line in. */
  private List<Line> withoutPieces(String column) {
    List<Line> kept = new ArrayList<>();
    for (Line line : lines) {
      if (!kept.isEmpty() && Pieces.belongs(line, column, kept.getLast())) {
        kept.getLast().append(line);
      } else {
        while (!kept.isEmpty() && Pieces.belongs(kept.getLast(), column, line)) {
          line.append(kept.removeLast());
        }
        kept.add(line);
      }
    }
    return kept;
  }

  /**
   * What was laid beside nothing goes behind its own predecessor; what has none goes before its
   * first neighbour, and a text without any neighbour behind all others.
   */
  private List<Line> withRest(Text text) {
    List<Line> leading = new ArrayList<>();
    Map<Line, List<Line>> behind = new HashMap<>();
    List<Line> rest = leading;
    Optional<Line> first = Optional.empty();
    for (Sentence sentence : text.sentences()) {
      Line line = text.placed().get(sentence.number());
      if (line == null) {
        rest.add(new Line(text.column(), sentence));
      } else {
        first = first.or(() -> Optional.of(line));
        rest = behind.computeIfAbsent(line, l -> new ArrayList<>());
      }
    }
    return woven(leading, first, behind);
  }

  private List<Line> woven(List<Line> leading, Optional<Line> first, Map<Line, List<Line>> behind) {
    List<Line> all = new ArrayList<>();
    for (Line line : lines) {
      if (first.isPresent() && first.get() == line) {
        all.addAll(leading);
      }
      all.add(line);
      all.addAll(behind.getOrDefault(line, List.of()));
    }
    if (first.isEmpty()) {
      all.addAll(leading);
    }
    return all;
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
