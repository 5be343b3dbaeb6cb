package news.parallax.config;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which build of the program this is, by the files that it runs from. */
public final class ProgramBuild {

  private ProgramBuild() {}

  /**
   * 64 hex digits, others after any file of the class path has changed: what one build made of an
   * outlet's file or of an article, another may read differently.
   */
  public static String id() {
    List<String> entries =
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(System.getProperty("java.class.path", ""))
            .toList();
    return id(entries.stream().map(Path::of).toList());
  }

  static String id(List<Path> classPath) {
    String told =
        classPath.stream()
            .filter(Files::exists)
            .flatMap(ProgramBuild::files)
            .map(ProgramBuild::told)
            .collect(Collectors.joining("\n"));
    return FoundFile.sha256(told.getBytes(StandardCharsets.UTF_8));
  }

  private static Stream<Path> files(Path entry) {
    try (Stream<Path> all = Files.walk(entry)) {
      return all.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the program in " + entry, e);
    }
  }

  private static String told(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + file, e);
    }
  }
}
