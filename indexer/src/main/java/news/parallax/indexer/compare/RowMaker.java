package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.parallax.indexer.compare.Row.Cell;
import news.parallax.indexer.compare.Row.Changed;
import news.parallax.indexer.compare.Row.Kind;
import news.parallax.indexer.words.Word;

/** Tells how the texts that share a row relate, word by word, and why they share it. */
final class RowMaker {

  private final Map<String, List<Piece>> byColumn = new LinkedHashMap<>();
  private final List<Piece> first;

  private RowMaker(List<Piece> pieces) {
    pieces.forEach(
        piece -> byColumn.computeIfAbsent(piece.column(), any -> new ArrayList<>()).add(piece));
    byColumn.values().forEach(own -> own.sort(java.util.Comparator.comparingInt(p -> p.paragraph().index())));
    first = byColumn.values().iterator().next();
  }

  static Row row(List<Piece> pieces) {
    return new RowMaker(pieces).row();
  }

  private Row row() {
    if (byColumn.size() == 1) {
      List<Cell> alone = cells(first, Kind.ONLY_HERE, new BitSet());
      return new Row(Kind.ONLY_HERE, "no other column shares half of its words", alone);
    }
    List<Cell> cells = new ArrayList<>();
    BitSet lacking = new BitSet();
    List<String> reasons = new ArrayList<>();
    boolean edited = false;
    for (List<Piece> column : byColumn.values()) {
      if (column != first) {
        Overlap overlap = Overlap.of(folded(first), folded(column));
        boolean same = isSame(overlap, column);
        edited |= !same;
        lacking.or(rest(overlap.first(), folded(first).size()));
        BitSet changed = rest(overlap.second(), folded(column).size());
        cells.addAll(cells(column, same ? Kind.SAME : Kind.EDITED, changed));
        reasons.add(reason(column, overlap, same));
      }
    }
    Kind kind = edited ? Kind.EDITED : Kind.SAME;
    cells.addAll(0, cells(first, kind, lacking));
    return new Row(kind, String.join("; ", reasons), cells);
  }

  private boolean isSame(Overlap overlap, List<Piece> column) {
    return overlap.words() == folded(first).size() && overlap.words() == folded(column).size();
  }

  private String reason(List<Piece> column, Overlap overlap, boolean same) {
    String words =
        same
            ? "the same " + overlap.words() + " words"
            : overlap.words() + " of " + folded(first).size() + " words shared";
    int there = first.getFirst().paragraph().index();
    int here = column.getFirst().paragraph().index();
    String parts =
        column.size() > 1
            ? ", split into " + column.size() + " paragraphs"
            : isWhole(column.getFirst()) ? "" : ", part of a longer paragraph";
    return column.getFirst().column() + ": " + words + parts + (here == there ? "" : ", paragraph " + (here + 1) + " instead of " + (there + 1));
  }

  private static boolean isWhole(Piece piece) {
    return piece.from() == 0 && piece.to() == piece.paragraph().words().size();
  }

  private static List<String> folded(List<Piece> pieces) {
    return pieces.stream().flatMap(piece -> piece.folded().stream()).toList();
  }

  private static BitSet rest(BitSet shared, int words) {
    BitSet rest = new BitSet();
    rest.set(0, words);
    rest.andNot(shared);
    return rest;
  }

  /** One cell for each piece; the marks number the words of all pieces together. */
  private static List<Cell> cells(List<Piece> pieces, Kind kind, BitSet changed) {
    List<Cell> cells = new ArrayList<>();
    int before = 0;
    for (Piece piece : pieces) {
      int words = piece.words().size();
      cells.add(cell(piece, kind, changed.get(before, before + words)));
      before += words;
    }
    return cells;
  }

  private static Cell cell(Piece piece, Kind kind, BitSet changed) {
    Paragraph paragraph = piece.paragraph();
    return new Cell(
        piece.column(),
        kind,
        paragraph.index(),
        paragraph.inBody(piece.start()),
        paragraph.inBody(piece.end()),
        piece.text(),
        spans(piece, changed));
  }

  /** Neighbouring changed words are one change. */
  private static List<Changed> spans(Piece piece, BitSet changed) {
    List<Changed> spans = new ArrayList<>();
    List<Word> words = piece.words();
    for (int from = changed.nextSetBit(0); from >= 0; from = changed.nextSetBit(from)) {
      int to = changed.nextClearBit(from);
      spans.add(
          new Changed(
              words.get(from).start() - piece.start(), words.get(to - 1).end() - piece.start()));
      from = to;
    }
    return spans;
  }
}
