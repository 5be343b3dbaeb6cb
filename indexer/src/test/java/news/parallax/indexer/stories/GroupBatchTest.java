package news.parallax.indexer.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import news.parallax.story.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class GroupBatchTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir private Path folder;

  private static String line(Report report, String id, String published) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", id);
    line.put("outlet", report.outlet());
    line.put("language", report.language());
    line.put("published", published);
    line.put("title", report.title());
    line.put("body", String.join("\n\n", report.paragraphs()));
    return line.toString();
  }

  private List<JsonNode> grouped(Path file) throws IOException {
    StringWriter out = new StringWriter();
    GroupBatch.group(file, out);
    return out.toString().lines().map(JSON::readTree).toList();
  }

  private Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("in.jsonl"), List.of(lines));
  }

  @Test
  void linesComeOutInFileOrderWithStoryGroupAndEvidence() throws IOException {
    List<JsonNode> lines =
        grouped(
            file(
                line(River.LOCK_EN, "x", "2026-03-04T12:00:00Z"),
                line(River.QUARRY_EN, "y", "2026-03-04T15:00:00+02:00"),
                "",
                line(River.LOCK_EN, "z", "2026-03-04T14:00:00"),
                line(River.LOCK_FR, "w", "2026-03-04")));

    assertThat(lines).extracting(l -> l.get("id").asString()).containsExactly("x", "y", "z", "w");
    assertThat(lines.get(2).get("copyOf").asString()).isEqualTo("x");
    assertThat(lines.get(2).get("group")).isEqualTo(lines.get(0).get("group"));
    assertThat(lines.get(2).get("story")).isEqualTo(lines.get(0).get("story"));
    assertThat(lines.get(3).get("story")).isEqualTo(lines.get(0).get("story"));
    assertThat(lines.get(1).get("story")).isNotEqualTo(lines.get(0).get("story"));
    assertThat(lines.get(0).has("copyOf")).isFalse();
    assertThat(lines.get(2).at("/evidence/copy/kind").asString()).isEqualTo("same");
    assertThat(lines.get(0).at("/evidence/story/rule").asString()).isEqualTo("likeness/3");
  }

  @Test
  void aZippedFileIsUnpacked() throws IOException {
    Path zipped = folder.resolve("in.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write("{\"id\":\"x\",\"body\":\"One line of text.\"}\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(grouped(zipped)).hasSize(1);
  }

  @Test
  void aBadLineIsNamedWithItsNumberAndTheCure() throws IOException {
    String good = "{\"id\":\"x\",\"body\":\"text\"}";

    assertThatThrownBy(() -> grouped(file(good, "{\"id\":")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in.jsonl:2: no JSON");
    assertThatThrownBy(() -> grouped(file("[1]")))
        .hasMessageContaining("in.jsonl:1: wants an object");
    assertThatThrownBy(() -> grouped(file("{\"body\":\"text\"}")))
        .hasMessageContaining("in.jsonl:1: an article wants an \"id\"");
    assertThatThrownBy(() -> grouped(file("{\"id\":\"x\",\"published\":\"yesterday\"}")))
        .hasMessageContaining("got \"yesterday\"");
    assertThatThrownBy(
            () -> grouped(file("{\"id\":\"x\",\"body\":\"" + "a".repeat(400_001) + "\"}")))
        .hasMessageContaining("at most 400000");
  }
}
