package news.parallax.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the world's texts lie: a folder of the class path, unpacked or in a jar. */
final class Shelf {

  private static final String ROOT = "/demo/";

  private Shelf() {}

  /** One text, by its path below the shelf. */
  static String text(String path) {
    try (InputStream in = Shelf.class.getResourceAsStream(ROOT + path)) {
      return new String(
          Objects.requireNonNull(in, () -> "no resource " + ROOT + path).readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + ROOT + path, e);
    }
  }

  /** All texts of a folder, at any depth, by their path below it. */
  static SortedMap<String, String> texts(String folder) {
    return texts(Objects.requireNonNull(Shelf.class.getResource(ROOT + folder), folder));
  }

  /** As {@link #texts(String)}, of a folder at {@code file:} or {@code jar:file:}. */
  static SortedMap<String, String> texts(URL folder) {
    try {
      if (folder.openConnection() instanceof JarURLConnection jar) {
        try (FileSystem files = FileSystems.newFileSystem(path(jar.getJarFileURL()))) {
          return textsUnder(files.getPath("/" + jar.getEntryName()));
        }
      }
      return textsUnder(path(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("resources " + folder, e);
    }
  }

  private static Path path(URL url) {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path of odd addresses: " + url, e);
    }
  }

  private static SortedMap<String, String> textsUnder(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        texts.put(name(folder, file), Files.readString(file));
      }
    }
    return texts;
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
