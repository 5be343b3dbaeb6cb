package news.parallax.answers;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.parallax.indexer.compare.Column;
import news.parallax.indexer.compare.Comparison;
import news.parallax.indexer.compare.NumberGroup;
import news.parallax.indexer.compare.QuoteGroup;
import news.parallax.indexer.compare.Row;
import news.parallax.story.StoredArticle;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A comparison as API and command line print it; reserved texts are cut to an extract. */
public final class ComparisonJson {

  private final Comparison comparison;
  private final Extract extract = new Extract();
  private final Map<String, String> articleOf = new HashMap<>();

  private ComparisonJson(Comparison comparison, List<StoredArticle> articles) {
    this.comparison = comparison;
    articles.forEach(extract::with);
    comparison.columns().forEach(column -> articleOf.put(column.id(), column.article()));
  }

  /**
   * The comparison's JSON.
   *
   * @param articles the versions that fill its columns
   * @param headlines knows which of them had other headlines
   */
  public static ObjectNode of(
      Comparison comparison, List<StoredArticle> articles, HeadlineHistory headlines) {
    ObjectNode json = new ComparisonJson(comparison, articles).json();
    json.set("headlineChanges", headlines.json(articles));
    return json;
  }

  private ObjectNode json() {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("story", comparison.story())
            .put("asof", comparison.asof());
    ArrayNode columns = node.putArray("columns");
    comparison.columns().forEach(column -> columns.add(column(column)));
    ArrayNode rows = node.putArray("rows");
    comparison.rows().forEach(row -> row(rows.addObject(), row));
    ArrayNode headlines = node.putArray("headlines");
    comparison
        .headlines()
        .forEach(h -> headlines.addObject().put("column", h.column()).put("text", h.text()));
    ArrayNode numbers = node.putArray("numbers");
    comparison.numbers().forEach(group -> number(numbers.addObject(), group));
    ArrayNode quotes = node.putArray("quotes");
    comparison.quotes().forEach(group -> quote(quotes.addObject(), group));
    return node;
  }

  private static ObjectNode column(Column column) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", column.id())
            .put("article", column.article())
            .put("url", column.url())
            .put("outlet", column.outlet())
            .put("revision", column.revision())
            .put("language", column.language());
    ArticleJson.optional(node, "published", column.published().map(Instant::toString));
    return node;
  }

  private void row(ObjectNode node, Row row) {
    node.put("kind", row.kind().word()).put("reason", row.reason());
    ArrayNode cells = node.putArray("cells");
    for (Row.Cell cell : row.cells()) {
      cells
          .addObject()
          .put("column", cell.column())
          .put("kind", cell.kind().word())
          .put("paragraph", cell.paragraph())
          .put("start", cell.start())
          .put("end", cell.end())
          .put("text", shown(cell.column(), cell.text()));
    }
  }

  private static void number(ObjectNode node, NumberGroup group) {
    node.put("scope", group.scope()).put("unit", group.unit());
    ArrayNode values = node.putArray("values");
    for (NumberGroup.Value value : group.values()) {
      values
          .addObject()
          .put("column", value.column())
          .put("text", value.text())
          .put("value", value.value())
          .put("approx", value.approx().word());
    }
    node.put("conflict", group.conflict());
  }

  private void quote(ObjectNode node, QuoteGroup group) {
    node.put("utterance", group.utterance()).put("speaker", group.speaker());
    ArrayNode carriers = node.putArray("carriers");
    for (QuoteGroup.Carrier carrier : group.carriers()) {
      carriers
          .addObject()
          .put("column", carrier.column())
          .put("text", shown(carrier.column(), carrier.text()))
          .put("form", carrier.form().word());
    }
    node.set("missing", StoryJson.words(group.missing()));
    node.put("speakerConflict", group.speakerConflict());
  }

  private String shown(String column, String text) {
    return extract.cut(articleOf.getOrDefault(column, column), text);
  }
}
