package news.parallax.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.parallax.crawler.charset.PageText;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/** {@code expected.jsonl} and {@code sniff.jsonl} of charsets. */
final class CharsetCases {

  private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.*?)</title>");

  private CharsetCases() {}

  static List<Answered> answered(Path folder) throws IOException {
    return Stream.concat(
            CaseFiles.lines(folder.resolve("expected.jsonl")).stream().map(c -> page(folder, c)),
            CaseFiles.lines(folder.resolve("sniff.jsonl")).stream().map(CharsetCases::sniffed))
        .toList();
  }

  private static Answered page(Path folder, JsonNode wanted) {
    PageText page =
        PageText.decode(
            bytes(folder.resolve(wanted.path("file").asString())),
            CaseFiles.text(wanted, "content_type"));
    Matcher matcher = TITLE.matcher(page.text());
    String title = matcher.find() ? Parser.unescapeEntities(matcher.group(1), false) : "";
    Answered answered =
        new Answered(wanted, wanted.path("detect").asBoolean(false) ? "detected" : "declared");
    answered.answer().put("encoding", page.encoding().name()).put("title", title);
    // What counts is the text: one page may be the same text in two encodings.
    return answered.compare("title", CaseFiles.text(wanted, "title"), Optional.of(title));
  }

  private static Answered sniffed(JsonNode wanted) {
    byte[] bytes = Base64.getDecoder().decode(wanted.path("data_b64").asString());
    String encoding = PageText.decode(bytes, Optional.empty()).encoding().name();
    Answered answered = new Answered(wanted, "sniff");
    answered.answer().put("encoding", encoding);
    return answered.compare("encoding", wanted.path("encoding").asString(), encoding);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
