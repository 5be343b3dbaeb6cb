package news.parallax.desk;

import news.parallax.article.Article;
import news.parallax.crawler.extract.Explanation;
import news.parallax.crawler.extract.Extraction;
import news.parallax.crawler.extract.ExtractionLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An extraction with its explanation: {@code {extraction, explanation: {taken[], dropped[]}}}. */
public final class ExtractionJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ExtractionJson() {}

  /**
   * @param id what the line calls the page
   */
  public static JsonNode of(String id, Extraction extraction) {
    ObjectNode node = JSON.createObjectNode();
    node.set("extraction", JSON.readTree(ExtractionLine.of(id, outlet(extraction), extraction)));
    ObjectNode explanation = node.putObject("explanation");
    ArrayNode taken = explanation.putArray("taken");
    for (Explanation.Taken one : extraction.explanation().taken()) {
      taken
          .addObject()
          .put("field", one.field())
          .put("value", one.value())
          .put("evidence", one.evidence());
    }
    ArrayNode dropped = explanation.putArray("dropped");
    for (Explanation.Dropped one : extraction.explanation().dropped()) {
      dropped.addObject().put("text", one.text()).put("why", one.why());
    }
    return node;
  }

  private static String outlet(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Found(Article article, Explanation _) -> article.outlet();
      case Extraction.NotArticle none -> none.reading().url().address().getHost();
    };
  }
}
