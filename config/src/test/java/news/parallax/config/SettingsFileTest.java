package news.parallax.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

  @TempDir Path folder;

  private static SettingsRead read(String text) {
    return SettingsFile.read("parallax.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Settings good(String... lines) {
    SettingsRead read = read(String.join("\n", lines));
    assertThat(read).isInstanceOf(SettingsRead.Good.class);
    return ((SettingsRead.Good) read).settings();
  }

  private static List<String> problems(String... lines) {
    return read(String.join("\n", lines)) instanceof SettingsRead.Wrong wrong
        ? wrong.problems().stream().map(Problem::toString).toList()
        : List.of();
  }

  @Test
  void theShippedFileSaysTheDefaults() {
    assertThat(good(SettingsFile.shipped())).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void theShippedFileNamesEveryKeyOfTheSchema() {
    FileSchema schema = FileSchema.ofSettings();
    for (String section : List.of("crawl", "archive", "server")) {
      assertThat(schema.keysAt(List.of(section)))
          .allSatisfy(key -> assertThat(SettingsFile.shipped()).contains(" " + key + ":"));
    }
    assertThat(schema.keysAt(List.of("crawl", "bounds")))
        .hasSize(Bounds.class.getRecordComponents().length)
        .allSatisfy(key -> assertThat(SettingsFile.shipped()).contains(" " + key + ":"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "crawl:\n", "crawl:\n  bounds:\nserver:\n", "{}"})
  void whatIsLeftOutHasItsDefault(String text) {
    assertThat(good(text)).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void aFileThatIsNotThereMeansEveryDefault() {
    assertThat(SettingsFile.read(folder.resolve("parallax.yaml")))
        .isEqualTo(new SettingsRead.Good(Settings.DEFAULT));
  }

  @Test
  void aFileOnDiskIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("parallax.yaml"), "server: {port: 0}\n");
    assertThat(SettingsFile.read(file))
        .isInstanceOfSatisfying(
            SettingsRead.Good.class, good -> assertThat(good.settings().server().port()).isZero());
  }

  @Test
  void aFolderInItsPlaceIsNamedWithACure() {
    assertThatThrownBy(() -> SettingsFile.read(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void everyCrawlSettingIsRead() {
    CrawlSettings crawl =
        good(
                "crawl:",
                "  contact: news@example.org",
                "  proxy: 127.0.0.1:3128",
                "  allowedHosts: [LocalHost:8181, '[::1]:80']",
                "  gap: 10ms",
                "  backfill: all",
                "  revisits: [6h, 1h]",
                "  interval: {min: 5m, max: 1h30m}")
            .crawl();
    assertThat(crawl)
        .isEqualTo(
            new CrawlSettings(
                Optional.of("news@example.org"),
                Optional.of(new HostPort("127.0.0.1", 3128)),
                Set.of(new HostPort("localhost", 8181), new HostPort("[::1]", 80)),
                Duration.ofMillis(10),
                Optional.empty(),
                List.of(Duration.ofHours(1), Duration.ofHours(6)),
                Duration.ofMinutes(5),
                Duration.ofMinutes(90),
                Bounds.DEFAULT));
  }

  @Test
  void backfillMayBeADuration() {
    assertThat(good("crawl: {backfill: 36h}").crawl().backfill()).contains(Duration.ofHours(36));
  }

  @Test
  void noRevisitsMeansNever() {
    assertThat(good("crawl: {revisits: []}").crawl().revisits()).isEmpty();
  }

  @Test
  void archiveServerAndFreeDiskAreRead() {
    Settings settings =
        good(
            "archive: {size: 1GiB, age: 2d}",
            "server: {bind: 0.0.0.0, port: 80, knownHosts: [news.example.org]}",
            "freeDisk: 2GiB");
    assertThat(settings.archive()).isEqualTo(new ArchiveSettings(1L << 30, Duration.ofDays(2)));
    assertThat(settings.server())
        .isEqualTo(new ServerSettings("0.0.0.0", 80, Set.of("news.example.org")));
    assertThat(settings.freeBytesMin()).isEqualTo(2L << 30);
  }

  @Test
  void theShippedOutletsMayBeLeftOut() {
    assertThat(good("shippedOutlets: false").shippedOutlets()).isFalse();
    assertThat(problems("shippedOutlets: no"))
        .containsExactly(
            "parallax.yaml:1:1: \"shippedOutlets\" wants true or false, got \"no\";"
                + " write true or false, without quotation marks");
  }

  @Test
  void onePartOfTheSettingsIsReplacedAndTheOthersStay() {
    Settings settings = good("freeDisk: 2GiB", "server: {port: 80}");
    CrawlSettings crawl = settings.crawl().withContact("news@example.org");
    ServerSettings server = new ServerSettings("0.0.0.0", 81, Set.of());
    assertThat(crawl.contact()).contains("news@example.org");
    assertThat(settings.with(crawl).with(server))
        .isEqualTo(new Settings(crawl, settings.archive(), server, true, 2L << 30));
  }

  @Test
  void everyBoundIsRead() {
    Bounds bounds =
        good(
                "crawl:",
                "  bounds:",
                "    dns: 1s",
                "    connect: 2s",
                "    exchange: 3s",
                "    wireSize: 1MiB",
                "    bodySize: 2MiB",
                "    inflationRatio: 100",
                "    headerSize: 64KiB",
                "    redirects: 0",
                "    robotsSize: 1MiB",
                "    sitemapSize: 3MiB",
                "    sitemapEntries: 10",
                "    feedEntries: 20",
                "    domDepth: 64",
                "    parseCpu: 4s",
                "    pagesPerRound: 30",
                "    pathDepth: 5",
                "    crawlDelay: 6s")
            .crawl()
            .bounds();
    assertThat(bounds)
        .isEqualTo(
            new Bounds(
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                1 << 20,
                2 << 20,
                100,
                64 << 10,
                0,
                1 << 20,
                3 << 20,
                10,
                20,
                64,
                Duration.ofSeconds(4),
                30,
                5,
                Duration.ofSeconds(6)));
  }

  @ParameterizedTest
  @CsvSource({
    "dns, 31s, from 100ms to 30s",
    "exchange, 1d, from 1s to 5m",
    "bodySize, 101MiB, from 64KiB to 100MiB",
    "robotsSize, 499KiB, from 500KiB to 5MiB",
    "redirects, 21, from 0 to 20",
    "domDepth, 2147483647, from 32 to 4096"
  })
  void noBoundPassesItsFloorOrCeiling(String key, String value, String bounds) {
    assertThat(problems("crawl:", "  bounds:", "    " + key + ": " + value))
        .containsExactly(
            "parallax.yaml:3:5: \"%s\" wants a value %s, got \"%s\"; write one %s"
                .formatted(key, bounds, value, bounds));
  }

  @Test
  void ceilingsAreNeverBelowDefaultsAndDefaultsNeverBelowFloors() {
    assertThat(good("crawl: {bounds: {wireSize: 50MiB, bodySize: 100MiB}}")).isNotNull();
    assertThat(Bounds.CEILING.sitemapEntriesMax())
        .isGreaterThanOrEqualTo(Bounds.DEFAULT.sitemapEntriesMax());
    assertThat(Bounds.FLOOR.robotsBytesMax()).isEqualTo(500 * 1024);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gap: 10        | "gap" wants a duration such as 15m, got "10"; write the number with its unit: ms, s, m, h or d
          gap:           | "gap" wants a duration such as 15m, got nothing; write the number with its unit: ms, s, m, h or d
          gap: [1s]      | "gap" wants a duration such as 15m, got a list of 1; write the number with its unit: ms, s, m, h or d
          gap: {a: 1}    | "gap" wants a duration such as 15m, got keys with values; write the number with its unit: ms, s, m, h or d
          gap: 2h        | "gap" wants a value from 1s to 1h, got "2h"; write one from 1s to 1h
          backfill: soon | "backfill" wants all or a duration such as 7d, got "soon"; write the number with its unit: ms, s, m, h or d
          proxy: here    | "proxy" wants host:port such as 127.0.0.1:3128, got "here"; write the host name or address, a colon and the port
          proxy: a:99999 | "proxy" wants host:port such as 127.0.0.1:3128, got "a:99999"; write the host name or address, a colon and the port
          contact: me    | "contact" wants a page or mail address such as news@example.org, got "me"; write where the people you crawl can reach you
          contct: a@b    | the key "contct" is not known here; did you mean "contact"?; write contact
          bind: 1.2.3.4  | the key "bind" is not known here; "bind" belongs below "server"
          """)
  void aWrongValueIsToldWithPlaceNearestKeyAndCure(String line, String told) {
    assertThat(problems("crawl:", "  " + line)).containsExactly("parallax.yaml:2:3: " + told);
  }

  @Test
  void aGapBelowASecondNeedsSomeoneWhoAllowsIt() {
    assertThat(problems("crawl: {gap: 10ms}")).singleElement().asString().contains("from 1s to 1h");
    assertThat(problems("crawl: {gap: 0s, proxy: '127.0.0.1:1'}")).isEmpty();
    assertThat(problems("crawl: {gap: 0s, allowedHosts: ['127.0.0.1:1']}")).isEmpty();
  }

  @Test
  void theLongestIntervalIsNotShorterThanTheShortest() {
    assertThat(problems("crawl:", "  interval:", "    min: 1h", "    max: 5m"))
        .containsExactly(
            "parallax.yaml:4:5: \"max\" wants a max that is not below the min, got \"5m\";"
                + " write a longer max or a shorter min");
    assertThat(problems("crawl:", "  interval:", "    min: 48h")).hasSize(1);
  }

  @Test
  void aNumberTooLargeForAnyUnitIsToldOnce() {
    assertThat(problems("server:", "  port: 99999999999999999999999999")).hasSize(1);
  }

  @Test
  void allProblemsAreToldInTheOrderOfTheFile() {
    assertThat(problems("server: {port: x}", "freeDisk: lots", "nonsense: 1"))
        .extracting(problem -> problem.split(" ", 2)[0])
        .containsExactly("parallax.yaml:1:10:", "parallax.yaml:2:1:", "parallax.yaml:3:1:");
  }

  @Test
  void aFileThatIsNoYamlIsToldWithLineAndColumn() {
    assertThat(problems("crawl:", "  gap: 1s", " contact: x"))
        .singleElement()
        .asString()
        .startsWith("parallax.yaml:3:2: no YAML: ");
  }

  @Test
  void aFileThatIsNoUtf8IsToldAtItsByte() {
    byte[] latin1 = "crawl:\n  # Müller\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(SettingsFile.read("parallax.yaml", latin1).toString())
        .contains("parallax.yaml:2:6: the byte here is no UTF-8");
  }
}
