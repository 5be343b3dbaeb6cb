package news.parallax.answers;

import java.util.List;
import java.util.Optional;
import news.parallax.story.Evidence;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which story a text or an article's address belongs to.
 *
 * @param known false for an address at which no article was met; nothing else is there then
 * @param article the one at that address
 * @param why it is in that story
 * @param nearest stories that are most like it and that it is not in, best first
 * @param asof the outbox number that was read
 */
public record Matched(
    boolean known,
    Optional<StoredArticle> article,
    Optional<Story> story,
    Optional<Evidence> why,
    List<Nearest> nearest,
    long asof) {

  public Matched {
    nearest = List.copyOf(nearest);
  }

  /** A story that it is not in, and why not. */
  public record Nearest(Story story, double likeness, double wanted, Evidence why) {}

  static Matched unknown(long asof) {
    return new Matched(
        false, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), asof);
  }

  /** {@code {known, article, story, evidence, nearest[], asof}}; absent fields are null. */
  public ObjectNode json(Rooms rooms) {
    StoryJson stories = new StoryJson(rooms.holdings());
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("known", known);
    article.ifPresentOrElse(
        a -> node.set("article", new ArticleJson(rooms.holdings()).line(a, asof)),
        () -> node.putNull("article"));
    story.ifPresentOrElse(s -> node.set("story", stories.story(s)), () -> node.putNull("story"));
    why.ifPresentOrElse(
        w -> node.set("evidence", ArticleJson.evidence(w)), () -> node.putNull("evidence"));
    ArrayNode others = node.putArray("nearest");
    for (Nearest other : nearest) {
      ObjectNode line =
          others.addObject().put("likeness", other.likeness()).put("wanted", other.wanted());
      line.set("story", stories.story(other.story()));
      line.set("evidence", ArticleJson.evidence(other.why()));
    }
    return node.put("asof", asof);
  }
}
