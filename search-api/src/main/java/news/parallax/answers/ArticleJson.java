package news.parallax.answers;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.article.Block;
import news.parallax.article.LiveEntry;
import news.parallax.article.PageTime;
import news.parallax.indexer.copies.Passages;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Evidence;
import news.parallax.story.Holdings;
import news.parallax.story.Origin;
import news.parallax.story.StoredArticle;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An article as API and command line print it; absent fields are {@code null}. */
public final class ArticleJson {

  private final Holdings holdings;

  public ArticleJson(Holdings holdings) {
    this.holdings = holdings;
  }

  /** The article in one line of a list: without its text. */
  public ObjectNode line(StoredArticle stored, long asof) {
    Article article = stored.article();
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", stored.id())
            .put("url", article.url().toString())
            .put("outlet", article.outlet())
            .put("title", article.title())
            .put("language", article.language());
    time(node, "published", article.published());
    node.put("firstSeen", stored.firstSeen().toString())
        .put("revision", stored.revision())
        .put("revisions", stored.revisions())
        .put("sha256", stored.sha256());
    copy(node, stored.copy(), asof);
    origin(node, stored.origin());
    return node;
  }

  /** All that is known of the article, with its text, or an extract of a reserved one. */
  public ObjectNode whole(StoredArticle stored, long asof) {
    Article article = stored.article();
    ObjectNode node = line(stored, asof).put("asof", asof);
    time(node, "modified", article.modified());
    node.set("urls", StoryJson.words(stored.urls()));
    node.set("authors", StoryJson.words(article.authors()));
    optional(node, "section", article.section());
    optional(node, "image", article.image().map(Object::toString));
    optional(node, "credit", article.credit());
    node.set("citedOutlets", StoryJson.words(article.citedOutlets()));
    article
        .repost()
        .ifPresentOrElse(
            repost -> {
              ObjectNode from = node.putObject("repostOf").put("evidence", repost.evidence());
              optional(from, "url", repost.original().map(Object::toString));
            },
            () -> node.putNull("repostOf"));
    live(node.putArray("entries"), article);
    node.set("corrections", StoryJson.words(article.corrections()));
    optional(node, "story", stored.story().map(m -> m.story()));
    stored.story().ifPresent(m -> node.set("storyEvidence", evidence(m.evidence())));
    stored.copy().ifPresent(verdict -> passages(node, stored, verdict, asof));
    text(node, stored);
    node.set("headlineChanges", new HeadlineHistory(holdings, asof).json(List.of(stored)));
    revisions(node.putArray("revisionList"), holdings.revisions(stored.id(), asof));
    return node;
  }

  private static void text(ObjectNode node, StoredArticle stored) {
    Article article = stored.article();
    boolean reserved = article.rights().reserved();
    node.put("reserved", reserved).put("noArchive", article.rights().noArchive());
    if (reserved) {
      node.putNull("body")
          .put("extract", new Extract().with(stored).cut(stored.id(), article.body()))
          .putArray("captions");
    } else {
      node.put("body", article.body()).set("captions", StoryJson.words(article.captions()));
    }
  }

  /** A reserved text is shown as an extract alone. */
  private static void live(ArrayNode entries, Article article) {
    boolean reserved = article.rights().reserved();
    for (LiveEntry entry : article.entries()) {
      ObjectNode node = entries.addObject();
      time(node, "posted", entry.posted());
      optional(node, "heading", entry.heading());
      optional(node, "text", reserved ? Optional.empty() : Optional.of(entry.text()));
    }
  }

  private static void revisions(ArrayNode list, List<StoredArticle> revisions) {
    for (StoredArticle revision : revisions) {
      list.addObject()
          .put("revision", revision.revision())
          .put("seen", revision.revisionSeen().toString())
          .put("title", revision.article().title())
          .put("sha256", revision.sha256());
    }
  }

  private void copy(ObjectNode node, Optional<CopyVerdict> copy, long asof) {
    if (copy.isEmpty()) {
      node.putNull("copyOf");
      return;
    }
    CopyVerdict verdict = copy.get();
    optional(
        node,
        "copyOf",
        holdings.article(verdict.parent(), asof).map(parent -> parent.article().url().toString()));
    ObjectNode json =
        node.putObject("copy")
            .put("parent", verdict.parent())
            .put("parentRevision", verdict.parentRevision())
            .put("kind", verdict.kind().word())
            .put("share", verdict.share())
            .put("parentShare", verdict.parentShare());
    verdict
        .later()
        .ifPresentOrElse(
            later -> json.put("minutesLater", later.toMinutes()),
            () -> json.putNull("minutesLater"));
    json.put("credited", verdict.credit().isPresent());
    optional(json, "credit", verdict.credit());
    json.set("evidence", evidence(verdict.evidence()));
  }

  /** What the copy dropped and what it added, and the runs of words that are the parent's. */
  private void passages(ObjectNode node, StoredArticle stored, CopyVerdict verdict, long asof) {
    ObjectNode json = (ObjectNode) node.path("copy");
    ArrayNode runs = json.putArray("runs");
    verdict.runs().forEach(r -> runs.addArray().add(r.child()).add(r.parent()).add(r.words()));
    json.set(
        "added",
        stored.article().rights().reserved()
            ? StoryJson.words(List.of())
            : StoryJson.words(Passages.added(verdict, paragraphs(stored))));
    json.set(
        "leftOut",
        holdings
            .article(verdict.parent(), verdict.parentRevision(), asof)
            .filter(parent -> !parent.article().rights().reserved())
            .map(parent -> StoryJson.words(Passages.leftOut(verdict, paragraphs(parent))))
            .orElseGet(() -> StoryJson.words(List.of())));
  }

  private static List<String> paragraphs(StoredArticle stored) {
    return stored.article().text().stream().map(Block::text).toList();
  }

  private static void origin(ObjectNode node, Optional<Origin> origin) {
    if (origin.isEmpty()) {
      node.putNull("origin");
      return;
    }
    node.putObject("origin")
        .put("root", origin.get().root())
        .put("kind", origin.get().kind().word())
        .put("named", origin.get().named())
        .set("evidence", evidence(origin.get().evidence()));
  }

  static ObjectNode evidence(Evidence evidence) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("rule", evidence.rule())
            .put("score", evidence.score());
    node.set("reasons", StoryJson.words(evidence.reasons()));
    return node;
  }

  private static void time(ObjectNode node, String name, Optional<PageTime> time) {
    optional(node, name, time.map(t -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(t.at())));
    time.ifPresent(
        t ->
            node.put(name + "Precision", t.precision().word())
                .put(name + "Evidence", t.evidence()));
  }

  static void optional(ObjectNode node, String name, Optional<String> value) {
    value.ifPresentOrElse(text -> node.put(name, text), () -> node.putNull(name));
  }
}
