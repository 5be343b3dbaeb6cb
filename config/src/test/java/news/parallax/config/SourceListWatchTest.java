package news.parallax.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceListWatchTest {

  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  @TempDir Path folder;
  private final RememberedFiles log = new RememberedFiles();
  private final List<Outlets> heard = new ArrayList<>();
  private SourceListWatch watch;

  @BeforeEach
  void open() throws IOException {
    write("a", "first");
    watch =
        SourceListWatch.open(
            SourceList.only(folder, SelectorCheck.ANY), log, Clock.fixed(NOW, ZoneOffset.UTC));
    watch.listen(heard::add);
  }

  @AfterEach
  void close() {
    watch.close();
  }

  private Path write(String id, String name) throws IOException {
    return writeText(
        id,
        """
        name: %s
        home: https://%s.example.org/
        sources: [{kind: feed, address: 'https://%s.example.org/feed'}]
        """
            .formatted(name, id, id));
  }

  private Path writeText(String id, String text) throws IOException {
    Path file = folder.resolve("outlets/" + id + ".yaml");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> names() {
    return watch.current().outlets().stream().map(Outlet::name).toList();
  }

  @Test
  void aListenerIsToldTheListAsItIsAtOnce() {
    assertThat(heard).containsExactly(watch.current());
    assertThat(names()).containsExactly("first");
  }

  @Test
  void aCheckWithoutAChangeTellsNobody() {
    watch.check();
    assertThat(heard).hasSize(1);
    assertThat(log.times).containsExactly(NOW);
  }

  @Test
  void anAddedAChangedAndARemovedFileAreTakenUp() throws IOException {
    write("b", "added");
    watch.check();
    assertThat(names()).containsExactly("first", "added");
    write("b", "changed");
    watch.check();
    assertThat(names()).containsExactly("first", "changed");
    Files.delete(folder.resolve("outlets/a.yaml"));
    watch.check();
    assertThat(names()).containsExactly("changed");
    assertThat(heard).hasSize(4);
    assertThat(log.stamps()).extracting(OutletStamp::outlet).containsExactly("b");
  }

  @Test
  void aChangeThatKeepsSizeAndTimeIsTakenUp() throws IOException {
    Path file = folder.resolve("outlets/a.yaml");
    FileTime before = Files.getLastModifiedTime(file);
    write("a", "FIRST");
    Files.setLastModifiedTime(file, before);
    watch.check();
    assertThat(names()).containsExactly("FIRST");
  }

  @Test
  void aFileThatTurnsBadKeepsItsLastGoodVersionAndItsProblemIsShown() throws IOException {
    OutletStamp good = log.stamps().getFirst();
    writeText("a", "name: [\n");
    watch.check();
    assertThat(names()).containsExactly("first");
    assertThat(watch.current().problems()).hasSize(1);
    assertThat(log.stamps()).containsExactly(good);
    write("a", "mended");
    watch.check();
    assertThat(names()).containsExactly("mended");
    assertThat(watch.current().problems()).isEmpty();
  }

  @Test
  void aBadFileThatIsDeletedTakesItsLastGoodVersionWithIt() throws IOException {
    Path file = writeText("a", "name: [\n");
    watch.check();
    Files.delete(file);
    watch.check();
    assertThat(names()).isEmpty();
    writeText("a", "name: [\n");
    watch.check();
    assertThat(names()).isEmpty();
  }

  /** The program started anew over the same log. */
  private SourceListWatch restarted() {
    watch.close();
    watch = reopened(SourceList.only(folder, SelectorCheck.ANY));
    return watch;
  }

  private SourceListWatch reopened(SourceList list) {
    return SourceListWatch.open(list, log, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** Has the log say of outlet {@code a} what its file does not, so that reading the file shows. */
  private void logAnotherName(String name) {
    OutletRead.Good read = log.forms(watch.list().reader()).getFirst().read();
    Outlet outlet = read.outlet();
    Outlet other =
        new Outlet(
            outlet.id(),
            name,
            outlet.country(),
            outlet.languages(),
            outlet.owner(),
            outlet.home(),
            outlet.sources(),
            outlet.pace(),
            outlet.ownQueryKeys(),
            outlet.enabled(),
            outlet.notes());
    OutletForm form = OutletForm.of(new OutletRead.Good(read.stamp(), other, read.addresses()));
    log.taken(watch.list().reader(), List.of(form), Set.of(), NOW);
  }

  @Test
  void aFileThatHasNotChangedIsNotReadAtAStart() {
    logAnotherName("from the log");
    restarted().check();
    assertThat(names()).containsExactly("from the log");
    assertThat(watch.stale()).isEmpty();
  }

  @Test
  void oneOutletIsKnownFromTheLogAlone() {
    logAnotherName("from the log");
    assertThat(restarted().known("a").map(Outlet::name)).contains("from the log");
    assertThat(watch.known("b")).isEmpty();
  }

  @Test
  void whatTheLogKeptBadlyIsReadFromTheFilesAgain() {
    OutletForm kept = log.forms(watch.list().reader()).getFirst();
    OutletForm cut = new OutletForm(kept.stamp(), Arrays.copyOf(kept.bytes(), 9));
    log.taken(watch.list().reader(), List.of(cut), Set.of(), NOW);
    restarted();
    assertThat(names()).containsExactly("first");
  }

  @Test
  void whatIsTakenFromTheLogIsWhatWasRead() throws IOException {
    writeText(
        "b",
        """
        name: Ünder \\ "quotes"
        country: DE
        languages: [de, fr]
        owner: {kind: public, origin: 'imprint, 2026-11-02'}
        home: https://b.example.org/
        sources:
          - {kind: section, address: 'https://b.example.org/world', links: h2 a, body: .text}
          - {kind: feed, address: 'https://a.example.org/feed'}
        pace: {gap: 1500ms, interval: 15m}
        queryKeys: [id]
        enabled: false
        notes: a note
        """);
    Outlets before = watch.check();
    assertThat(before.problems()).hasSize(1);
    assertThat(restarted().current()).isEqualTo(before);
  }

  @Test
  void whatChangedWhileNobodyWatchedIsTakenUpAndTold() throws IOException {
    write("b", "kept");
    watch.check();
    List<OutletStamp> before = log.stamps();
    write("a", "changed meanwhile");
    Files.delete(folder.resolve("outlets/b.yaml"));
    assertThat(restarted().current().outlets()).extracting(Outlet::name).contains("first", "kept");
    watch.check();
    assertThat(names()).containsExactly("changed meanwhile");
    assertThat(watch.stale()).containsExactlyElementsOf(before);
    assertThat(log.stamps()).extracting(OutletStamp::outlet).containsExactly("a");
  }

  @Test
  void aFileThatTurnedBadKeepsItsLastGoodVersionOverAStart() throws IOException {
    writeText("a", "name: [\n");
    restarted().check();
    assertThat(names()).containsExactly("first");
    assertThat(watch.current().problems()).hasSize(1);
    restarted().check();
    assertThat(names()).containsExactly("first");
  }

  @Test
  void anotherReaderReadsEveryFileAnew() {
    logAnotherName("from the log");
    watch.close();
    watch = reopened(SourceList.of(Optional.of(folder), SelectorCheck.ANY));
    assertThat(watch.current().outlet("a").orElseThrow().name()).isEqualTo("first");
    assertThat(names()).hasSizeGreaterThan(1);
    assertThat(restarted().current().outlets()).hasSize(1);
  }

  @Test
  void onceStartedItChecksByItself() throws Exception {
    CountDownLatch taken = new CountDownLatch(1);
    watch.listen(
        list -> {
          if (list.outlet("b").isPresent()) {
            taken.countDown();
          }
        });
    watch.start(Duration.ofMillis(20));
    write("b", "added");
    assertThat(taken.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aChangeIsTakenUpWithinFiveSeconds() {
    assertThat(SourceListWatch.PERIOD).isLessThanOrEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void aFaultOfOneCheckDoesNotEndTheNextOnes() throws Exception {
    CountDownLatch twice = new CountDownLatch(2);
    watch.start(Duration.ofMillis(20));
    watch.listen(
        list -> {
          if (list.outlets().size() > 1) {
            writeUnchecked("c" + twice.getCount());
            twice.countDown();
            throw new IllegalStateException("a listener's fault");
          }
        });
    write("b", "added");
    assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
    watch.close();
  }

  private void writeUnchecked(String id) {
    try {
      write(id, id);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
