package news.parallax.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.parallax.config.Outlet;
import news.parallax.config.Ownership;
import news.parallax.config.Pace;
import news.parallax.config.SettingsFile;
import news.parallax.config.Source;
import news.parallax.config.SourceKind;
import news.parallax.indexer.store.DataFolder;

/** A data folder of the pilot, with its configuration inside. */
record ScaleFolder(Path data) {

  private static final String COUNTRY = "zz";

  /** Writes the settings and a file for each outlet. */
  void configure(ScaleSize size, int proxy) throws IOException {
    Path config = data.resolve("config");
    Path outlets = Files.createDirectories(config.resolve("outlets").resolve(COUNTRY));
    Files.writeString(
        config.resolve(SettingsFile.NAME),
        """
        shippedOutlets: false
        crawl:
          contact: https://parallax.example/about
          proxy: 127.0.0.1:%d
          gap: 0s
        """
            .formatted(proxy));
    for (int i = 0; i < size.sources(); i++) {
      Files.writeString(
          outlets.resolve(ScaleSize.outlet(i) + ".yaml"),
          """
          name: The Scale Herald %d
          home: http://%s/
          sources:
            - kind: feed
              address: %s
          """
              .formatted(i, ScaleSize.host(i), ScaleSize.feed(i)));
    }
  }

  /** What the files say. */
  static List<Outlet> outlets(ScaleSize size) {
    return IntStream.range(0, size.sources()).mapToObj(ScaleFolder::outlet).toList();
  }

  static Source source(int outlet) {
    return new Source(
        ScaleSize.outlet(outlet),
        SourceKind.FEED,
        URI.create(ScaleSize.feed(outlet)),
        Optional.empty(),
        Optional.empty());
  }

  private static Outlet outlet(int number) {
    return new Outlet(
        ScaleSize.outlet(number),
        "The Scale Herald " + number,
        Optional.empty(),
        List.of(),
        Ownership.UNKNOWN,
        URI.create("http://" + ScaleSize.host(number) + "/"),
        List.of(source(number)),
        Pace.LEARNT,
        List.of(),
        true,
        Optional.empty());
  }

  /** The record, which no process may have open. */
  Connection record() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:file:"
            + new DataFolder(data.toAbsolutePath()).database().resolve("parallax")
            + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=1000000",
        "",
        "");
  }

  DataFolder.Owned owned() {
    return CrawlSpeed.owned(data);
  }

  long recordBytes() {
    return bytes(new DataFolder(data.toAbsolutePath()).database());
  }

  long indexBytes() {
    return bytes(new DataFolder(data.toAbsolutePath()).index());
  }

  private static long bytes(Path folder) {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot measure " + folder, e);
    }
  }
}
