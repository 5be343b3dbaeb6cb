package news.parallax.config;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operator's own outlet files: everything named {@code *.yaml} below one folder. */
final class OwnFolder {

  private static final int FILES_MAX = 200_000;
  private static final int DEPTH_MAX = 4;
  private static final String WRONG_ENDING = ".yml";

  private final Path outlets;
  private final int filesMax;
  private final String changedName;
  private final String attributes;

  /**
   * @param configFolder the folder in which {@code outlets/} lies or may come to lie
   */
  OwnFolder(Path configFolder) {
    this(configFolder, FILES_MAX);
  }

  OwnFolder(Path configFolder, int filesMax) {
    this.outlets = configFolder.resolve("outlets");
    this.filesMax = filesMax;
    boolean unix = outlets.getFileSystem().supportedFileAttributeViews().contains("unix");
    this.changedName = unix ? "ctime" : "lastModifiedTime";
    this.attributes = "%s%s,size,isRegularFile".formatted(unix ? "unix:" : "", changedName);
  }

  /** The files that are there, in the order of their paths, and what is wrong with others. */
  record Listing(List<SeenFile> files, List<Problem> problems) {
    static final Listing NONE = new Listing(List.of(), List.of());
  }

  /** Where a file with this path below {@code outlets/} lies. */
  Path file(String path) {
    return outlets.resolve(path);
  }

  /** Looks at every file, and reads none. */
  Listing listing() {
    return Files.isDirectory(outlets) ? new Look().listing() : Listing.NONE;
  }

  /**
   * A file's content; empty when it went away since it was seen.
   *
   * @throws UncheckedIOException when it is there and cannot be read
   */
  Optional<FoundFile> read(SeenFile seen) {
    Path file = file(seen.path());
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(YamlText.BYTES_MAX + 1);
      return Optional.of(FoundFile.own(seen.path(), bytes, seen.modified()));
    } catch (IOException fault) {
      if (Files.exists(file)) {
        throw new UncheckedIOException(fault);
      }
      return Optional.empty();
    }
  }

  /** One look at the folder. */
  private final class Look extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Path> paths = new ArrayList<>();
    private final List<SeenFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Look() {
      try {
        this.root = outlets.toRealPath();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot find " + outlets + "; check who may read it", e);
      }
    }

    Listing listing() {
      try {
        Files.walkFileTree(root, Set.of(), DEPTH_MAX, this);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list " + outlets + "; check who may read it", e);
      }
      Collections.sort(paths);
      paths.forEach(this::see);
      return new Listing(List.copyOf(files), List.copyOf(problems));
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
      if (paths.size() == filesMax) {
        tell("", "there are more than " + filesMax + " files", "put fewer into one folder");
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

    private void see(Path file) {
      String path = below(file);
      if (!path.endsWith(FoundFile.ENDING)) {
        tell(path, "the file's ending is not .yaml", "rename it");
        return;
      }
      try {
        seen(path, Files.readAttributes(file, attributes));
      } catch (IOException gone) {
        // A file that went away since the folder was listed is a file less, and no problem.
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
          notAFile(path);
        }
      }
    }

    private void seen(String path, Map<String, Object> found) {
      if (Boolean.TRUE.equals(found.get("isRegularFile"))) {
        Long size = (Long) requireNonNull(found.get("size"));
        FileTime changed = (FileTime) requireNonNull(found.get(changedName));
        files.add(new SeenFile(path, size, changed.toInstant()));
      } else {
        notAFile(path);
      }
    }

    private void notAFile(String path) {
      tell(path, "this is no file, or a link to none", "put the file itself here");
    }

    private String below(Path file) {
      return root.relativize(file).toString().replace('\\', '/');
    }

    private void tell(String path, String what, String cure) {
      problems.add(new Problem(FoundFile.ownName(path), Span.TOP, what, cure));
    }
  }
}
