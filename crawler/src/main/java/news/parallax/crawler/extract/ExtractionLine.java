package news.parallax.crawler.extract;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.parallax.article.Article;
import news.parallax.article.Block;
import news.parallax.article.LiveEntry;
import news.parallax.article.PageTime;
import news.parallax.article.Repost;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An extraction as one line of JSON, the shape that programs read. */
public final class ExtractionLine {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private ExtractionLine() {}

  /** The line of an extraction; every field that was found stands in it, whatever its kind. */
  public static String of(String id, String outlet, Extraction extraction) {
    ObjectNode line = JSON.createObjectNode().put("id", id);
    switch (extraction) {
      case Extraction.Found found -> {
        line.put("kind", "article");
        fields(line, found.article(), Optional.of(found.article().title()));
      }
      case Extraction.NotArticle not -> {
        line.put("kind", not.reason().word()).put("detail", not.detail());
        fields(line, not.reading().article(outlet, ""), not.reading().title());
      }
    }
    return JSON.writeValueAsString(line);
  }

  /** The line of a manifest entry that leads to no page. */
  static String unreadable(String id, String entry, Exception cause) {
    return JSON.writeValueAsString(
        JSON.createObjectNode()
            .put("id", id)
            .put("kind", "unreadable")
            .put("entry", entry)
            .put("detail", String.valueOf(cause)));
  }

  private static void fields(ObjectNode line, Article article, Optional<String> title) {
    line.put("title", title.orElse(null));
    strings(line, "authors", article.authors());
    line.put("published", article.published().map(ExtractionLine::iso).orElse(null));
    line.put("modified", article.modified().map(ExtractionLine::iso).orElse(null));
    line.put("language", article.language());
    line.put("body", article.body());
    line.put("canonicalUrl", article.url().toString());
    line.put("section", article.section().orElse(null));
    line.put("image", article.image().map(URI::toString).orElse(null));
    line.put("credit", article.credit().orElse(null));
    strings(line, "citedOutlets", article.citedOutlets());
    strings(line, "captions", article.captions());
    line.set("repostOf", article.repost().map(ExtractionLine::repost).orElse(null));
    ArrayNode entries = line.putArray("entries");
    article.entries().forEach(entry -> entries.add(entry(entry)));
    strings(line, "corrections", article.corrections());
    line.put("addressHeadline", article.addressHeadline().orElse(null));
    line.put(
        "blocks",
        article.blocks().stream()
            .map(Block::kind)
            .map(Block.Kind::word)
            .collect(Collectors.joining(" ")));
  }

  private static String iso(PageTime time) {
    return time.precision() == PageTime.Precision.DAY
        ? DAY.format(time.at())
        : TIME.format(time.at());
  }

  private static ObjectNode entry(LiveEntry entry) {
    return JSON.createObjectNode()
        .put("posted", entry.posted().map(ExtractionLine::iso).orElse(null))
        .put("heading", entry.heading().orElse(null))
        .put("text", entry.text());
  }

  private static ObjectNode repost(Repost repost) {
    return JSON.createObjectNode()
        .put("url", repost.original().map(URI::toString).orElse(null))
        .put("evidence", repost.evidence());
  }

  private static void strings(ObjectNode line, String name, List<String> values) {
    ArrayNode array = line.putArray(name);
    values.forEach(array::add);
  }
}
