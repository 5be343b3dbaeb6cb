package news.parallax.config;

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
import java.util.List;
import java.util.stream.Stream;

/** The files packed into the program: from its jar, or from the build's folder of classes. */
final class ShippedFiles {

  private static final String ROOT = "/shipped/";
  private static final String ANCHOR = "outlets/outlet.schema.json";
  private static final int DEPTH_MAX = 2;

  private ShippedFiles() {}

  /** A shipped file, by its path below the repository's {@code config} folder. */
  static String text(String path) {
    try (InputStream in = resource(path).openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped " + path + "; build again", e);
    }
  }

  private static URL resource(String path) {
    URL url = ShippedFiles.class.getResource(ROOT + path);
    if (url == null) {
      throw new IllegalStateException("the program lacks its " + path + "; build it again");
    }
    return url;
  }

  /** The shipped outlets' files in the order of their paths. */
  static List<FoundFile> outlets() {
    return outlets(resource(ANCHOR));
  }

  /** The outlets' files in the folder or jar in which this address of the schema lies. */
  static List<FoundFile> outlets(URL anchor) {
    try {
      return anchor.openConnection() instanceof JarURLConnection jar
          ? inJar(Path.of(jar.getJarFileURL().toURI()))
          : below(Path.of(anchor.toURI()).resolveSibling("."));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped outlets at " + anchor, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the shipped outlets have no proper address: " + anchor, e);
    }
  }

  private static List<FoundFile> inJar(Path jar) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      return below(inside.getPath(ROOT, "outlets"));
    }
  }

  private static List<FoundFile> below(Path folder) throws IOException {
    Path outlets = folder.normalize();
    try (Stream<Path> files = Files.walk(outlets, DEPTH_MAX)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(file -> FoundFile.shipped(outlets.relativize(file).toString(), file))
          .toList();
    }
  }
}
