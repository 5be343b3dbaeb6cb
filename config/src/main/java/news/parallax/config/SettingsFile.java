package news.parallax.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How {@code parallax.yaml} is read, and the floors and ceilings that no setting passes. */
public final class SettingsFile {

  /** The file's name in the config folder. */
  public static final String NAME = "parallax.yaml";

  private static final Duration AGE_MAX = Duration.ofDays(36_500);
  private static final Duration GAP_CEILING = Duration.ofHours(1);
  private static final Duration INTERVAL_FLOOR = Duration.ofSeconds(1);
  private static final Duration INTERVAL_CEILING = Duration.ofDays(30);
  private static final long MIB = 1024L * 1024;
  private static final long TIB = MIB * MIB;
  private static final String EVERYTHING = "all";

  private final FileValues values;
  private final Settings defaults = Settings.DEFAULT;

  private SettingsFile(FileValues values) {
    this.values = values;
  }

  /** Reads this file; one that is not there, like an empty one, means every default. */
  public static SettingsRead read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(NAME, in.readNBytes(YamlText.BYTES_MAX + 1));
    } catch (NoSuchFileException none) {
      return new SettingsRead.Good(Settings.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + "; check who may read it", e);
    }
  }

  /** The shipped file, comments and all: every key with its default. */
  public static String shipped() {
    return ShippedFiles.text(NAME);
  }

  static SettingsRead read(String file, byte[] bytes) {
    return switch (YamlText.decode(file, bytes)) {
      case YamlText.Decoded.NoText none -> new SettingsRead.Wrong(List.of(none.problem()));
      case YamlText.Decoded.Text text -> read(text.yaml());
    };
  }

  private static SettingsRead read(YamlText yaml) {
    return switch (yaml.read()) {
      case YamlReader.Reading.Unreadable none -> new SettingsRead.Wrong(List.of(none.problem()));
      case YamlReader.Reading.Read read -> read(yaml.file(), read.root());
    };
  }

  private static SettingsRead read(String file, YamlNode root) {
    FileSchema schema = FileSchema.ofSettings();
    Problems problems = new Problems(file);
    Settings settings = new SettingsFile(new FileValues(root, schema, problems)).settings();
    schema.check(root, problems);
    return problems.none()
        ? new SettingsRead.Good(settings)
        : new SettingsRead.Wrong(problems.list());
  }

  private Settings settings() {
    return new Settings(
        crawl(),
        archive(),
        server(),
        values.text("shippedOutlets").map(Boolean::parseBoolean).orElse(defaults.shippedOutlets()),
        values.bytes(16 * MIB, TIB, "freeDisk").orElse(defaults.freeBytesMin()));
  }

  private CrawlSettings crawl() {
    CrawlSettings usual = defaults.crawl();
    Duration shortest = interval("min", usual.intervalMin());
    Optional<HostPort> proxy = hostPort(values, "crawl", "proxy");
    Set<HostPort> allowed =
        Set.copyOf(values.items(SettingsFile::hostPort, "crawl", "allowedHosts"));
    return new CrawlSettings(
        values.text("crawl", "contact"),
        proxy,
        allowed,
        gap(proxy.isPresent() || !allowed.isEmpty()),
        backfill(usual),
        revisits(usual),
        shortest,
        longest(shortest),
        bounds());
  }

  private static Optional<HostPort> hostPort(FileValues values, String... path) {
    return values.read(List.of(path), SettingsFile::hostPort);
  }

  private static Optional<HostPort> hostPort(String text) {
    try {
      return Optional.of(HostPort.parse(text));
    } catch (IllegalArgumentException noHostPort) {
      return Optional.empty();
    }
  }

  /** Public hosts never get less than a second; a shorter wish that nothing could grant is told. */
  private Duration gap(boolean mayHurry) {
    Duration least = mayHurry ? Duration.ZERO : CrawlSettings.GAP_MIN;
    return values.duration(least, GAP_CEILING, "crawl", "gap").orElse(defaults.crawl().gap());
  }

  private Optional<Duration> backfill(CrawlSettings usual) {
    if (values.text("crawl", "backfill").filter(EVERYTHING::equals).isPresent()) {
      return Optional.empty();
    }
    return values.duration(Duration.ZERO, AGE_MAX, "crawl", "backfill").or(usual::backfill);
  }

  private List<Duration> revisits(CrawlSettings usual) {
    if (!values.has("crawl", "revisits")) {
      return usual.revisits();
    }
    return values.items(Durations::parse, "crawl", "revisits").stream()
        .sorted()
        .distinct()
        .toList();
  }

  private Duration interval(String which, Duration usual) {
    return values
        .duration(INTERVAL_FLOOR, INTERVAL_CEILING, "crawl", "interval", which)
        .orElse(usual);
  }

  private Duration longest(Duration shortest) {
    Duration longest = interval("max", defaults.crawl().intervalMax());
    if (longest.compareTo(shortest) < 0) {
      values.wrong(
          values.has("crawl", "interval", "max")
              ? List.of("crawl", "interval", "max")
              : List.of("crawl", "interval", "min"),
          "a max that is not below the min",
          "write a longer max or a shorter min");
    }
    return longest;
  }

  private ArchiveSettings archive() {
    return new ArchiveSettings(
        values.bytes(MIB, 1024 * TIB, "archive", "size").orElse(defaults.archive().bytesMax()),
        values
            .duration(Duration.ofHours(1), AGE_MAX, "archive", "age")
            .orElse(defaults.archive().age()));
  }

  private ServerSettings server() {
    return new ServerSettings(
        values.text("server", "bind").orElse(defaults.server().bind()),
        values.count(0, 65_535, "server", "port").orElse(defaults.server().port()),
        Set.copyOf(values.texts("server", "knownHosts")));
  }

  private Bounds bounds() {
    return new BoundsReader(values).bounds();
  }
}
