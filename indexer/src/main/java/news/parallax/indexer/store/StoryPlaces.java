package news.parallax.indexer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.story.Story;
import org.jdbi.v3.core.Handle;

/** Each story as it stood, from which outbox number to which: derived at each decision. */
final class StoryPlaces {

  private final Handle handle;

  StoryPlaces(Handle handle) {
    this.handle = handle;
  }

  /** Works a story out anew; that holds from {@code number} on. */
  void refresh(String story, long number) {
    handle.execute(
        "UPDATE story_place SET until_outbox = ? WHERE story = ? AND until_outbox = ?",
        number,
        story,
        Long.MAX_VALUE);
    List<Member> members = Member.of(handle, List.of(story), number);
    Optional<Member> lead = lead(members);
    handle
        .createUpdate(
            """
            INSERT INTO story_place (story, outbox, until_outbox, first_published, last_published,
              articles, originals, origins, headline, headline_article, outlets, languages)
            VALUES (:story, :number, :until, :oldest, :newest,
              :articles, :originals, :origins, :headline, :lead, :outlets, :languages)
            """)
        .bind("story", story)
        .bind("number", number)
        .bind("until", Long.MAX_VALUE)
        .bind("oldest", members.isEmpty() ? Instant.EPOCH : members.getFirst().published())
        .bind("newest", members.isEmpty() ? Instant.EPOCH : members.getLast().published())
        .bind("articles", members.size())
        .bind("originals", members.stream().filter(Member::original).count())
        .bind("origins", origins(members))
        .bind("headline", lead.flatMap(l -> headline(l.article(), number)))
        .bind("lead", lead.map(Member::article))
        .bind("outlets", distinct(members, Member::outlet))
        .bind("languages", distinct(members, Member::language))
        .execute();
  }

  /** How many members rest on each origin, the most first. */
  private static String origins(List<Member> members) {
    Map<String, Long> byRoot =
        members.stream().collect(Collectors.groupingBy(Member::root, Collectors.counting()));
    return byRoot.values().stream()
        .sorted(Comparator.reverseOrder())
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  /** The article that gives a story its headline: the earliest that is a copy of no other. */
  private static Optional<Member> lead(List<Member> members) {
    return members.stream()
        .filter(Member::original)
        .findFirst()
        .or(() -> members.stream().findFirst());
  }

  private Optional<String> headline(String article, long number) {
    try {
      return handle
          .createQuery(
              """
              SELECT number, packed, sha256 FROM revision
              WHERE article = :article AND outbox <= :number
              ORDER BY number DESC, reading DESC LIMIT 1
              """)
          .bind("article", article)
          .bind("number", number)
          .map(
              (row, ctx) ->
                  PackedText.stored(row.getBytes("packed"), Columns.digest(row, "sha256"))
                      .article(article, row.getInt("number"))
                      .title())
          .findOne();
    } catch (DamagedText damaged) {
      return Optional.empty();
    }
  }

  private static String distinct(List<Member> members, Function<Member, String> value) {
    return members.stream().map(value).distinct().sorted().collect(Collectors.joining(" "));
  }

  /** Those of these stories that have members, in the order of {@code ids}. */
  List<Story> stories(List<String> ids, long asof) {
    Map<String, String> countries = new HashMap<>();
    return ids.stream().flatMap(id -> story(id, asof, countries).stream()).toList();
  }

  private Optional<Story> story(String id, long asof, Map<String, String> countries) {
    return handle
        .createQuery(
            """
            SELECT * FROM story_place WHERE story = :story AND outbox <= :asof
            ORDER BY story DESC, outbox DESC LIMIT 1
            """)
        .bind("story", id)
        .bind("asof", asof)
        .map(
            (row, ctx) ->
                row.getInt("articles") == 0
                    ? Optional.<Story>empty()
                    : Optional.of(story(row, countries)))
        .findOne()
        .flatMap(Function.identity());
  }

  private Story story(ResultSet row, Map<String, String> countries) throws SQLException {
    List<String> outlets = List.of(row.getString("outlets").split(" "));
    return new Story(
        row.getString("story"),
        Columns.maybe(row, "headline").orElse(row.getString("story")),
        row.getString("headline_article"),
        Columns.instant(row, "first_published"),
        Columns.instant(row, "last_published"),
        row.getInt("articles"),
        row.getInt("originals"),
        origins(row),
        outlets,
        outlets.stream()
            .map(outlet -> countries.computeIfAbsent(outlet, this::country))
            .filter(country -> !country.isEmpty())
            .distinct()
            .sorted()
            .toList(),
        List.of(row.getString("languages").split(" ")));
  }

  private static List<Integer> origins(ResultSet row) throws SQLException {
    return Stream.of(row.getString("origins").split(" "))
        .filter(count -> !count.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }

  private String country(String outlet) {
    return handle
        .createQuery("SELECT country FROM outlet WHERE id = :outlet AND country IS NOT NULL")
        .bind("outlet", outlet)
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  /** Ids of the stories that have members, newest last publication first. */
  List<String> newest(int offset, int limit, long asof) {
    return handle
        .createQuery(
            """
            SELECT story FROM story_place
            WHERE outbox <= :asof AND until_outbox > :asof AND articles > 0
            ORDER BY last_published DESC, story LIMIT :limit OFFSET :skip
            """)
        .bind("asof", asof)
        .bind("limit", limit)
        .bind("skip", offset)
        .mapTo(String.class)
        .list();
  }

  long count(long asof) {
    return handle
        .createQuery(
            """
            SELECT COUNT(*) FROM story_place
            WHERE outbox <= :asof AND until_outbox > :asof AND articles > 0
            """)
        .bind("asof", asof)
        .mapTo(long.class)
        .one();
  }
}
