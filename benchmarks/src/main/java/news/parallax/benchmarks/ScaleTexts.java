package news.parallax.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import news.parallax.article.Article;
import news.parallax.article.ArticleUrl;
import news.parallax.article.Block;
import news.parallax.article.PageTime;
import news.parallax.article.Rights;
import tools.jackson.databind.json.JsonMapper;

/** Any number of texts, no two alike: those of a file, a seventh of their words exchanged. */
final class ScaleTexts {

  private static final int EXCHANGED = 7;
  private static final int PARAGRAPHS = 8;
  private static final int TITLE_WORDS = 9;

  private final List<String[]> texts;
  private final String[] words;

  private ScaleTexts(List<String[]> texts) {
    this.texts = texts;
    this.words = texts.stream().flatMap(Arrays::stream).toArray(String[]::new);
  }

  static ScaleTexts of(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new ScaleTexts(
          lines
              .lines()
              .map(line -> JsonMapper.shared().readTree(line).path("body").asString().strip())
              .filter(body -> !body.isEmpty())
              .map(body -> body.split("\\s+"))
              .toList());
    }
  }

  private String[] words(int number) {
    Random random = new Random(number);
    String[] text = texts.get(random.nextInt(texts.size())).clone();
    for (int i = random.nextInt(EXCHANGED);
        i < text.length;
        i += 1 + random.nextInt(2 * EXCHANGED)) {
      text[i] = words[random.nextInt(words.length)];
    }
    return text;
  }

  private static String part(String[] words, int from, int to) {
    return String.join(
        " ",
        Arrays.asList(words).subList(Math.min(from, words.length - 1), Math.min(to, words.length)));
  }

  /** The n-th text as an outlet's article. */
  Article article(int number, String url, String outlet, Instant published) {
    String[] text = words(number);
    int length = Math.max(1, text.length / PARAGRAPHS);
    return new Article(
        ArticleUrl.of(url),
        outlet,
        part(text, 0, TITLE_WORDS),
        List.of(),
        Optional.of(
            new PageTime(published.atOffset(ZoneOffset.UTC), PageTime.Precision.MINUTE, "meta")),
        Optional.empty(),
        "en",
        IntStream.range(0, PARAGRAPHS)
            .mapToObj(
                i ->
                    new Block(
                        Block.Kind.PARAGRAPH, i + " " + part(text, i * length, (i + 1) * length)))
            .toList(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Rights.OPEN);
  }
}
