package news.parallax.indexer.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Where each story stands in the list of stories, from which outbox number to which. */
final class StoryPlaces {

  private final Handle handle;

  StoryPlaces(Handle handle) {
    this.handle = handle;
  }

  /** Works out a story's place anew; it holds from {@code number} on. */
  void refresh(String story, long number) {
    handle.execute(
        "UPDATE story_place SET until_outbox = ? WHERE story = ? AND until_outbox = ?",
        number,
        story,
        Long.MAX_VALUE);
    List<Member> members = Member.of(handle, List.of(story), number);
    Instant newest =
        members.stream()
            .map(Member::published)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    handle
        .createUpdate(
            """
            INSERT INTO story_place (story, outbox, until_outbox, last_published, articles)
            VALUES (:story, :number, :until, :newest, :articles)
            """)
        .bind("story", story)
        .bind("number", number)
        .bind("until", Long.MAX_VALUE)
        .bind("newest", newest)
        .bind("articles", members.size())
        .execute();
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
