package news.parallax.indexer.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The index's folder: which of the generations in it is the one that counts. */
final class Generations {

  private static final String CURRENT = "current";
  private static final String PREFIX = "generation-";

  private final Path folder;

  Generations(Path folder) {
    this.folder = folder;
  }

  /** The one that counts; a first one where there is none. */
  Path current() throws IOException {
    Files.createDirectories(folder);
    Path pointer = folder.resolve(CURRENT);
    String name = Files.exists(pointer) ? Files.readString(pointer).strip() : "";
    return name.matches(PREFIX + "\\d+") && Files.isDirectory(folder.resolve(name))
        ? folder.resolve(name)
        : fresh();
  }

  /** A new, empty folder that counts for nothing yet. */
  Path fresh() throws IOException {
    long last = all().stream().mapToLong(Generations::number).max().orElse(0);
    return Files.createDirectories(folder.resolve(PREFIX + (last + 1)));
  }

  /** From now on, and after a crash, this one counts; the others go. */
  void choose(Path generation) throws IOException {
    Path next = folder.resolve(CURRENT + ".next");
    Files.writeString(next, generation.getFileName() + "\n");
    force(next);
    Files.move(
        next,
        folder.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    force(folder);
    for (Path other : all()) {
      if (!other.equals(generation)) {
        delete(other);
      }
    }
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> number(entry) > 0).toList();
    }
  }

  private static long number(Path entry) {
    String name = String.valueOf(entry.getFileName());
    return name.matches(PREFIX + "\\d{1,18}") ? Long.parseLong(name.substring(PREFIX.length())) : 0;
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void delete(Path generation) throws IOException {
    try (Stream<Path> entries = Files.walk(generation)) {
      entries.sorted(Comparator.reverseOrder()).forEach(Generations::deleteOne);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
