package news.parallax.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import news.parallax.story.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any number of reports, none a copy of another: real texts in which every word but the commonest
 * has been exchanged for one of about its frequency, the same one throughout a report, and every
 * figure for another.
 */
final class VariedReports {

  private static final int COMMON_WORDS = 150;
  private static final int NEIGHBOURS = 2_000;
  private static final int WORDS_MIN = 20;
  private static final int OUTLETS = 500;
  private static final Pattern TOKENS =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final long SPAN_MILLIS = 30L * 24 * 60 * 60 * 1000;

  private final List<Text> texts;
  private final String[] byFrequency;
  private final Map<String, Integer> rank = new HashMap<>();
  private final int count;

  private record Text(String title, List<String> paragraphs, String language) {}

  /**
   * @param folder with {@code *.jsonl.gz} of {@code {title?, body, language?}}
   * @param count over how many reports the thirty days are spread
   */
  VariedReports(Path folder, int count) throws IOException {
    this.texts = texts(folder);
    this.count = count;
    Map<String, Integer> frequencies = new HashMap<>();
    for (Text text : texts) {
      for (String paragraph : text.paragraphs()) {
        for (String token : TOKENS.split(paragraph)) {
          if (Character.isLetter(token.codePointAt(0))) {
            frequencies.merge(token, 1, Integer::sum);
          }
        }
      }
    }
    byFrequency =
        frequencies.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toArray(String[]::new);
    for (int i = 0; i < byFrequency.length; i++) {
      rank.put(byFrequency[i], i);
    }
  }

  private static List<Text> texts(Path folder) throws IOException {
    List<Text> texts = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jsonl.gz")) {
      for (Path file : files) {
        try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
          lines.lines().map(JsonMapper.shared()::readTree).forEach(line -> add(texts, line));
        }
      }
    }
    return texts;
  }

  private static void add(List<Text> texts, JsonNode line) {
    String body = line.path("body").asString("");
    if (body.split("\\s+").length >= WORDS_MIN) {
      texts.add(
          new Text(
              line.path("title").asString(""),
              Arrays.stream(body.split("\\n\\s*\\n")).filter(p -> !p.isBlank()).toList(),
              line.path("language").asString("en")));
    }
  }

  /** The n-th report, from 0; the same whenever it is asked for. */
  Report report(int number) {
    Random random = new Random(number);
    Text text = texts.get(random.nextInt(texts.size()));
    Map<String, String> exchanged = new HashMap<>();
    Instant at = START.plusMillis(SPAN_MILLIS / count * number);
    return new Report(
        "article-" + number,
        "outlet-" + random.nextInt(OUTLETS),
        text.language(),
        Optional.of(at),
        at,
        varied(text.title(), random, exchanged),
        text.paragraphs().stream().map(p -> varied(p, random, exchanged)).toList(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.of("https://outlet.example/" + number));
  }

  private String varied(String text, Random random, Map<String, String> exchanged) {
    StringBuilder varied = new StringBuilder(text.length());
    for (String token : TOKENS.split(text)) {
      int first = token.isEmpty() ? ' ' : token.codePointAt(0);
      if (Character.isDigit(first)) {
        token.chars().forEach(c -> varied.append(Character.isDigit(c) ? random.nextInt(10) : c));
      } else if (Character.isLetter(first)) {
        varied.append(exchanged.computeIfAbsent(token, t -> other(t, random)));
      } else {
        varied.append(token);
      }
    }
    return varied.toString();
  }

  private String other(String word, Random random) {
    int at = rank.getOrDefault(word, byFrequency.length - 1);
    if (at < COMMON_WORDS) {
      return word;
    }
    int from = Math.max(COMMON_WORDS, Math.min(at, byFrequency.length - 1) - NEIGHBOURS / 2);
    int to = Math.min(byFrequency.length, from + NEIGHBOURS);
    return to <= from ? word : byFrequency[from + random.nextInt(to - from)];
  }
}
