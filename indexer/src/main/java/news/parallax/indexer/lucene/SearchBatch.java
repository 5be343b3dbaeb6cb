package news.parallax.indexer.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.article.Block;
import news.parallax.article.PageTime;
import news.parallax.article.Rights;
import news.parallax.config.OwnerKind;
import news.parallax.indexer.query.ParseResult;
import news.parallax.indexer.query.QueryParser;
import news.parallax.story.StoredArticle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a file of queries against a file of articles through the index itself: how its ranking is
 * measured.
 */
public final class SearchBatch {

  private static final int HITS = 100;
  private static final int BATCH = 1_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final LuceneIndex index;

  private SearchBatch(LuceneIndex index) {
    this.index = index;
  }

  /**
   * Indexes {@code docs.jsonl[.gz]} of a folder and prints for each line of its {@code
   * queries.jsonl[.gz]} one line {@code {"query": id, "hits": [document id, …]}}, best first, at
   * most 100 ids.
   *
   * @param work an empty folder for the index
   * @throws IOException when a file is missing or a line is no JSON
   */
  public static void run(Path folder, Path work, PrintStream out) throws IOException {
    try (LuceneIndex index = LuceneIndex.open(work, 0).index()) {
      SearchBatch batch = new SearchBatch(index);
      batch.index(folder);
      batch.ask(folder, out);
    }
  }

  private void index(Path folder) throws IOException {
    long number = 0;
    List<IndexedArticle> batch = new ArrayList<>();
    try (BufferedReader lines = lines(folder, "docs.jsonl")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        batch.add(article(JSON.readTree(line), ++number));
        if (batch.size() == BATCH) {
          index.apply(batch, number);
          batch.clear();
        }
      }
    }
    index.apply(batch, number);
  }

  private void ask(Path folder, PrintStream out) throws IOException {
    try (BufferedReader lines = lines(folder, "queries.jsonl")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode query = JSON.readTree(line);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("query", query.path("id").asString());
        answer.put("hits", hits(query.path("text").asString()));
        out.println(JSON.writeValueAsString(answer));
      }
    }
  }

  private List<String> hits(String text) {
    return switch (QueryParser.parse(text)) {
      case ParseResult.Parsed parsed ->
          index.search(SearchRequest.of(parsed.query()).limitedTo(HITS)).items().stream()
              .flatMap(story -> story.articles().stream())
              .map(ArticleHit::article)
              .limit(HITS)
              .toList();
      case ParseResult.Invalid invalid -> List.of();
    };
  }

  private static BufferedReader lines(Path folder, String name) throws IOException {
    Path packed = folder.resolve(name + ".gz");
    InputStream in =
        Files.exists(packed)
            ? new GZIPInputStream(Files.newInputStream(packed))
            : Files.newInputStream(folder.resolve(name));
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static IndexedArticle article(JsonNode doc, long number) {
    String outlet = doc.path("outlet").asString("");
    Article article =
        new Article(
            new ArticleUrl(URI.create("https://example.org/" + number)),
            outlet,
            doc.path("title").asString(""),
            List.of(),
            published(doc.path("published").asString("")),
            Optional.empty(),
            doc.path("language").asString("und"),
            blocks(doc.path("body").asString("")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Rights.OPEN);
    StoredArticle stored =
        new StoredArticle(
            doc.path("id").asString(),
            List.of(article.url().toString()),
            article,
            1,
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            "",
            number,
            Optional.empty(),
            Optional.empty());
    return new IndexedArticle(stored, outlet, Optional.empty(), OwnerKind.UNKNOWN, article.title());
  }

  private static List<Block> blocks(String body) {
    return Arrays.stream(body.split("\\n\\n", -1))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .map(paragraph -> new Block(Block.Kind.PARAGRAPH, paragraph))
        .toList();
  }

  private static Optional<PageTime> published(String text) {
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(
              text.length() == "2021-08-01".length()
                  ? new PageTime(
                      LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC),
                      PageTime.Precision.DAY,
                      "line")
                  : new PageTime(OffsetDateTime.parse(text), PageTime.Precision.MINUTE, "line"));
    } catch (DateTimeParseException undated) {
      return Optional.empty();
    }
  }
}
