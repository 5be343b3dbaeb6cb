package news.parallax.story;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the record holds, read as it stood at one outbox number; the door through which pages, API,
 * exports and the index read. All methods are safe from any thread.
 */
public interface Holdings {

  /** The last outbox number on disk; {@code asof} means "up to and including". */
  long latest();

  /** The last outbox number that has been decided; stories and copies are known up to here. */
  long decided();

  Optional<StoredArticle> article(String id, long asof);

  /** Those of these articles that there are and that can be read, in the order of {@code ids}. */
  List<StoredArticle> articles(Collection<String> ids, long asof);

  /** The article at one of its revisions; empty when it has no such revision. */
  Optional<StoredArticle> article(String id, int revision, long asof);

  /** The article met under this address, whatever of its addresses that is. */
  Optional<StoredArticle> articleAt(String url, long asof);

  /** All revisions, the first first. */
  List<StoredArticle> revisions(String id, long asof);

  Optional<Story> story(String id, long asof);

  /** Those of these stories that have members, in the order of {@code ids}. */
  List<Story> stories(Collection<String> ids, long asof);

  /**
   * Where a story went that has no members any more: the story in which its first member stands, of
   * those first that no operator split off. Empty for a story that has members, and for one that
   * never was.
   */
  Optional<String> movedTo(String storyId, long asof);

  /** A story's articles, earliest publication first (first seen where undated). */
  List<StoredArticle> members(String storyId, long asof);

  /** Ids of a story's articles, earliest publication first, those too whose text is damaged. */
  List<String> memberIds(String storyId, long asof);

  /** In which story each of these articles stands, and why; those undecided are left out. */
  List<Membership> memberships(Collection<String> articles, long asof);

  /** What operators said of stories, the first first. */
  List<Correction> corrections(long asof);

  /** Those of {@link #corrections} that name this story. */
  List<Correction> corrections(String storyId, long asof);

  /** What stands under this outbox number, if it is a correction. */
  Optional<Correction> correction(long number, long asof);

  /** The stories that came before this one or followed it, as its articles tell. */
  List<StoryLink> links(String storyId, long asof);

  /** Stories, newest last publication first. */
  List<Story> stories(int offset, int limit, long asof);

  long storyCount(long asof);

  /** An outlet's articles, newest first. */
  List<StoredArticle> ofOutlet(String outlet, int offset, int limit, long asof);

  /**
   * Every article at its latest revision, in order of first outbox number; closed by the caller.
   */
  Stream<StoredArticle> all(long asof);

  /** {@link #all} that were first seen after {@code since}. */
  Stream<StoredArticle> seenSince(Instant since, long asof);
}
