package news.parallax.indexer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.story.ArticleLink;
import news.parallax.story.StoryLink;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Links between stories: those between their articles, read by where the articles stand at that
 * moment, so that they go along when stories are merged or split.
 */
final class StoryLinks {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** One article may name another story by chance, two hardly. */
  private static final int ARTICLES_MIN = 2;

  /** From which share on one article is enough. */
  private static final double ALONE_MIN = 0.25;

  private static final int ROWS_MAX = 2_000;
  private static final int LINKS_MAX = 20;

  private final Handle handle;

  StoryLinks(Handle handle) {
    this.handle = handle;
  }

  void insert(long number, ArticleLink link) {
    handle
        .createUpdate(
            """
            INSERT INTO article_link (outbox, later, earlier, kind, rule, score, reasons)
            VALUES (:number, :later, :earlier, :word, :rule, :score, :reasons)
            """)
        .bind("number", number)
        .bindMethods(link)
        .bind("word", link.kind().word())
        .bind("rule", link.evidence().rule())
        .bind("score", link.evidence().score())
        .bind("reasons", JSON.writeValueAsString(link.evidence().reasons()))
        .execute();
  }

  private record Row(String story, ArticleLink link) {}

  /** The strongest first, at most twenty each way. */
  List<StoryLink> of(String story, long asof) {
    return Stream.of(true, false)
        .flatMap(earlier -> linked(rows(story, earlier, asof), earlier))
        .toList();
  }

  private static Stream<StoryLink> linked(List<Row> rows, boolean earlier) {
    Map<String, List<ArticleLink>> byStory =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    Row::story,
                    LinkedHashMap::new,
                    Collectors.mapping(Row::link, Collectors.toList())));
    return byStory.entrySet().stream()
        .map(entry -> linked(entry.getKey(), earlier, entry.getValue()))
        .filter(StoryLinks::isEnough)
        .sorted(
            Comparator.comparingInt((StoryLink l) -> -l.articles())
                .thenComparingDouble(l -> -l.strongest().evidence().score())
                .thenComparing(StoryLink::story))
        .limit(LINKS_MAX);
  }

  /** An answer says itself that it is one. */
  private static boolean isEnough(StoryLink link) {
    return link.articles() >= ARTICLES_MIN
        || link.kind() == ArticleLink.Kind.ANSWER
        || link.strongest().evidence().score() >= ALONE_MIN;
  }

  /**
   * @param links the strongest first
   */
  private static StoryLink linked(String story, boolean earlier, List<ArticleLink> links) {
    ArticleLink.Kind kind = commonest(links.stream().map(ArticleLink::kind).toList());
    return new StoryLink(
        story,
        earlier,
        kind,
        (int) links.stream().map(ArticleLink::later).distinct().count(),
        links.stream().filter(link -> link.kind() == kind).findFirst().orElseThrow());
  }

  /** Of equals the one that says more, which are in this order. */
  private static ArticleLink.Kind commonest(List<ArticleLink.Kind> kinds) {
    return Collections.max(
        kinds,
        Comparator.comparingInt((ArticleLink.Kind kind) -> Collections.frequency(kinds, kind))
            .thenComparing(Comparator.naturalOrder()));
  }

  /** The links of the story's articles with those of other stories, the strongest first. */
  private List<Row> rows(String story, boolean earlier, long asof) {
    return handle
        .createQuery(
            """
            SELECT l.*, o.story FROM membership m
            JOIN article_link l ON l.<mine> = m.article
            JOIN membership o ON o.article = l.<other>
            WHERE m.story = :story AND o.story <> :story AND l.outbox <= :asof
              AND m.outbox = (SELECT MAX(x.outbox) FROM membership x
                              WHERE x.article = m.article AND x.outbox <= :asof)
              AND o.outbox = (SELECT MAX(y.outbox) FROM membership y
                              WHERE y.article = o.article AND y.outbox <= :asof)
            ORDER BY l.score DESC, l.later, l.earlier, l.outbox LIMIT :max
            """)
        .define("mine", earlier ? "later" : "earlier")
        .define("other", earlier ? "earlier" : "later")
        .bind("story", story)
        .bind("asof", asof)
        .bind("max", ROWS_MAX)
        .map((row, ctx) -> new Row(row.getString("story"), link(row)))
        .list();
  }

  static ArticleLink link(ResultSet row) throws SQLException {
    return new ArticleLink(
        row.getString("later"),
        row.getString("earlier"),
        ArticleLink.Kind.named(row.getString("kind")),
        Decisions.evidence(row));
  }
}
