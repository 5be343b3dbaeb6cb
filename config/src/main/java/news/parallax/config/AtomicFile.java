package news.parallax.config;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * How a file is replaced so that a reader, or a power cut, finds the old one or the new one whole.
 */
public final class AtomicFile {

  private static final int BUFFER_BYTES = 1 << 16;

  private AtomicFile() {}

  static void write(Path file, byte[] bytes) {
    write(file, out -> out.write(bytes));
  }

  /** What a file is to hold. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes the content beside the file, syncs it, moves it over the file, syncs the folder.
   *
   * @throws UncheckedIOException when any of it fails; the file is as it was then
   */
  public static void write(Path file, Content content) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path folder = target.resolveSibling(".").normalize();
      createSynced(folder);
      Path beside = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
      try {
        writeSynced(beside, content);
        keepPermissions(target, beside);
        Files.move(
            beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
      sync(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot save " + file + "; check its folder's permissions and the free disk", e);
    }
  }

  /** A new folder lasts only when the folder above knows of it on disk. */
  private static void createSynced(Path folder) throws IOException {
    Path above = folder.getParent();
    if (!Files.isDirectory(folder) && above != null) {
      createSynced(above);
      Files.createDirectories(folder);
      sync(above);
    }
  }

  private static void writeSynced(Path file, Content content) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out =
            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (Files.exists(from) && view != null) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
      open.force(true);
    }
  }
}
