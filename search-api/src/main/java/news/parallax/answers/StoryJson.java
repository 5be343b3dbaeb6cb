package news.parallax.answers;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.parallax.story.Holdings;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;
import news.parallax.story.StoryLink;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A story as API and command line print it. */
public final class StoryJson {

  private final Holdings holdings;

  public StoryJson(Holdings holdings) {
    this.holdings = holdings;
  }

  /**
   * The story with its counts; {@code originArticles} tells how many articles rest on each origin.
   */
  public ObjectNode story(Story story) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", story.id())
            .put("headline", story.headline())
            .put("headlineArticle", story.headlineArticle())
            .put("firstPublished", story.firstPublished().toString())
            .put("lastPublished", story.lastPublished().toString())
            .put("independentOrigins", story.independentOrigins())
            .put("articles", story.articles())
            .put("withoutCopies", story.originals())
            .put("outlets", story.outlets().size());
    ArrayNode origins = node.putArray("originArticles");
    story.origins().forEach(origins::add);
    node.set("outletIds", words(story.outlets()));
    node.set("countries", words(story.countries()));
    node.set("languages", words(story.languages()));
    return node;
  }

  /**
   * The story with its articles, earliest first, what operators said of it, and its {@code links}:
   * {@code kind} is background, followUp or answer, {@code articles} tells how many of the later
   * story tell of the earlier one, {@code evidence} why the one named does.
   */
  public ObjectNode whole(Story story, long asof) {
    ObjectNode node = story(story).put("asof", asof);
    ArrayNode members = node.putArray("members");
    List<StoredArticle> articles = holdings.members(story.id(), asof);
    ArticleJson json = new ArticleJson(holdings);
    articles.forEach(article -> members.add(json.line(article, asof)));
    node.set("corrections", CorrectionJson.all(holdings.corrections(story.id(), asof)));
    links(node.putArray("links"), story.id(), asof);
    return node;
  }

  /** What came before the story and what followed it, each with the link that shows it best. */
  private void links(ArrayNode array, String story, long asof) {
    List<StoryLink> links = holdings.links(story, asof);
    Map<String, Story> others =
        holdings.stories(links.stream().map(StoryLink::story).distinct().toList(), asof).stream()
            .collect(Collectors.toMap(Story::id, Function.identity()));
    for (StoryLink link : links) {
      Story other = others.get(link.story());
      if (other != null) {
        array
            .addObject()
            .put("kind", link.kind().word())
            .put("direction", link.earlier() ? "earlier" : "later")
            .put("story", other.id())
            .put("headline", other.headline())
            .put("articles", link.articles())
            .put("later", link.strongest().later())
            .put("earlier", link.strongest().earlier())
            .set("evidence", ArticleJson.evidence(link.strongest().evidence()));
      }
    }
  }

  static ArrayNode words(List<String> words) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    words.forEach(array::add);
    return array;
  }
}
