package news.parallax.answers;

import java.time.Instant;
import java.util.Map;
import news.parallax.indexer.lucene.ArticleHit;
import news.parallax.indexer.lucene.Cursor;
import news.parallax.indexer.lucene.Facet;
import news.parallax.indexer.lucene.Passage;
import news.parallax.indexer.lucene.SearchAnswer;
import news.parallax.indexer.lucene.StoryHit;
import news.parallax.indexer.query.ParsedQuery;
import news.parallax.story.Holdings;
import news.parallax.story.Story;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A search's answer as API and command line print it. */
public final class SearchJson {

  private final Holdings holdings;

  public SearchJson(Holdings holdings) {
    this.holdings = holdings;
  }

  public ObjectNode answer(ParsedQuery query, SearchAnswer answer) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("query", query(query));
    ArrayNode items = node.putArray("items");
    Map<String, Story> stories = Found.stories(holdings, answer);
    answer.items().forEach(hit -> items.add(story(hit, stories)));
    ArticleJson.optional(node, "next", answer.next().map(Cursor::opaque));
    node.putObject("total")
        .put("value", answer.total().value())
        .put("relation", answer.total().relation().word());
    node.put("articles", answer.articles())
        .put("relaxed", answer.relaxed())
        .put("withAllWords", answer.withAllWords())
        .put("asof", answer.reached());
    ObjectNode facets = node.putObject("facets");
    answer.facets().forEach(facet -> counts(facets.putArray(facet.field().word()), facet));
    return node;
  }

  /** How a query was read, with the slips that were read around. */
  public static ObjectNode query(ParsedQuery query) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("text", query.text())
            .put("canonical", query.canonical());
    ArrayNode hints = node.putArray("hints");
    query
        .hints()
        .forEach(h -> hints.addObject().put("position", h.position()).put("hint", h.hint()));
    return node;
  }

  private static void counts(ArrayNode array, Facet facet) {
    facet
        .counts()
        .forEach(c -> array.addObject().put("value", c.value()).put("articles", c.articles()));
  }

  private ObjectNode story(StoryHit hit, Map<String, Story> stories) {
    ObjectNode node =
        hit.story()
            .map(stories::get)
            .map(story -> new StoryJson(holdings).story(story))
            .orElseGet(() -> undecided(hit));
    node.put("relaxed", hit.relaxed())
        .put("articlesMatched", hit.articlesMatched())
        .put("withoutCopiesMatched", hit.originalsMatched())
        .put("firstMatched", hit.first().toString())
        .put("lastMatched", hit.last().toString());
    ArrayNode hits = node.putArray("hits");
    hit.articles().forEach(article -> hits.add(article(article)));
    return node;
  }

  private static ObjectNode undecided(StoryHit hit) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArticleJson.optional(node, "id", hit.story());
    return node.put("headline", hit.headline());
  }

  private static ObjectNode article(ArticleHit hit) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", hit.article())
            .put("revision", hit.revision())
            .put("url", hit.url())
            .put("outlet", hit.outlet())
            .put("outletName", hit.outletName());
    ArticleJson.optional(node, "country", hit.country());
    node.put("language", hit.language()).put("score", hit.score());
    ArticleJson.optional(node, "published", hit.published().map(Instant::toString));
    node.put("firstSeen", hit.firstSeen().toString());
    ArticleJson.optional(node, "copyOf", hit.copyOf());
    node.set("title", passage(hit.title()));
    ArrayNode passages = node.putArray("passages");
    Extract extract = new Extract().with(hit);
    hit.passages().forEach(passage -> passages.add(passage(cut(extract, hit, passage))));
    ArrayNode copies = node.putArray("copies");
    for (ArticleHit.Copy copy : hit.copies()) {
      ObjectNode line = copies.addObject().put("id", copy.article()).put("url", copy.url());
      line.put("outlet", copy.outlet()).put("outletName", copy.outletName());
      ArticleJson.optional(line, "published", copy.published().map(Instant::toString));
    }
    return node;
  }

  /** A passage of a reserved article, shortened to what may be shown, its marks with it. */
  public static Passage cut(Extract extract, ArticleHit hit, Passage passage) {
    String text = extract.cut(hit.article(), passage.text());
    return text.equals(passage.text())
        ? passage
        : new Passage(text, passage.marks().stream().filter(m -> m.end() < text.length()).toList());
  }

  private static ObjectNode passage(Passage passage) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("text", passage.text());
    ArrayNode marks = node.putArray("marks");
    passage.marks().forEach(m -> marks.addObject().put("start", m.start()).put("end", m.end()));
    return node;
  }
}
