package news.parallax.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The operator's own outlet files: everything named {@code *.yaml} below one folder. */
final class OwnFolder {

  static final int FILES_MAX = 5_000;

  private static final int DEPTH_MAX = 4;
  private static final String WRONG_ENDING = ".yml";

  private final Path outlets;

  /**
   * @param configFolder the folder in which {@code outlets/} lies or may come to lie
   */
  OwnFolder(Path configFolder) {
    this.outlets = configFolder.resolve("outlets");
  }

  /** The files as they are now, in the order of their paths, and what could not be read. */
  record Contents(List<FoundFile> files, List<Problem> problems) {
    static final Contents NONE = new Contents(List.of(), List.of());
  }

  /** Where a file with this path below {@code outlets/} lies. */
  Path file(String path) {
    return outlets.resolve(path);
  }

  Contents contents() {
    if (!Files.isDirectory(outlets)) {
      return Contents.NONE;
    }
    List<FoundFile> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<Path> paths = paths();
    paths.stream().limit(FILES_MAX).forEach(path -> add(path, files, problems));
    if (paths.size() > FILES_MAX) {
      problems.add(tooMany());
    }
    return new Contents(List.copyOf(files), List.copyOf(problems));
  }

  private List<Path> paths() {
    try (Stream<Path> paths = Files.walk(outlets.toRealPath(), DEPTH_MAX)) {
      return paths
          .filter(path -> named(path, FoundFile.ENDING) || named(path, WRONG_ENDING))
          .filter(Files::isRegularFile)
          .filter(path -> !hidden(outletsRoot().relativize(path)))
          .limit(FILES_MAX + 1L)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + outlets + "; check who may read it", e);
    }
  }

  private Path outletsRoot() {
    try {
      return outlets.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot find " + outlets + "; check who may read it", e);
    }
  }

  private static boolean named(Path path, String ending) {
    return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** Editors and version control keep their own files under names that begin with a dot. */
  private static boolean hidden(Path below) {
    return StreamSupport.stream(below.spliterator(), false)
        .anyMatch(part -> part.toString().startsWith("."));
  }

  private void add(Path file, List<FoundFile> files, List<Problem> problems) {
    String path = outletsRoot().relativize(file).toString().replace('\\', '/');
    if (!file.toString().endsWith(FoundFile.ENDING)) {
      problems.add(
          new Problem("outlets/" + path, Span.TOP, "the file's ending is not .yaml", "rename it"));
      return;
    }
    try {
      read(file, path).ifPresent(files::add);
    } catch (IOException e) {
      problems.add(unreadable(path, e));
    }
  }

  /** Empty when the file went away since the folder was listed. */
  private static Optional<FoundFile> read(Path file, String path) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(YamlText.BYTES_MAX + 1);
      return Optional.of(FoundFile.own(path, bytes, Files.getLastModifiedTime(file).toInstant()));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  private static Problem unreadable(String path, IOException fault) {
    return new Problem(
        "outlets/" + path, Span.TOP, "the file cannot be read: " + fault, "check who may read it");
  }

  private static Problem tooMany() {
    return new Problem(
        "outlets",
        Span.TOP,
        "there are more than " + FILES_MAX + " files; the rest is not read",
        "put fewer outlets into one folder");
  }
}
