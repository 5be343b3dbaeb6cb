package news.parallax.crawler.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.parallax.config.ArchiveSettings;
import news.parallax.crawler.fetch.Exchange;
import news.parallax.crawler.frontier.Capture;
import org.jspecify.annotations.Nullable;

/**
 * The folder of WARC files. A capture is on disk when {@link #keep} returns it. Each run begins its
 * own file, so the torn end that a kill leaves in the last one is never written behind. Safe from
 * any thread.
 */
public final class Archive implements AutoCloseable {

  private static final long FILE_BYTES_MAX = 256L * 1024 * 1024;
  private static final String PREFIX = "parallax-";
  private static final String SUFFIX = ".warc";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final ArchiveSettings settings;
  private final String software;
  private final Clock clock;
  private final Consumer<List<String>> dropping;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Path file;
  private @Nullable FileChannel channel;

  private Archive(
      Path folder,
      ArchiveSettings settings,
      String software,
      Clock clock,
      Consumer<List<String>> dropping) {
    this.folder = folder;
    this.settings = settings;
    this.software = software;
    this.clock = clock;
    this.dropping = dropping;
  }

  /**
   * Opens the archive in a folder, made if need be.
   *
   * @param software what its files name
   * @param dropping told the names of files just before housekeeping deletes them: whoever is
   *     killed between the two has them named and deleted again
   */
  public static Archive open(
      Path folder,
      ArchiveSettings settings,
      String software,
      Clock clock,
      Consumer<List<String>> dropping) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot make " + folder + "; make it, or choose another --data", e);
    }
    return new Archive(folder, settings, software, clock, dropping);
  }

  /** Appends an exchange and waits until the disk has it. */
  public Kept keep(Exchange exchange) {
    WarcBytes.Pair pair = WarcBytes.pair(exchange);
    lock.lock();
    try {
      return new Kept.At(append(pair));
    } catch (IOException e) {
      abandon();
      return new Kept.NoRoom("the archive takes nothing: " + e.getMessage());
    } finally {
      lock.unlock();
    }
  }

  /** Reads a capture back and verifies its digest. */
  public Recalled recall(Capture capture) {
    try (FileChannel in = FileChannel.open(path(capture), StandardOpenOption.READ)) {
      ByteBuffer buffer = ByteBuffer.allocate((int) capture.length());
      long at = capture.offset();
      while (buffer.hasRemaining() && in.read(buffer, at + buffer.position()) >= 0) {
        // Each read takes up where the last one ended.
      }
      return judged(buffer.array(), capture);
    } catch (NoSuchFileException e) {
      return new Recalled.Gone();
    } catch (IOException e) {
      return new Recalled.Damaged(capture.file() + " cannot be read: " + e.getMessage());
    }
  }

  /** Overwrites a capture where it lies; true when its bytes are gone from the file. */
  public boolean takeDown(Capture capture) {
    byte[] tombstone = WarcBytes.tombstone((int) capture.length(), clock.instant());
    try (FileChannel out = FileChannel.open(path(capture), StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(tombstone);
      while (buffer.hasRemaining()) {
        out.write(buffer, capture.offset() + buffer.position());
      }
      out.force(false);
      return true;
    } catch (NoSuchFileException e) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot overwrite " + capture + " in " + folder, e);
    }
  }

  /** Deletes the oldest files beyond the settings' size and age; returns their names. */
  public List<String> trim() {
    List<Path> beyond = beyondBounds();
    List<String> names = beyond.stream().map(path -> String.valueOf(path.getFileName())).toList();
    if (!names.isEmpty()) {
      dropping.accept(names);
      beyond.forEach(Archive::delete);
    }
    return names;
  }

  private List<Path> beyondBounds() {
    List<Path> beyond = new ArrayList<>();
    long total = bytes();
    for (Path oldest : files()) {
      boolean old = startOf(oldest).plus(settings.age()).isBefore(clock.instant());
      if (!isCurrent(oldest) && (old || total > settings.bytesMax())) {
        total -= size(oldest);
        beyond.add(oldest);
      }
    }
    return beyond;
  }

  /** How much the archive holds. */
  public long bytes() {
    return files().stream().mapToLong(Archive::size).sum();
  }

  private Capture append(WarcBytes.Pair pair) throws IOException {
    FileChannel out = current();
    long offset = out.size();
    try {
      write(out, offset, pair.response());
      write(out, offset + pair.response().length, pair.request());
      out.force(false);
    } catch (IOException e) {
      out.truncate(offset);
      throw e;
    }
    String name = String.valueOf(Objects.requireNonNull(file).getFileName());
    return new Capture(name, offset, pair.response().length, sha256(pair.response()));
  }

  private FileChannel current() throws IOException {
    FileChannel open = channel;
    if (open != null && open.size() < Math.min(FILE_BYTES_MAX, settings.bytesMax() / 4)) {
      return open;
    }
    abandon();
    Path next = unused();
    FileChannel fresh =
        FileChannel.open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    file = next;
    channel = fresh;
    write(fresh, 0, WarcBytes.info(software, clock.instant()));
    trim();
    return fresh;
  }

  private Path unused() {
    String stamp = PREFIX + STAMP.format(clock.instant());
    Path path = folder.resolve(stamp + SUFFIX);
    for (int n = 1; Files.exists(path); n++) {
      path = folder.resolve(stamp + "-" + n + SUFFIX);
    }
    return path;
  }

  private static void write(FileChannel out, long offset, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      out.write(buffer, offset + buffer.position());
    }
  }

  /** Lets go of the file at hand; the next capture begins another one. */
  private void abandon() {
    FileChannel open = channel;
    channel = null;
    file = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot close the archive's file in " + folder, e);
      }
    }
  }

  private Recalled judged(byte[] bytes, Capture capture) {
    if (sha256(bytes).equals(capture.sha256())) {
      return WarcBytes.exchange(bytes)
          .<Recalled>map(Recalled.Found::new)
          .orElseGet(() -> new Recalled.Damaged(capture + " is no response record"));
    }
    String head = new String(bytes, 0, Math.min(bytes.length, 600), StandardCharsets.ISO_8859_1);
    return head.contains("WARC-Taken-Down: yes") || head.isBlank()
        ? new Recalled.TakenDown()
        : new Recalled.Damaged(
            "the digest of " + capture.file() + " at " + capture.offset() + " differs");
  }

  private Path path(Capture capture) {
    Path path = folder.resolve(capture.file()).normalize();
    if (!folder.normalize().equals(path.getParent())) {
      throw new IllegalArgumentException("no file of the archive: " + capture.file());
    }
    return path;
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(p -> String.valueOf(p.getFileName()).endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private boolean isCurrent(Path path) {
    lock.lock();
    try {
      return path.equals(file);
    } finally {
      lock.unlock();
    }
  }

  /** When a file was begun, by its name; a foreign name counts as new. */
  private Instant startOf(Path path) {
    String name = String.valueOf(path.getFileName());
    try {
      int from = PREFIX.length();
      return Optional.of(name.substring(from, from + 19))
          .map(s -> STAMP.parse(s, Instant::from))
          .orElseThrow();
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      return clock.instant();
    }
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      return 0;
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path + " to make room", e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      abandon();
    } finally {
      lock.unlock();
    }
  }
}
