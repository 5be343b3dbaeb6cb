package news.parallax.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
final class AtomicFile {

  private AtomicFile() {}

  /** Writes the bytes beside the file, syncs them, moves them over it, syncs the folder. */
  static void write(Path file, byte[] bytes) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path folder = target.resolveSibling(".").normalize();
      createSynced(folder);
      Path beside = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
      try {
        writeSynced(beside, bytes);
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

  private static void writeSynced(Path file, byte[] bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(true);
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
