package news.parallax.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutletEditTest {

  private static final String MINE =
      """
      # my own
      name: Mine
      home: https://mine.example.org/
      sources:
        - kind: feed   # the only one
          address: https://mine.example.org/feed
      """;

  @TempDir Path folder;
  private Path mine;
  private SourceListWatch watch;
  private OutletEdit edit;

  @BeforeEach
  void open() throws IOException {
    mine = folder.resolve("outlets/us/mine.yaml");
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, MINE);
    watch =
        SourceListWatch.open(
            SourceList.of(Optional.of(folder), SelectorCheck.ANY),
            new RememberedFiles(),
            Clock.systemUTC());
    edit = new OutletEdit(watch);
  }

  @AfterEach
  void close() {
    watch.close();
  }

  private OutletEdit.Current current(String id) {
    return edit.current(id).orElseThrow();
  }

  private String version(String id) {
    return current(id).version();
  }

  @Test
  void anOwnFileIsShownWithItsVersion() throws IOException {
    assertThat(current("mine"))
        .isEqualTo(
            new OutletEdit.Current(
                "mine",
                "outlets/us/mine.yaml",
                false,
                MINE,
                FoundFile.sha256(Files.readAllBytes(mine))));
  }

  @Test
  void aFileWithProblemsIsShownToo() throws IOException {
    Files.write(mine, new byte[] {'n', ':', (byte) 0xff});
    assertThat(current("mine").text()).isEqualTo("n:\uFFFD");
  }

  @Test
  void nobodysFileIsNotThere() {
    assertThat(edit.current("nobody")).isEmpty();
    assertThat(edit.current("../mine")).isEmpty();
    assertThat(edit.save("mien", "x", "y"))
        .isInstanceOfSatisfying(
            OutletEdit.Result.Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .singleElement()
                    .hasToString(
                        "outlets:1:1: there is no outlet \"mien\"; did you mean \"mine\"?;"
                            + " choose one of the list"));
  }

  @Test
  void aSavedTextIsOnDiskAndInTheListAtOnce() throws IOException {
    String text = MINE.replace("name: Mine", "name: Ours");
    OutletEdit.Result result = edit.save("mine", text, version("mine"));
    assertThat(result).isEqualTo(new OutletEdit.Result.Saved(version("mine")));
    assertThat(mine).hasContent(text);
    assertThat(watch.current().outlet("mine").orElseThrow().name()).isEqualTo("Ours");
  }

  @Test
  void theCarriageReturnsOfAFormAreNotSavedIntoAFileThatHasNone() throws IOException {
    edit.save("mine", MINE.replace("\n", "\r\n").replace("Mine", "Ours"), version("mine"));
    assertThat(Files.readString(mine)).isEqualTo(MINE.replace("Mine", "Ours"));
  }

  @Test
  void aFileThatHasCarriageReturnsKeepsThem() throws IOException {
    String text = MINE.replace("\n", "\r\n");
    Files.writeString(mine, text);
    edit.save("mine", text.replace("Mine", "Ours"), version("mine"));
    assertThat(Files.readString(mine)).isEqualTo(text.replace("Mine", "Ours"));
  }

  @Test
  void aTextWithProblemsIsNotSavedAndEachIsTold() {
    OutletEdit.Result result = edit.save("mine", MINE.replace("home", "hoem"), version("mine"));
    assertThat(result)
        .isInstanceOfSatisfying(
            OutletEdit.Result.Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Problem::toString)
                    .anySatisfy(
                        told ->
                            assertThat(told)
                                .startsWith("outlets/us/mine.yaml:3:1: the key \"hoem\"")));
    assertThat(mine).hasContent(MINE);
  }

  @Test
  void aSourceThatAnotherOutletHasIsNotSaved() {
    String taken = "https://apnews.com/news-sitemap-content.xml";
    OutletEdit.Result result =
        edit.save("mine", MINE.replace("https://mine.example.org/feed", taken), version("mine"));
    assertThat(result)
        .isInstanceOfSatisfying(
            OutletEdit.Result.Invalid.class,
            invalid ->
                assertThat(invalid.problems()).singleElement().asString().contains("already"));
  }

  @Test
  void halfACharacterIsNotSaved() {
    OutletEdit.Result result =
        edit.save("mine", MINE.replace("Mine", "Mi\ud83d ne"), version("mine"));
    assertThat(result)
        .isInstanceOfSatisfying(
            OutletEdit.Result.Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .singleElement()
                    .hasToString(
                        "outlets/us/mine.yaml:2:9: half a character stands here; type it anew"));
  }

  @Test
  void theSecondOfTwoEditorsSeesTheLinesThatDiffer() throws IOException {
    String seenByBoth = version("mine");
    edit.save("mine", MINE.replace("name: Mine", "name: Theirs"), seenByBoth);
    OutletEdit.Result second =
        edit.save("mine", MINE.replace("name: Mine", "name: Ours"), seenByBoth);
    assertThat(second)
        .isInstanceOfSatisfying(
            OutletEdit.Result.Conflict.class,
            conflict -> {
              assertThat(conflict.version()).isEqualTo(version("mine"));
              assertThat(conflict.text()).contains("Theirs");
              assertThat(conflict.diff())
                  .filteredOn(line -> line.side() != LineDiff.Side.BOTH)
                  .containsExactly(
                      new LineDiff.Line(LineDiff.Side.THEIRS, "name: Theirs"),
                      new LineDiff.Line(LineDiff.Side.MINE, "name: Ours"));
            });
    assertThat(Files.readString(mine)).contains("Theirs");
  }

  @Test
  void aCommitToTheFileIsAnotherEditorToo() throws IOException {
    String seen = version("mine");
    Files.writeString(mine, MINE + "notes: committed\n");
    assertThat(edit.setValue("mine", "enabled", "false", seen))
        .isInstanceOfSatisfying(
            OutletEdit.Result.Conflict.class,
            conflict ->
                assertThat(conflict.diff())
                    .contains(new LineDiff.Line(LineDiff.Side.MINE, "enabled: false"))
                    .contains(new LineDiff.Line(LineDiff.Side.BOTH, "notes: committed")));
    assertThat(edit.setValue("mine", "nonsense", "false", seen))
        .isInstanceOfSatisfying(
            OutletEdit.Result.Conflict.class,
            conflict ->
                assertThat(conflict.diff()).allMatch(line -> line.side() == LineDiff.Side.BOTH));
  }

  @Test
  void oneValueIsChangedAndNoOtherByte() throws IOException {
    edit.setValue("mine", "enabled", "false", version("mine"));
    assertThat(Files.readString(mine)).isEqualTo(MINE + "enabled: false\n");
    edit.setValue("mine", "pace.interval", "15m", version("mine"));
    edit.setValue("mine", "enabled", "true", version("mine"));
    assertThat(Files.readString(mine)).isEqualTo(MINE + "enabled: true\npace:\n  interval: 15m\n");
    assertThat(watch.current().outlet("mine").orElseThrow().pace().interval()).isPresent();
  }

  @Test
  void changingAShippedOutletWritesACopyIntoTheOperatorsFolder() throws IOException {
    String shipped = current("ap").text();
    assertThat(current("ap").shipped()).isTrue();
    edit.setValue("ap", "enabled", "false", version("ap"));
    assertThat(current("ap").shipped()).isFalse();
    assertThat(Files.readString(folder.resolve("outlets/us/ap.yaml")))
        .isEqualTo(shipped + "enabled: false\n");
    assertThat(watch.current().outlet("ap").orElseThrow().enabled()).isFalse();
  }

  @Test
  void savingAShippedOutletUnchangedWritesNothing() {
    assertThat(edit.save("ap", current("ap").text(), version("ap")))
        .isEqualTo(new OutletEdit.Result.Saved(version("ap")));
    assertThat(folder.resolve("outlets/us/ap.yaml")).doesNotExist();
  }

  @Test
  void aWrongValueIsNotSaved() {
    assertThat(edit.setValue("mine", "pace.interval", "15", version("mine")))
        .isInstanceOfSatisfying(
            OutletEdit.Result.Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .singleElement()
                    .asString()
                    .startsWith(
                        "outlets/us/mine.yaml:8:3: \"interval\" wants a duration such as 15m"));
    assertThat(mine).hasContent(MINE);
  }

  @Test
  void aKeyThatIsUnknownIsToldWithTheNearest() {
    assertThat(edit.setValue("mine", "enabeld", "false", version("mine")))
        .isInstanceOfSatisfying(
            OutletEdit.Result.Invalid.class,
            invalid -> assertThat(invalid.problems().getFirst().nearest()).contains("enabled"));
    for (String path :
        List.of("", ".", "sources", "sources.0", "pace", "name.x", "sources.9.kind")) {
      assertThat(edit.setValue("mine", path, "x", version("mine")))
          .as(path)
          .isInstanceOf(OutletEdit.Result.Invalid.class);
    }
  }

  @Test
  void aValueOfAFileThatIsNoYamlIsNotChanged() throws IOException {
    Files.writeString(mine, "name: [\n");
    assertThat(edit.setValue("mine", "enabled", "false", version("mine")))
        .isInstanceOf(OutletEdit.Result.Invalid.class);
  }

  @Test
  void aSaveKeepsPermissionsLinksAndLeavesNothingBehind(@TempDir Path elsewhere)
      throws IOException {
    Path real = Files.move(mine, elsewhere.resolve("real.yaml"));
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Files.createSymbolicLink(mine, real);
    edit.setValue("mine", "enabled", "false", version("mine"));
    assertThat(mine).isSymbolicLink();
    assertThat(Files.readString(real)).endsWith("enabled: false\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-r-----");
    try (Stream<Path> left = Files.list(elsewhere)) {
      assertThat(left).containsExactly(real);
    }
  }

  @Test
  void aSaveThatTheDiskRefusesSaysWhatToCheckAndChangesNothing() throws IOException {
    Path file = folder.resolve("outlets/us/mine.yaml/below.yaml");
    assertThatThrownBy(() -> AtomicFile.write(file, new byte[0]))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot save " + file);
    assertThat(Files.readString(mine)).isEqualTo(MINE);
  }

  @Test
  void editingNeedsAFolder() {
    try (SourceListWatch shippedOnly =
        SourceListWatch.open(
            SourceList.of(Optional.empty(), SelectorCheck.ANY),
            new RememberedFiles(),
            Clock.systemUTC())) {
      assertThatThrownBy(() -> new OutletEdit(shippedOnly))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
