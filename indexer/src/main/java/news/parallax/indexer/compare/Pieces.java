package news.parallax.indexer.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether one text cut in two what is one sentence in another. */
final class Pieces {

  /** A piece of a sentence that was cut in two keeps nearly all its words. */
  private static final double CONTAINED = 0.8;

  private static final int PIECE_WORDS_MIN = 4;

  /** Nobody cuts a sentence into more. */
  private static final int PIECES_MAX = 6;

  private Pieces() {}

  /** Whether another column's cell holds the piece beside what this column has there already. */
  static boolean belongs(Sentence piece, String column, Line line) {
    return line.cell(column).size() < PIECES_MAX
        && line.columns().stream()
            .filter(c -> !c.equals(column))
            .anyMatch(c -> isRestOf(line.words(c), line.words(column), piece.words()));
  }

  /**
   * Whether this column's cell on a line holds the next line's words too, which stand there in all
   * the line's other columns and follow or go before.
   */
  static boolean belongs(Line piece, String column, Line line) {
    Set<String> others = new HashSet<>(line.columns());
    return others.remove(column)
        && piece.columns().equals(others)
        && others.stream().allMatch(c -> continues(c, piece, column, line));
  }

  private static boolean continues(String other, Line piece, String column, Line line) {
    List<Sentence> cell = line.cell(other);
    List<Sentence> more = piece.cell(other);
    return cell.size() < PIECES_MAX
        && (cell.getLast().isBefore(more.getFirst()) || more.getLast().isBefore(cell.getFirst()))
        && isRestOf(line.words(column), line.words(other), piece.words(other));
  }

  private static boolean isRestOf(List<String> whole, List<String> part, List<String> piece) {
    return piece.size() >= PIECE_WORDS_MIN
        && whole.size() >= piece.size()
        && Likeness.containment(piece, Likeness.left(whole, part)) >= CONTAINED;
  }
}
