package news.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.parallax.house.BridgeStory;
import news.parallax.house.JudgedHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands that correct stories: to a running house, and over a folder that nobody owns. */
class CorrectionCommandsTest {

  @TempDir Path folder;

  private JudgedHouse house;
  private String bridge = "";
  private String other = "";
  private String copy = "";

  @BeforeEach
  void open() {
    house = new JudgedHouse(folder);
    house.with(BridgeStory.WIRE, BridgeStory.COPY, BridgeStory.RESERVED);
    bridge = house.story(BridgeStory.WIRE);
    other = house.story(BridgeStory.RESERVED);
    copy = house.id(BridgeStory.COPY);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--data", house.data().toString()));
    all.addAll(List.of(arguments));
    return Run.of(all.toArray(String[]::new));
  }

  private static long number(Run run) {
    assertThat(run.code()).as(run.err()).isZero();
    return run.lines().getFirst().path("number").asLong();
  }

  @Test
  void aRunningHouseIsToldAndObeys() {
    Run split = run("story", "split", bridge, copy, "--why", "another pier", "--json");
    assertThat(number(split)).isEqualTo(4);
    String own = split.lines().getFirst().path("other").asString();
    assertThat(house.story(BridgeStory.COPY)).isEqualTo(own).isNotEqualTo(bridge);
    assertThat(run("story", own).out()).contains(BridgeStory.COPY.url());
    assertThat(run("story", "corrections").out())
        .contains("4  ", "split " + bridge + ", new " + own, "1 article", ": another pier");
  }

  @Test
  void aFolderThatNobodyOwnsIsCorrectedInPassing() {
    house.close();
    number(run("story", "merge", other, bridge, "--why", "one bridge", "--who", "Ida", "--json"));
    number(
        run(
            "story",
            "split",
            bridge,
            BridgeStory.RESERVED.url(),
            "--why",
            "it tells of another",
            "--json"));
    Run tried = run("group", "--regressions");
    assertThat(tried.code()).isEqualTo(1);
    assertThat(tried.out())
        .contains("failed  4  merge " + other + " into " + bridge + ": one bridge")
        .contains("passed  5  split")
        .endsWith("1 passed, 1 failed\n");

    number(run("story", "undo", "5", "--json"));
    number(run("story", "undo", "4", "--json"));
    assertThat(run("group", "--regressions").out()).isEqualTo("0 passed, 0 failed\n");
    List<JsonNode> said = run("story", "corrections", "--json").lines();
    assertThat(said).extracting(c -> c.path("number").asLong()).containsExactly(4L, 5L, 6L, 7L);
    assertThat(said.getFirst().path("undoneBy").asLong()).isEqualTo(7);
    house.open();
    assertThat(house.story(BridgeStory.RESERVED)).isEqualTo(other);
  }

  @Test
  void misuseIsNamed() {
    assertThat(run("story").code()).isEqualTo(2);
    assertThat(run("group").err()).contains("either FILE.jsonl or --regressions");
    Run silent = run("story", "merge", other, bridge);
    assertThat(silent.code()).isEqualTo(2);
    assertThat(silent.err()).contains("a correction wants who says it, and why");
    assertThat(run("story", "undo", "1", "--why", "x").err()).contains("no correction 1");
  }
}
