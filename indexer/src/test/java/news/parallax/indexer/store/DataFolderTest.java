package news.parallax.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DataFolderTest {

  private static final Server SERVER = new Server(4711, "http://127.0.0.1:8080", "secret");

  @TempDir Path root;

  private DataFolder.Owned owned() {
    return (DataFolder.Owned) DataFolder.own(root.resolve("data"));
  }

  @Test
  void aFolderThatIsNotThereIsMadeAndOwned() {
    try (DataFolder.Owned owned = owned()) {
      assertThat(owned.folder().root()).isDirectory();
      assertThat(owned.folder().lock()).hasContent(String.valueOf(ProcessHandle.current().pid()));
    }
  }

  @Test
  void oneFolderIsNotOwnedTwiceInOneProcess() {
    try (DataFolder.Owned owned = owned()) {
      owned.tell(SERVER);
      assertThat(DataFolder.own(root.resolve("data")))
          .isEqualTo(
              new Tenancy.Taken(
                  OptionalLong.of(ProcessHandle.current().pid()), Optional.of(SERVER)));
    }
  }

  @Test
  void aFolderGivenBackCanBeOwnedAgain() {
    owned().close();
    try (DataFolder.Owned again = owned()) {
      assertThat(again.folder().server()).isEmpty();
    }
  }

  @Test
  void whereTheOwnerListensIsToldToItsUserAlone() throws IOException {
    try (DataFolder.Owned owned = owned()) {
      owned.tell(SERVER);
      Path file = owned.folder().serverFile();
      assertThat(owned.folder().server()).contains(SERVER);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      owned.tell(new Server(1, "http://127.0.0.1:9", "other"));
      assertThat(owned.folder().server().map(Server::token)).contains("other");
    }
    assertThat(root.resolve("data/server.json")).doesNotExist();
  }

  @Test
  void aGarbledServerFileTellsNothing() throws IOException {
    try (DataFolder.Owned owned = owned()) {
      Files.writeString(owned.folder().serverFile(), "{\"pid\": 1, ");
      assertThat(owned.folder().server()).isEmpty();
    }
  }

  @Test
  void whatAKilledOwnerLeftBehindIsNotBelieved() throws IOException {
    Path data = Files.createDirectories(root.resolve("data"));
    Files.writeString(data.resolve("server.json"), "{\"pid\":1,\"address\":\"x\",\"token\":\"y\"}");
    try (DataFolder.Owned owned = owned()) {
      assertThat(owned.folder().server()).isEmpty();
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "");
    assertThatThrownBy(() -> DataFolder.own(file.resolve("data")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.resolve("data").toString());
  }

  @Test
  void aSecondProcessIsToldWhoOwnsTheFolder() throws IOException {
    try (Child child = Child.run(root.resolve("data"), "own")) {
      assertThat(child.line()).isEqualTo("owned");
      assertThat(DataFolder.own(root.resolve("data")))
          .isEqualTo(new Tenancy.Taken(OptionalLong.of(child.pid()), Optional.of(SERVER)));
      child.kill();
    }
    try (DataFolder.Owned owned = owned()) {
      assertThat(owned.folder().server()).isEmpty();
    }
  }

  @Test
  void whatAKilledProcessAcknowledgedIsThere() throws IOException {
    for (int round = 1; round <= 3; round++) {
      String last = "none";
      try (Child child = Child.run(root.resolve("data"), "write")) {
        for (int line = 0; line < 7 * round; line++) {
          last = child.line();
        }
        child.kill();
        last = child.rest().reduce(last, (before, after) -> after);
      }
      try (DataFolder.Owned owned = owned();
          Store store = Store.open(owned)) {
        long latest = store.holdings().latest();
        assertThat(latest).isGreaterThanOrEqualTo(Long.parseLong(last));
        assertThat(store.outbox().after(0)).hasSize((int) latest);
        assertThat(store.articleIds(latest)).hasSize((int) latest).doesNotHaveDuplicates();
        assertThat(store.doctor().texts()).isEmpty();
      }
    }
  }

  /** Another JVM that owns the folder and, asked to, records articles until it is killed. */
  static final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    private Child(Process process) {
      this.process = process;
      this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    static Child run(Path data, String task) throws IOException {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      return new Child(
          new ProcessBuilder(
                  java,
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Child.class.getName(),
                  data.toString(),
                  task)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    }

    long pid() {
      return process.pid();
    }

    String line() throws IOException {
      return String.valueOf(lines.readLine());
    }

    /** Whole lines that it had still printed. */
    java.util.stream.Stream<String> rest() {
      return lines.lines().filter(line -> line.matches("\\d+"));
    }

    void kill() {
      // By its handle: Process itself would close the stream with what was still printed.
      process.toHandle().destroyForcibly();
      process.onExit().join();
    }

    @Override
    public void close() {
      kill();
    }

    public static void main(String[] arguments) throws InterruptedException {
      DataFolder.Owned owned = (DataFolder.Owned) DataFolder.own(Path.of(arguments[0]));
      owned.tell(SERVER);
      if (arguments[1].equals("own")) {
        System.out.println("owned");
        Thread.currentThread().join();
      }
      Store store = Store.open(owned);
      for (long next = store.holdings().latest() + 1; ; next++) {
        store
            .frontier()
            .record(Samples.read(Samples.article(Samples.url("post", "a" + next), "t" + next)));
        System.out.println(next);
      }
    }
  }
}
