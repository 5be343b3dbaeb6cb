package news.parallax.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceListTest {

  private static final String SOUND =
      """
      name: %s
      home: https://%s.example.org/
      sources:
        - kind: feed
          address: https://%s.example.org/feed
      """;

  @TempDir Path folder;
  private Path outlets;

  @BeforeEach
  void makeFolder() throws IOException {
    outlets = Files.createDirectories(folder.resolve("outlets"));
  }

  private void write(String path, String text) throws IOException {
    Path file = outlets.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String sound(String name) {
    return SOUND.formatted(name, name, name);
  }

  private Outlets own() {
    return SourceList.only(folder, SelectorCheck.ANY).load();
  }

  private Outlets all() {
    return SourceList.load(Optional.of(folder));
  }

  @Test
  void oneBadFileNeverStopsTheOthers() throws IOException {
    write("us/a.yaml", sound("a"));
    write("us/b.yaml", "name: [");
    write("us/c.yaml", "nmae: c");
    write("us/d.yaml", sound("d"));
    assertThat(own().outlets()).extracting(Outlet::id).containsExactly("a", "d");
    assertThat(own().problems())
        .extracting(Problem::file)
        .contains("outlets/us/b.yaml", "outlets/us/c.yaml")
        .doesNotContain("outlets/us/a.yaml");
  }

  @Test
  void everyOutletTakenUpHasAStampOfItsFile() throws IOException {
    write("us/a.yaml", sound("a"));
    write("us/b.yaml", "nmae: c");
    assertThat(own().stamps())
        .singleElement()
        .satisfies(
            stamp -> {
              assertThat(stamp.outlet()).isEqualTo("a");
              assertThat(stamp.file()).isEqualTo("outlets/us/a.yaml");
              assertThat(stamp.sizeBytes()).isEqualTo(sound("a").length());
              assertThat(stamp.sha256())
                  .isEqualTo(FoundFile.sha256(Files.readAllBytes(outlets.resolve("us/a.yaml"))));
            });
  }

  @Test
  void theOperatorsFileWinsByItsId() throws IOException {
    write("my-own/ap.yaml", sound("mine"));
    assertThat(all().outlets()).hasSameSizeAs(SourceList.load(Optional.empty()).outlets());
    assertThat(all().outlet("ap").orElseThrow().name()).isEqualTo("mine");
  }

  @Test
  void oneLineSwitchesAShippedOutletOff() throws IOException {
    write("us/ap.yaml", "enabled: false # for now\nnotes: asked us to stop\n");
    Outlet off = all().outlet("ap").orElseThrow();
    assertThat(off.enabled()).isFalse();
    assertThat(off.name()).isEqualTo("Associated Press");
    assertThat(off.notes()).contains("asked us to stop");
    assertThat(all().enabled())
        .hasSize(SourceList.load(Optional.empty()).outlets().size() - 1)
        .doesNotContain(off);
    assertThat(all().problems()).isEmpty();
  }

  @Test
  void aSwitchThatSaysNeitherTrueNorFalseIsTold() throws IOException {
    write("us/ap.yaml", "enabled: off\n");
    assertThat(all().problems()).singleElement().asString().contains("wants true or false");
    assertThat(all().outlet("ap")).isEmpty();
  }

  @Test
  void oneLineSwitchesNothingWhereNothingIsShipped() throws IOException {
    write("us/nobody.yaml", "enabled: false\n");
    assertThat(all().problems()).isNotEmpty();
  }

  @Test
  void aWrongFileOfTheOperatorsHidesTheShippedOne() throws IOException {
    write("us/ap.yaml", "enabeld: false\n");
    assertThat(all().outlet("ap")).isEmpty();
    assertThat(all().problems()).isNotEmpty();
  }

  @Test
  void ofTwoFilesWithOneIdTheFirstPathCountsAndTheOtherIsTold() throws IOException {
    write("gb/a.yaml", sound("first"));
    write("us/a.yaml", sound("second"));
    assertThat(own().outlets()).extracting(Outlet::name).containsExactly("first");
    assertThat(own().problems())
        .singleElement()
        .hasToString(
            "outlets/us/a.yaml:1:1: the id \"a\" is that of outlets/gb/a.yaml too;"
                + " rename or delete one of the two files");
  }

  @Test
  void aSourceOfTwoOutletsStaysWithTheFirstAndIsToldAtTheSecond() throws IOException {
    write("us/a.yaml", sound("same"));
    write("us/b.yaml", sound("same"));
    assertThat(own().outlet("a").orElseThrow().sources()).hasSize(1);
    assertThat(own().outlet("b").orElseThrow().sources()).isEmpty();
    assertThat(own().problems())
        .singleElement()
        .hasToString(
            "outlets/us/b.yaml:5:5: the address https://same.example.org/feed is a source of"
                + " outlets/us/a.yaml already; delete it in one of the two; until then it counts"
                + " for the other");
  }

  @Test
  void anotherEndingIsToldAndHiddenFilesAreNotLookedAt() throws IOException {
    write("us/a.yml", sound("a"));
    write("us/B.YAML", sound("b"));
    write(".git/c.yaml", "[");
    write("us/.d.yaml", "[");
    write("us/README.md", "[");
    assertThat(own().problems())
        .extracting(Problem::toString)
        .containsExactly(
            "outlets/us/B.YAML:1:1: the file's ending is not .yaml; rename it",
            "outlets/us/a.yml:1:1: the file's ending is not .yaml; rename it");
  }

  @Test
  void aLinkToAFolderElsewhereIsFollowedWhereItIsTheOutletsFolder(@TempDir Path elsewhere)
      throws IOException {
    Files.writeString(elsewhere.resolve("a.yaml"), sound("a"));
    Files.delete(outlets);
    Files.createSymbolicLink(outlets, elsewhere);
    assertThat(own().outlets()).extracting(Outlet::id).containsExactly("a");
  }

  @Test
  void aFileThatCannotBeReadIsTold() throws IOException {
    Files.createDirectories(outlets.resolve("us"));
    Files.createSymbolicLink(outlets.resolve("us/a.yaml"), Path.of("/proc/self/mem"));
    assertThat(own().problems()).singleElement().asString().contains("cannot be read");
  }

  @Test
  void aLinkToNothingIsTold() throws IOException {
    Files.createSymbolicLink(outlets.resolve("a.yaml"), Path.of("nowhere.yaml"));
    assertThat(own().problems())
        .singleElement()
        .hasToString(
            "outlets/a.yaml:1:1: this is no file, or a link to none; put the file itself here");
  }

  @Test
  void tooManyFilesAreToldAndTheFirstAreRead() throws IOException {
    for (String name : List.of("a", "b", "c", "d")) {
      write(name + ".yaml", sound(name));
    }
    OwnFolder.Listing listing = new OwnFolder(folder, 3).listing();
    assertThat(listing.files()).hasSize(3);
    assertThat(listing.problems()).singleElement().asString().contains("more than 3 files");
  }

  @Test
  void aFolderThatIsNotThereHoldsNothing() {
    assertThat(SourceList.only(folder.resolve("none"), SelectorCheck.ANY).load())
        .isEqualTo(new Outlets(List.of(), List.of(), List.of()));
  }

  @Test
  void anOutletWithoutAnIdIsNeverMade() {
    Outlet ap = SourceList.load(Optional.empty()).outlet("ap").orElseThrow();
    assertThatThrownBy(
            () ->
                new Outlet(
                    "A P",
                    ap.name(),
                    ap.country(),
                    ap.languages(),
                    ap.owner(),
                    ap.home(),
                    ap.sources(),
                    ap.pace(),
                    ap.ownQueryKeys(),
                    true,
                    ap.notes()))
        .hasMessageContaining("A P");
  }
}
