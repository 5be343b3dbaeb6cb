package news.parallax.crawler.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.parallax.config.ArchiveSettings;
import news.parallax.crawler.fetch.Exchange;
import news.parallax.crawler.fetch.MovedClock;
import news.parallax.crawler.frontier.Capture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

class ArchiveTest {

  private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

  @TempDir private Path folder;
  private final MovedClock clock = new MovedClock(START);
  private final List<String> dropped = new ArrayList<>();
  private boolean killed;
  private Archive archive;

  @BeforeEach
  void openArchive() {
    archive = open(ArchiveSettings.DEFAULT);
  }

  @AfterEach
  void closeArchive() {
    archive.close();
  }

  @Test
  void captureIsReadBackAsItCame() {
    Exchange exchange = exchange("/a", "Envoy leaves".getBytes(UTF_8));
    keep(exchange("/before", new byte[100]));
    assertThat(archive.recall(keep(exchange)))
        .isInstanceOfSatisfying(
            Recalled.Found.class,
            f -> {
              assertThat(f.exchange().address()).isEqualTo(exchange.address());
              assertThat(f.exchange().at()).isEqualTo(START);
              assertThat(f.exchange().responseHead()).isEqualTo(exchange.responseHead());
              assertThat(f.exchange().bodyAsReceived()).isEqualTo(exchange.bodyAsReceived());
            });
  }

  @Test
  void fileIsAWarcThatOthersRead() throws IOException {
    keep(exchange("/a", "one".getBytes(UTF_8)));
    keep(exchange("/b", "two".getBytes(UTF_8)));
    List<String> types = new ArrayList<>();
    try (WarcReader reader = new WarcReader(file())) {
      for (WarcRecord record : reader) {
        types.add(record.type());
      }
    }
    assertThat(types).containsExactly("warcinfo", "response", "request", "response", "request");
  }

  @Test
  void flippedBitIsFound() throws IOException {
    Capture capture = keep(exchange("/a", "Envoy leaves".getBytes(UTF_8)));
    byte[] bytes = Files.readAllBytes(file());
    bytes[(int) (capture.offset() + capture.length() - 8)] ^= 1;
    Files.write(file(), bytes);
    assertThat(archive.recall(capture)).isInstanceOf(Recalled.Damaged.class);
  }

  @Test
  void tornEndSpoilsNothing() throws IOException {
    Capture first = keep(exchange("/a", "one".getBytes(UTF_8)));
    Path torn = file();
    archive.close();
    Files.write(torn, "WARC/1.0\r\nWARC-Ty".getBytes(UTF_8), StandardOpenOption.APPEND);
    archive = open(ArchiveSettings.DEFAULT);
    Capture second = keep(exchange("/b", "two".getBytes(UTF_8)));
    assertThat(second.file()).isNotEqualTo(first.file());
    assertThat(archive.recall(first)).isInstanceOf(Recalled.Found.class);
    assertThat(archive.recall(second)).isInstanceOf(Recalled.Found.class);
  }

  @Test
  void takenDownCaptureLeavesNoByteAndNoHole() throws IOException {
    keep(exchange("/a", "one".getBytes(UTF_8)));
    Capture capture = keep(exchange("/b", "the words of the source".getBytes(UTF_8)));
    keep(exchange("/c", "three".getBytes(UTF_8)));
    assertThat(archive.takeDown(capture)).isTrue();
    assertThat(archive.recall(capture)).isInstanceOf(Recalled.TakenDown.class);
    assertThat(Files.readString(file(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("the words of the source");
    try (WarcReader reader = new WarcReader(file())) {
      assertThat(Stream.generate(() -> next(reader)).takeWhile(t -> !t.isEmpty()))
          .containsExactly(
              "warcinfo", "response", "request", "metadata", "request", "response", "request");
    }
  }

  @Test
  void oldFilesGoAndTheirCapturesAreGone() {
    Capture old = keep(exchange("/a", "one".getBytes(UTF_8)));
    archive.close();
    clock.advance(Duration.ofDays(31));
    Capture young = keep(exchange("/b", "two".getBytes(UTF_8)));
    assertThat(archive.recall(old)).isInstanceOf(Recalled.Gone.class);
    assertThat(archive.takeDown(old)).isTrue();
    assertThat(archive.recall(young)).isInstanceOf(Recalled.Found.class);
  }

  @Test
  void filesAreNamedBeforeTheyGo() {
    Capture old = keep(exchange("/a", "one".getBytes(UTF_8)));
    archive.close();
    clock.advance(Duration.ofDays(31));
    assertThat(archive.trim()).containsExactly(old.file());
    assertThat(dropped).containsExactly(old.file());
    assertThat(archive.trim()).isEmpty();
  }

  @Test
  void aKillBetweenNamingAndDeletingIsMadeGoodByTheNextTrim() {
    Capture old = keep(exchange("/a", "one".getBytes(UTF_8)));
    archive.close();
    clock.advance(Duration.ofDays(31));
    killed = true;
    assertThatThrownBy(() -> archive.trim()).hasMessage("killed");
    assertThat(archive.recall(old)).isInstanceOf(Recalled.Found.class);
    killed = false;
    assertThat(archive.trim()).containsExactly(old.file());
    assertThat(dropped).containsExactly(old.file(), old.file());
    assertThat(archive.recall(old)).isInstanceOf(Recalled.Gone.class);
  }

  private void dropping(List<String> names) {
    dropped.addAll(names);
    if (killed) {
      throw new IllegalStateException("killed");
    }
  }

  @Test
  void oldestFilesMakeRoom() {
    archive.close();
    archive = open(new ArchiveSettings(40_000, Duration.ofDays(30)));
    for (int i = 0; i < 20; i++) {
      keep(exchange("/" + i, new byte[8_000]));
      clock.advance(Duration.ofMinutes(1));
    }
    archive.trim();
    assertThat(archive.bytes()).isBetween(20_000L, 40_000L);
  }

  @Test
  void folderThatTakesNothingIsSaidSo() throws IOException {
    archive.close();
    Path gone = folder.resolve("gone");
    archive = Archive.open(gone, ArchiveSettings.DEFAULT, "Parallax", clock, names -> {});
    Files.delete(gone);
    assertThat(archive.keep(exchange("/a", new byte[1]))).isInstanceOf(Kept.NoRoom.class);
  }

  @Test
  void folderThatCannotBeMadeNamesTheCure() throws IOException {
    Path file = Files.createFile(folder.resolve("a-file"));
    assertThatThrownBy(
            () -> Archive.open(file, ArchiveSettings.DEFAULT, "Parallax", clock, n -> {}))
        .hasMessageContaining("--data");
  }

  @Test
  void captureNamesNoFileOutsideTheArchive() {
    assertThatThrownBy(() -> archive.recall(new Capture("../secret", 0, 1, "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Archive open(ArchiveSettings settings) {
    return Archive.open(folder, settings, "Parallax", clock, this::dropping);
  }

  private Capture keep(Exchange exchange) {
    return ((Kept.At) archive.keep(exchange)).capture();
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().getLast();
    }
  }

  private static String next(WarcReader reader) {
    try {
      return reader.next().map(WarcRecord::type).orElse("");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Exchange exchange(String path, byte[] body) {
    return new Exchange(
        URI.create("https://paper.example" + path),
        START,
        "GET " + path + " HTTP/1.1\r\nHost: paper.example\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + body.length + "\r\n",
        body);
  }
}
