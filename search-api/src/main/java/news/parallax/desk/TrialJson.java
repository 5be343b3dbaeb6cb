package news.parallax.desk;

import news.parallax.article.Article;
import news.parallax.crawler.extract.Extraction;
import news.parallax.crawler.frontier.SourceOutcome;
import news.parallax.crawler.schedule.SourceTrial;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A source's trial as {@code outlets test} prints it: the source, then what each item becomes. */
final class TrialJson {

  private TrialJson() {}

  static JsonNode of(SourceTrial.Report report) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("source", report.source().id())
            .put("kind", report.source().kind().word())
            .put("address", report.source().address().toString());
    switch (report.outcome()) {
      case SourceOutcome.Read read ->
          node.put("leads", read.leads().size()).put("dropped", read.dropped().size());
      case SourceOutcome.Unchanged _ -> node.put("leads", 0);
      case SourceOutcome.Refused refused ->
          node.put("failure", refused.reason().word() + ": " + refused.detail());
      case SourceOutcome.Failed failed ->
          node.put("failure", failed.kind().word() + ": " + failed.detail());
    }
    ArrayNode items = node.putArray("items");
    report.items().forEach(item -> items.add(item(item)));
    return node;
  }

  private static ObjectNode item(SourceTrial.Item item) {
    ObjectNode node =
        JsonNodeFactory.instance.objectNode().put("url", item.lead().url().toString());
    switch (item.fate()) {
      case SourceTrial.ItemFate.NotFetched none -> node.put("failure", none.why());
      case SourceTrial.ItemFate.Read read -> read(node, read.extraction());
    }
    return node;
  }

  private static void read(ObjectNode node, Extraction extraction) {
    switch (extraction) {
      case Extraction.Found found -> article(node, found.article());
      case Extraction.NotArticle none ->
          node.put("refusal", none.reason().word()).put("detail", none.detail());
    }
  }

  private static void article(ObjectNode node, Article article) {
    node.put("title", article.title())
        .put("published", article.published().map(t -> t.at().toString()).orElse(null))
        .put("language", article.language())
        .put("words", article.body().split("\\s+").length);
  }
}
