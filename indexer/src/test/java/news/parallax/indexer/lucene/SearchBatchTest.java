package news.parallax.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchBatchTest {

  @TempDir Path folder;

  @Test
  void eachQueryGetsALineOfDocumentsBestFirst() throws IOException {
    String docs =
        """
        {"id":"d1","language":"en","published":"2021-08-01","title":"Envoys leave","body":"One.\\n\\nTwo."}
        {"id":"d2","language":"en","published":"2021-08-01T10:00:00+02:00","title":"","body":"An envoy stays."}
        {"id":"d3","published":"soon","title":"Nothing","body":""}
        """;
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("docs.jsonl.gz")))) {
      out.write(docs.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"id":"q1","text":"Envoys leave?"}
        {"id":"q2","text":"date:2021-99"}
        """);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SearchBatch.run(
        folder, folder.resolve("work"), new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "{\"query\":\"q1\",\"hits\":[\"d1\",\"d2\"]}", "{\"query\":\"q2\",\"hits\":[]}");
  }
}
