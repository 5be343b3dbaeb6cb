package news.parallax.indexer.stories;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import news.parallax.indexer.copies.CopyJudge;
import news.parallax.indexer.copies.Judgement;
import news.parallax.indexer.origins.OriginJudge;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Evidence;
import news.parallax.story.Membership;
import news.parallax.story.Origin;
import news.parallax.story.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges a file of articles as the product judges its stream: one after the other in file order.
 *
 * <p>Lines in: {@code {id, outlet?, language?, published?, title, body}}, body's paragraphs apart
 * by a blank line, published in ISO 8601. Lines out, in the same order: {@code {id, story, group,
 * copyOf?, origin, evidence}}; copies of each other share their group, articles that rest on the
 * same reporting their origin.
 */
public final class GroupBatch {

  private static final int BODY_CHARS_MAX = 400_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final CopyJudge copies = new CopyJudge();
  private final StoryGrouper stories = new StoryGrouper();
  private final OriginJudge origins = new OriginJudge(copies::shared);
  private final Map<String, Origin> roots = new LinkedHashMap<>();
  private final Map<String, Membership> memberships = new LinkedHashMap<>();
  private final Map<String, CopyVerdict> verdicts = new LinkedHashMap<>();

  private GroupBatch() {}

  /**
   * Reads all of the file ({@code .gz} is unpacked) and then writes one line per article.
   *
   * @return how many articles
   * @throws IllegalArgumentException naming file and line of a line that is no article
   */
  public static int group(Path file, Writer out) throws IOException {
    GroupBatch batch = new GroupBatch();
    for (Report report : read(file)) {
      batch.take(report);
    }
    for (Membership membership : batch.memberships.values()) {
      out.write(batch.line(membership));
      out.write('\n');
    }
    return batch.memberships.size();
  }

  private void take(Report report) {
    Judgement judgement = copies.judge(report);
    verdicts.remove(report.id());
    judgement.own().ifPresent(v -> verdicts.put(v.child(), v));
    judgement.revised().forEach(v -> verdicts.put(v.child(), v));
    judgement.withdrawn().forEach(verdicts::remove);
    Assignment assignment = stories.assign(report, judgement);
    memberships.put(report.id(), assignment.own());
    assignment.moved().forEach(m -> memberships.put(m.article(), m));
    List<Membership> all = new ArrayList<>(List.of(assignment.own()));
    all.addAll(assignment.moved());
    origins.judge(report, judgement, all).forEach(o -> roots.put(o.article(), o));
  }

  private String line(Membership membership) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", membership.article());
    line.put("story", membership.story());
    line.put("group", origin(membership.article()));
    Optional<CopyVerdict> copy = Optional.ofNullable(verdicts.get(membership.article()));
    copy.ifPresent(v -> line.put("copyOf", v.parent()));
    Origin root = Objects.requireNonNull(roots.get(membership.article()), membership.article());
    line.put("origin", root.root());
    ObjectNode evidence = line.putObject("evidence");
    put(evidence.putObject("story"), membership.evidence());
    copy.ifPresent(v -> put(evidence.putObject("copy").put("kind", v.kind().word()), v.evidence()));
    put(evidence.putObject("origin").put("kind", root.kind().word()), root.evidence());
    return JSON.writeValueAsString(line);
  }

  private static void put(ObjectNode node, Evidence evidence) {
    node.put("rule", evidence.rule());
    node.put("score", Math.round(evidence.score() * 1000) / 1000.0);
    ArrayNode reasons = node.putArray("reasons");
    evidence.reasons().forEach(reasons::add);
  }

  private String origin(String article) {
    String at = article;
    CopyVerdict verdict = verdicts.get(at);
    while (verdict != null) {
      at = verdict.parent();
      verdict = verdicts.get(at);
    }
    return at;
  }

  private static List<Report> read(Path file) throws IOException {
    List<Report> reports = new ArrayList<>();
    try (BufferedReader lines = lines(file)) {
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
        if (!line.isBlank()) {
          reports.add(report(line, number, file + ":" + number));
        }
      }
    }
    return reports;
  }

  private static BufferedReader lines(Path file) throws IOException {
    InputStream raw = new FileInputStream(file.toFile());
    InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static Report report(String line, int number, String where) {
    JsonNode node = parsed(line, where);
    String body = text(node, "body");
    if (text(node, "id").isEmpty()) {
      throw new IllegalArgumentException(where + ": an article wants an \"id\"");
    }
    if (body.length() > BODY_CHARS_MAX) {
      throw new IllegalArgumentException(
          where + ": body has " + body.length() + " characters, at most " + BODY_CHARS_MAX);
    }
    Optional<Instant> published = published(text(node, "published"), where);
    return new Report(
        text(node, "id"),
        text(node, "outlet"),
        text(node, "language").isEmpty() ? "und" : text(node, "language"),
        published,
        Instant.EPOCH.plusSeconds(number),
        text(node, "title"),
        Arrays.stream(body.split("\\n\\s*\\n"))
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .toList(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static JsonNode parsed(String line, String where) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException(where + ": no JSON: " + e.getOriginalMessage(), e);
    }
    throw new IllegalArgumentException(
        where + ": wants an object such as {\"id\": …, \"body\": …}");
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? "" : Objects.requireNonNull(value.asString(""));
  }

  private static Optional<Instant> published(String text, String where) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(instant(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          where + ": \"published\" wants 2021-08-02T04:12:00Z or 2021-08-02, got \"" + text + '"',
          e);
    }
  }

  /** A day alone is taken at its beginning, a time without offset as UTC. */
  private static Instant instant(String text) {
    if (!text.contains("T")) {
      return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    boolean offset = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
    return offset
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
  }
}
