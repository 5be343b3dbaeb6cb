package news.parallax.indexer.decide;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import news.parallax.config.AtomicFile;
import news.parallax.config.ProgramBuild;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;
import news.parallax.indexer.store.OutboxEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file in which a start finds the judges' memory as it was at some outbox number, so that only
 * what was decided since has to be judged again. Derived and dispensable: without it, with a
 * damaged one, or with one of another build of the program, the memory is made of the articles.
 *
 * <p>Layout: the build's id, the number, its article and revision, the memory, CRC-32C of all that.
 */
final class Checkpoint {

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoint.class);
  private static final int BUFFER_BYTES = 1 << 16;

  /** Fewer decisions than this are sooner judged again than written. */
  private static final int WORTH_WRITING = 500;

  /** At most this part of the time goes into writing. */
  private static final int PART_OF_TIME = 30;

  private static final Duration AT_CLOSE = Duration.ofSeconds(3);

  private final Path file;
  private final String build = ProgramBuild.id();
  private long written;
  private long endedNanos = System.nanoTime();
  private Duration took = Duration.ZERO;

  Checkpoint(Path file) {
    this.file = file;
  }

  /** A memory, and the number of the last outbox entry that it knows. */
  record Kept(Memory memory, long number) {}

  /** Which entry of the record has a number. */
  interface Entries {
    Optional<OutboxEntry> at(long number);
  }

  /**
   * Reads the memory into one that holds nothing yet.
   *
   * @return empty when there is none that fits the record; the memory may be half filled then
   */
  Optional<Kept> read(Memory empty, Entries entries) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = opened()) {
      CheckpointInput values = new CheckpointInput(in);
      if (!values.text().equals(build)) {
        return Optional.empty();
      }
      long number = values.longNumber();
      OutboxEntry entry = new OutboxEntry(number, values.text(), values.number());
      if (!entries.at(number).equals(Optional.of(entry))) {
        LOG.warn("{} is not of this record and is not used", file);
        return Optional.empty();
      }
      empty.read(values);
      written = number;
      return Optional.of(new Kept(empty, number));
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("{} cannot be read and is not used", file, e);
      return Optional.empty();
    }
  }

  /** The file behind its check sum, which has been found right. */
  private InputStream opened() throws IOException {
    long length = Files.size(file) - Long.BYTES;
    CRC32C sum = new CRC32C();
    try (DataInputStream in = new DataInputStream(buffered())) {
      byte[] portion = new byte[BUFFER_BYTES];
      for (long left = length; left > 0; ) {
        int read = in.read(portion, 0, (int) Math.min(portion.length, left));
        if (read < 0) {
          throw new IOException("it has become shorter");
        }
        sum.update(portion, 0, read);
        left -= read;
      }
      if (length < 0 || in.readLong() != sum.getValue()) {
        throw new IOException("its check sum is wrong");
      }
    }
    return buffered();
  }

  private InputStream buffered() throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
  }

  /** Whether enough was decided since the last one, and enough time has passed. */
  boolean isDue(long decided) {
    long since = System.nanoTime() - endedNanos;
    return decided - written >= WORTH_WRITING && since >= took.toNanos() * PART_OF_TIME;
  }

  /** Whether writing one when the house closes keeps nobody waiting. */
  boolean isQuick(long decided) {
    return decided > written && took.compareTo(AT_CLOSE) < 0;
  }

  /** Writes the memory as it stands behind an entry; what fails is told and tried again later. */
  void write(Memory memory, OutboxEntry entry) {
    long began = System.nanoTime();
    try {
      AtomicFile.write(
          file,
          out -> {
            CheckedOutputStream summed = new CheckedOutputStream(out, new CRC32C());
            CheckpointOutput values = new CheckpointOutput(summed);
            values.text(build).number(entry.number());
            values.text(entry.article()).number(entry.revision());
            memory.write(values);
            new CheckpointOutput(out).number(summed.getChecksum().getValue());
          });
      written = entry.number();
    } catch (UncheckedIOException e) {
      LOG.warn("{} was not written; a start would take longer", file, e);
    }
    endedNanos = System.nanoTime();
    took = Duration.ofNanos(endedNanos - began);
  }
}
