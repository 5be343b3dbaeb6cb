package news.parallax.indexer.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FilePath;

/**
 * A disk in memory that loses power or fills up at a chosen step, and that forgets at a power cut
 * what was not forced. H2 reaches it as {@code frail:<disk>/<file>}.
 */
final class FrailDisk {

  static {
    FilePath.register(new FrailPath());
  }

  private static final Map<String, FrailDisk> DISKS = new ConcurrentHashMap<>();
  private static final AtomicInteger NAMES = new AtomicInteger();
  private static final String POWER = "the power is cut";
  private static final String FULL = "No space left on device";

  private final Map<String, Content> files = new TreeMap<>();
  private final String name;
  private long steps;
  private long cutAfter = Long.MAX_VALUE;
  private long fullAfter = Long.MAX_VALUE;

  static FrailDisk disk(String name) {
    return DISKS.computeIfAbsent(name, FrailDisk::new);
  }

  private FrailDisk(String name) {
    this.name = name;
  }

  private record Write(long at, byte[] bytes, boolean truncates) {}

  private static final class Content {
    private byte[] bytes = new byte[0];
    private byte[] forced = new byte[0];
    private final List<Write> unforced = new ArrayList<>();
  }

  /** The file that a store is opened on. */
  String file() {
    return "frail:" + name + "/db";
  }

  synchronized long steps() {
    return steps;
  }

  synchronized FrailDisk cutAfter(long more) {
    cutAfter = steps + more;
    return this;
  }

  synchronized FrailDisk fullAfter(long more) {
    fullAfter = steps + more;
    return this;
  }

  synchronized void makeRoom() {
    fullAfter = Long.MAX_VALUE;
  }

  /** Another disk with the same content, all of it forced. */
  synchronized FrailDisk copy() {
    FrailDisk copy = another();
    files.forEach((file, content) -> copy.put(file, content.bytes));
    return copy;
  }

  // Never a name twice: H2 may still be closing what it had open under an earlier one.
  private static FrailDisk another() {
    return disk("disk" + NAMES.incrementAndGet());
  }

  /** What is found once power is back: what was forced and, by chance, some later writes. */
  synchronized FrailDisk afterPowerCut(Random chance, double kept) {
    FrailDisk found = another();
    files.forEach(
        (file, content) -> {
          byte[] bytes = content.forced;
          for (Write write : content.unforced) {
            bytes = chance.nextDouble() < kept ? applied(bytes, write) : bytes;
          }
          found.put(file, bytes);
        });
    return found;
  }

  private void put(String file, byte[] bytes) {
    Content content = new Content();
    content.bytes = bytes.clone();
    content.forced = bytes.clone();
    files.put(file, content);
  }

  void forget() {
    DISKS.remove(name);
  }

  private void step() throws IOException {
    steps++;
    powered();
    if (steps > fullAfter) {
      throw new IOException(FULL);
    }
  }

  private void powered() throws IOException {
    if (steps > cutAfter) {
      throw new IOException(POWER);
    }
  }

  private Content content(String file) {
    return files.computeIfAbsent(file, f -> new Content());
  }

  synchronized boolean exists(String file) {
    return files.containsKey(file);
  }

  synchronized void create(String file) {
    content(file);
  }

  synchronized void delete(String file) {
    files.remove(file);
  }

  synchronized void move(String from, String to) {
    files.put(to, content(from));
    files.remove(from);
  }

  synchronized List<String> list() {
    return List.copyOf(files.keySet());
  }

  synchronized long size(String file) {
    return content(file).bytes.length;
  }

  synchronized byte[] read(String file, long at, int length) throws IOException {
    powered();
    byte[] bytes = content(file).bytes;
    int from = (int) Math.min(at, bytes.length);
    return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
  }

  synchronized void write(String file, long at, byte[] bytes) throws IOException {
    change(file, new Write(at, bytes, false));
  }

  synchronized void truncate(String file, long size) throws IOException {
    change(file, new Write(size, new byte[0], true));
  }

  private void change(String file, Write write) throws IOException {
    step();
    Content content = content(file);
    content.bytes = applied(content.bytes, write);
    content.unforced.add(write);
  }

  synchronized void force(String file) throws IOException {
    step();
    Content content = content(file);
    content.forced = content.bytes.clone();
    content.unforced.clear();
  }

  private static byte[] applied(byte[] bytes, Write write) {
    if (write.truncates) {
      return Arrays.copyOf(bytes, (int) Math.min(bytes.length, write.at));
    }
    int end = (int) write.at + write.bytes.length;
    byte[] changed = Arrays.copyOf(bytes, Math.max(bytes.length, end));
    System.arraycopy(write.bytes, 0, changed, (int) write.at, write.bytes.length);
    return changed;
  }
}
