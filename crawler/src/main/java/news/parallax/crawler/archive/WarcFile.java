package news.parallax.crawler.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The file that is being written. Appends follow one another; those who wait for the disk share one
 * {@code fsync} among all that were appended before it.
 */
final class WarcFile {

  private final Path path;
  private final FileChannel channel;
  private final ReentrantLock forcing = new ReentrantLock();
  private long forced;
  private volatile boolean broken;

  private WarcFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static WarcFile create(Path path) throws IOException {
    return new WarcFile(
        path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  Path path() {
    return path;
  }

  /** Bytes written so far, whole appends alone. */
  long size() throws IOException {
    return channel.size();
  }

  /** Writes at the end; of an append that fails nothing is left. One thread at a time. */
  void append(byte[]... parts) throws IOException {
    long offset = channel.size();
    try {
      long at = offset;
      for (byte[] part : parts) {
        write(at, part);
        at += part.length;
      }
    } catch (IOException e) {
      channel.truncate(offset);
      throw e;
    }
  }

  private void write(long offset, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer, offset + buffer.position());
    }
  }

  /** Returns once the first {@code size} bytes are on disk; any thread. */
  void awaitOnDisk(long size) throws IOException {
    forcing.lock();
    try {
      if (size > forced) {
        force();
      }
    } finally {
      forcing.unlock();
    }
  }

  /** After one failure nothing is known of what was appended, whatever the next call may say. */
  private void force() throws IOException {
    if (broken) {
      throw new IOException(path.getFileName() + " did not reach the disk");
    }
    long size = channel.size();
    try {
      channel.force(false);
    } catch (IOException e) {
      broken = true;
      throw e;
    }
    forced = size;
  }

  /** Whether it can take no more. */
  boolean isBroken() {
    return broken;
  }

  /**
   * Those who still wait for the disk have their bytes on it first, or learn that they have not.
   */
  void close() throws IOException {
    forcing.lock();
    try (channel) {
      if (channel.isOpen() && channel.size() > forced) {
        force();
      }
    } finally {
      forcing.unlock();
    }
  }
}
