package news.parallax.indexer.copies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Where held texts lie outside the heap: boards of a fixed size, each a mapped file that has no
 * name any more and goes with the process. A board is used again once all on it has been dropped.
 * For one thread.
 */
final class Shelf {

  private static final int BOARD_BITS = 24;
  private static final int BOARD_BYTES = 1 << BOARD_BITS;

  private final List<MappedByteBuffer> boards = new ArrayList<>();
  private final List<Integer> records = new ArrayList<>();
  private int current = -1;
  private int free = BOARD_BYTES;

  /**
   * @return the place under which it is found again
   */
  long put(byte[] record) {
    if (free + Integer.BYTES + record.length > BOARD_BYTES) {
      current = emptyBoard();
      free = 0;
    }
    long place = (long) current << BOARD_BITS | free;
    boards.get(current).putInt(free, record.length).put(free + Integer.BYTES, record);
    free += Integer.BYTES + record.length;
    records.set(current, records.get(current) + 1);
    return place;
  }

  ByteBuffer at(long place) {
    MappedByteBuffer board = boards.get((int) (place >>> BOARD_BITS));
    int offset = (int) place & BOARD_BYTES - 1;
    return board.slice(offset + Integer.BYTES, board.getInt(offset));
  }

  /** The record as it was put. */
  byte[] bytes(long place) {
    ByteBuffer record = at(place);
    byte[] bytes = new byte[record.remaining()];
    record.get(bytes);
    return bytes;
  }

  void drop(long place) {
    int board = (int) (place >>> BOARD_BITS);
    records.set(board, records.get(board) - 1);
  }

  private int emptyBoard() {
    for (int i = 0; i < boards.size(); i++) {
      if (i != current && records.get(i) == 0) {
        return i;
      }
    }
    boards.add(mapped());
    records.add(0);
    return boards.size() - 1;
  }

  private static MappedByteBuffer mapped() {
    try (FileChannel file =
        FileChannel.open(
            Files.createTempFile("parallax-copies", ".shelf"),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE)) {
      return file.map(MapMode.READ_WRITE, 0, BOARD_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "held texts want " + BOARD_BYTES + " bytes in " + System.getProperty("java.io.tmpdir"),
          e);
    }
  }
}
