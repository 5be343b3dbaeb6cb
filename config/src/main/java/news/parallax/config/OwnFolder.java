package news.parallax.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
    return Files.isDirectory(outlets) ? new Reading().contents() : Contents.NONE;
  }

  /** One look at the folder. */
  private final class Reading extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Path> paths = new ArrayList<>();
    private final List<FoundFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Reading() {
      try {
        this.root = outlets.toRealPath();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot find " + outlets + "; check who may read it", e);
      }
    }

    Contents contents() {
      try {
        Files.walkFileTree(root, Set.of(), DEPTH_MAX, this);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list " + outlets + "; check who may read it", e);
      }
      Collections.sort(paths);
      paths.forEach(this::read);
      return new Contents(List.copyOf(files), List.copyOf(problems));
    }

    /** Editors and version control keep their own under names that begin with a dot. */
    private boolean hidden(Path path) {
      return !path.equals(root) && path.getFileName().toString().startsWith(".");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (hidden(file) || !(named(file, FoundFile.ENDING) || named(file, WRONG_ENDING))) {
        return FileVisitResult.CONTINUE;
      }
      if (paths.size() == FILES_MAX) {
        tell("", "there are more than " + FILES_MAX + " files", "put fewer into one folder");
        return FileVisitResult.TERMINATE;
      }
      paths.add(file);
      return FileVisitResult.CONTINUE;
    }

    private static boolean named(Path path, String ending) {
      return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
      tell(below(file), "cannot be read: " + fault, "check who may read it");
      return FileVisitResult.CONTINUE;
    }

    private void read(Path file) {
      String path = below(file);
      if (!path.endsWith(FoundFile.ENDING)) {
        tell(path, "the file's ending is not .yaml", "rename it");
      } else if (Files.isRegularFile(file)) {
        readRegular(file, path);
      } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        tell(path, "this is no file, or a link to none", "put the file itself here");
      }
    }

    /** A file that went away since the folder was listed is a file less, and no problem. */
    private void readRegular(Path file, String path) {
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(YamlText.BYTES_MAX + 1);
        files.add(FoundFile.own(path, bytes, Files.getLastModifiedTime(file).toInstant()));
      } catch (IOException fault) {
        if (Files.exists(file)) {
          tell(path, "cannot be read: " + fault, "check who may read it");
        }
      }
    }

    private String below(Path file) {
      return root.relativize(file).toString().replace('\\', '/');
    }

    private void tell(String path, String what, String cure) {
      problems.add(new Problem(FoundFile.ownName(path), Span.TOP, what, cure));
    }
  }
}
