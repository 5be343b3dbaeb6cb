package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the paragraphs of a column into rows by their words: first those that are a row's paragraph
 * or an edit of it, wherever they stand; then those that are a part of one, or hold one as a part.
 */
final class Alignment {

  /** Half of the weight of both texts' words, in the same order: an edit, not a new telling. */
  private static final double EDIT_SHARE = 0.5;

  /** A part must lie in the whole nearly word for word. */
  private static final double PART_SHARE = 0.75;

  /** Shorter texts share words by chance. */
  private static final int PART_WORDS_MIN = 4;

  private static final double SHORT_SHARE = 0.75;
  private static final int SHORT_WORDS = 6;

  /** A paragraph beyond this is compared by its beginning. */
  private static final int WORDS_MAX = 2_000;

  private final List<List<Piece>> rows;

  Alignment(List<List<Piece>> rows) {
    this.rows = rows;
  }

  /** Adds what it can of a column to the rows, and new rows for the rest. */
  void add(List<Paragraph> column) {
    List<Paragraph> rest = new ArrayList<>(column);
    for (Match match : matches(column)) {
      boolean free = rest.contains(match.paragraph()) && !holds(match.row(), match.paragraph());
      if (free) {
        match.row().add(Piece.whole(match.paragraph()));
        rest.remove(match.paragraph());
      }
    }
    rest.forEach(this::joinAsPart);
    takeParts(column);
    column.forEach(paragraph -> insertRest(paragraph, column));
  }

  private record Match(List<Piece> row, Paragraph paragraph, double share, int distance) {}

  private List<Match> matches(List<Paragraph> column) {
    List<Match> matches = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      for (Paragraph paragraph : column) {
        double share = bestShare(rows.get(r), paragraph);
        if (share >= needed(paragraph)) {
          matches.add(new Match(rows.get(r), paragraph, share, Math.abs(r - paragraph.index())));
        }
      }
    }
    matches.sort(
        Comparator.comparingDouble(Match::share)
            .reversed()
            .thenComparingInt(Match::distance));
    return matches;
  }

  private static double needed(Paragraph paragraph) {
    return paragraph.words().size() < SHORT_WORDS ? SHORT_SHARE : EDIT_SHARE;
  }

  private static double bestShare(List<Piece> row, Paragraph paragraph) {
    Piece whole = Piece.whole(paragraph);
    return row.stream().mapToDouble(piece -> likeness(piece, whole)).max().orElse(0);
  }

  /** The lesser of both texts' shares in common words. */
  private static double likeness(Piece one, Piece other) {
    List<String> first = bounded(one.folded());
    List<String> second = bounded(other.folded());
    double shorter = Math.min(first.size(), second.size());
    double longer = Math.max(first.size(), second.size());
    if (shorter == 0 || shorter / longer < EDIT_SHARE / 2
        || Overlap.atMost(first, second) < EDIT_SHARE / 2 * longer) {
      return 0;
    }
    Overlap overlap = Overlap.of(first, second);
    return Math.min(
        Overlap.share(first, overlap.first(), language(one)),
        Overlap.share(second, overlap.second(), language(other)));
  }

  private static List<String> bounded(List<String> words) {
    return words.size() > WORDS_MAX ? words.subList(0, WORDS_MAX) : words;
  }

  private static String language(Piece piece) {
    return piece.paragraph().version().column().language();
  }

  private static boolean holds(List<Piece> row, Paragraph paragraph) {
    return row.stream().anyMatch(piece -> piece.column().equals(paragraph.column()));
  }

  /** A paragraph that lies within a row's paragraph joins that row: a split. */
  private void joinAsPart(Paragraph part) {
    rows.stream()
        .filter(row -> row.stream().anyMatch(piece -> isPartOf(part, piece)))
        .findFirst()
        .ifPresent(row -> row.add(Piece.whole(part)));
  }

  private static boolean isPartOf(Paragraph part, Piece piece) {
    return !piece.column().equals(part.column()) && lies(part, piece.paragraph());
  }

  private static boolean lies(Paragraph part, Paragraph whole) {
    return part.words().size() < whole.words().size() && !within(part, whole).isEmpty();
  }

  /** The words of the whole that the part is, as one run; empty when it is not there. */
  private static BitSet within(Paragraph part, Paragraph whole) {
    List<String> small = bounded(Piece.whole(part).folded());
    List<String> large = bounded(Piece.whole(whole).folded());
    if (small.size() < PART_WORDS_MIN
        || Overlap.atMost(small, large) < PART_SHARE * small.size()) {
      return new BitSet();
    }
    Overlap overlap = Overlap.of(small, large);
    boolean found =
        overlap.words() >= PART_SHARE * small.size()
            && run(overlap.second()).cardinality() <= 2 * small.size();
    return found ? run(overlap.second()) : new BitSet();
  }

  /** From the first marked word to the last, stragglers before a long gap left out. */
  private static BitSet run(BitSet marked) {
    int[] at = marked.stream().toArray();
    int from = 0;
    int to = at.length - 1;
    int reach = Math.max(3, at.length / 2);
    while (from < to && at[from + 1] - at[from] > reach && from < at.length / 3) {
      from++;
    }
    while (to > from && at[to] - at[to - 1] > reach && to > 2 * at.length / 3) {
      to--;
    }
    BitSet run = new BitSet();
    run.set(at[from], at[to] + 1);
    return run;
  }

  /** Rows without a cell here whose paragraph lies inside one of this column's: a merge. */
  private void takeParts(List<Paragraph> column) {
    for (List<Piece> row : rows) {
      if (holds(row, column.getFirst())) {
        continue;
      }
      Paragraph part = row.getFirst().paragraph();
      for (Paragraph whole : column) {
        BitSet words = lies(part, whole) ? within(part, whole) : new BitSet();
        if (!words.isEmpty()) {
          row.add(cutOut(whole, words.nextSetBit(0), words.length()));
          break;
        }
      }
    }
  }

  /** Takes the words from the row that had the paragraph whole, where they lie at its edge. */
  private Piece cutOut(Paragraph whole, int from, int to) {
    for (List<Piece> row : rows) {
      row.replaceAll(
          piece ->
              !piece.paragraph().equals(whole)
                  ? piece
                  : from > piece.from() && from < piece.to() && to >= piece.to()
                      ? new Piece(whole, piece.from(), from)
                      : to < piece.to() && to > piece.from() && from <= piece.from()
                          ? new Piece(whole, to, piece.to())
                          : piece);
    }
    return new Piece(whole, from, to);
  }

  /** What no row has of a paragraph: a few words join their neighbours, more make a row. */
  private void insertRest(Paragraph paragraph, List<Paragraph> column) {
    BitSet placed = new BitSet();
    pieces(paragraph).forEach(piece -> placed.set(piece.from(), piece.to()));
    int words = paragraph.words().size();
    for (int from = placed.nextClearBit(0); from < words; from = placed.nextClearBit(from)) {
      int next = placed.nextSetBit(from);
      int to = next < 0 ? words : next;
      if (to - from >= PART_WORDS_MIN || placed.isEmpty()) {
        insert(new Piece(paragraph, from, to), column);
      } else {
        stretch(paragraph, from, to);
      }
      from = to;
    }
    if (words == 0 && pieces(paragraph).isEmpty()) {
      insert(Piece.whole(paragraph), column);
    }
  }

  private List<Piece> pieces(Paragraph paragraph) {
    return rows.stream()
        .flatMap(List::stream)
        .filter(piece -> piece.paragraph().equals(paragraph))
        .toList();
  }

  private void stretch(Paragraph paragraph, int from, int to) {
    for (List<Piece> row : rows) {
      row.replaceAll(
          piece ->
              !piece.paragraph().equals(paragraph)
                  ? piece
                  : piece.to() == from
                      ? new Piece(paragraph, piece.from(), to)
                      : piece.from() == to && from == 0
                          ? new Piece(paragraph, from, piece.to())
                          : piece);
    }
  }

  /** A row of its own, after the row that holds what stands before it in its column. */
  private void insert(Piece alone, List<Paragraph> column) {
    int place = alone.from() == 0 ? 0 : rowOf(alone.paragraph()) + 1;
    for (int i = alone.paragraph().index() - 1; i >= 0 && place == 0; i--) {
      place = rowOf(column.get(i)) + 1;
    }
    List<Piece> row = new ArrayList<>();
    row.add(alone);
    rows.add(place, row);
  }

  private int rowOf(Paragraph paragraph) {
    for (int r = rows.size() - 1; r >= 0; r--) {
      if (rows.get(r).stream().anyMatch(piece -> piece.paragraph().equals(paragraph))) {
        return r;
      }
    }
    return -1;
  }
}
