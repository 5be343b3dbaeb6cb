package news.parallax.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import news.parallax.config.Bounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractionBatchTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;
  private List<JsonNode> lines = List.of();
  private ExtractionBatch.Tally tally = new ExtractionBatch.Tally(0, 0, 0, 0);

  @BeforeEach
  void runOverFivePages() throws IOException {
    byte[] article =
        SamplePage.page("<meta name=\"date\" content=\"2024-05-16\">", SamplePage.PROSE).body();
    Files.write(folder.resolve("a.html"), article);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.html.gz")))) {
      out.write(article);
    }
    Files.writeString(folder.resolve("c.html"), "<h1>Page not found</h1>");
    Files.writeString(
        folder.resolve("manifest.jsonl"),
        """
        {"id":"a","url":"https://x.example/a","charset":"utf-8","file":"a.html"}
        {"id":"b","url":"https://x.example/b","charset":null,"file":"b.html.gz"}
        {"id":"c","url":"no address","file":"c.html"}

        {"id":"d","url":"https://x.example/d","file":"missing.html"}
        {"id":"e", broken
        """);
    StringWriter out = new StringWriter();
    tally =
        new ExtractionBatch(new Extractor(Bounds.DEFAULT), Bounds.DEFAULT, 2)
            .run(folder.resolve("manifest.jsonl"), out);
    lines = out.toString().lines().map(JSON::readTree).toList();
  }

  @Test
  void everyLineOfTheManifestIsAnsweredInItsOrder() {
    assertThat(lines.stream().map(l -> l.path("id").asString("")))
        .containsExactly("a", "b", "c", "d", "");
    assertThat(tally).isEqualTo(new ExtractionBatch.Tally(5, 2, 1, 2));
  }

  @Test
  void articleIsPrintedWithAllItsFields() {
    JsonNode line = lines.getFirst();
    assertThat(line.path("kind").asString()).isEqualTo("article");
    assertThat(line.path("title").asString()).isEqualTo("Ferry crews call off their strike");
    assertThat(line.path("published").asString()).isEqualTo("2024-05-16");
    assertThat(line.path("modified").isNull()).isTrue();
    assertThat(line.path("repostOf").isNull()).isTrue();
    assertThat(line.path("authors").isArray()).isTrue();
    assertThat(line.path("canonicalUrl").asString()).isEqualTo("https://x.example/a");
    assertThat(line.path("body").asString()).contains("\n\n");
  }

  @Test
  void gzippedPageIsReadLikeAPlainOne() {
    assertThat(lines.get(1).path("body")).isEqualTo(lines.get(0).path("body"));
  }

  @Test
  void refusedPageNamesItsReasonAndKeepsItsFields() {
    assertThat(lines.get(2).path("kind").asString()).isEqualTo("soft-not-found");
    assertThat(lines.get(2).path("title").asString()).isEqualTo("Page not found");
  }

  @Test
  void lineThatLeadsToNoPageSaysWhy() {
    assertThat(lines.get(3).path("kind").asString()).isEqualTo("unreadable");
    assertThat(lines.get(3).path("detail").asString()).contains("missing.html");
    assertThat(lines.get(4).path("kind").asString()).isEqualTo("unreadable");
  }

  @Test
  void repostIsPrintedWithItsAddress() {
    Page page = SamplePage.of("late-reader", "https://late.example/1", StandardCharsets.UTF_8);
    JsonNode line = JSON.readTree(ExtractionLine.of("x", "late", SamplePage.extract(page)));
    assertThat(line.path("repostOf").path("url").asString())
        .isEqualTo("https://contrarianledger.example/2024/05/ferries-sail");
    assertThat(line.path("captions").get(0).asString()).contains("via AP");
  }
}
