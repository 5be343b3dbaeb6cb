package news.parallax.crawler.frontier;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.parallax.config.Outlet;

/**
 * The crawler's memory: what is due, what is new, what came of each visit. Kept by the store; all
 * methods are safe from any thread, and every recording is on disk when it returns.
 */
public interface Frontier {

  /**
   * Makes these outlets' enabled sources, and the addresses found there, the ones that are visited;
   * new sources are due at once, all others are kept and wait until they are followed again.
   */
  void follow(List<Outlet> outlets, Instant now);

  /**
   * Claims up to {@code max} sources due at {@code now}, longest waiting first. A claim is held
   * until its visit is recorded or {@link #release} is called; a restart releases all.
   */
  List<DueSource> claimSources(Instant now, int max);

  /**
   * Claims up to {@code max} due addresses, newest first (by the source's date, else as first
   * seen), at most one per host and none of what is passed over.
   */
  List<DuePage> claimPages(Instant now, int max, PassedOver passed);

  /** As above, passing over hosts alone. */
  default List<DuePage> claimPages(Instant now, int max, Set<String> busyHosts) {
    return claimPages(now, max, new PassedOver(busyHosts, Set.of()));
  }

  /**
   * Whose pages are not claimed, although they are due.
   *
   * @param hosts with the port where the address names one: {@code paper.example}, {@code
   *     127.0.0.1:8081}
   * @param outlets by id; other outlets' pages at the same hosts are claimed
   */
  record PassedOver(Set<String> hosts, Set<String> outlets) {

    public PassedOver {
      hosts = Set.copyOf(hosts);
      outlets = Set.copyOf(outlets);
    }
  }

  /** Gives claimed work back untouched, as at a shutdown. */
  void release(List<DueSource> sources, List<DuePage> pages);

  /**
   * Records a source's visit and its unseen leads, which are due at once. Returns how many leads
   * were unseen; an address is seen when it was offered before or is a stored article's canonical
   * one.
   */
  int record(SourceVisit visit);

  /** The sitemaps that the source's index listed when it was last read. */
  Map<URI, Validators> sitemaps(String sourceId);

  /** What this outlet's articles repeat, as far as they have been read. */
  Furniture furniture(String outlet);

  /** How many of these leads {@link #record(SourceVisit)} would find unseen; changes nothing. */
  int unseen(List<Lead> leads);

  /** Records a page's visit; with an article also the article or its revision, in one commit. */
  PageReceipt record(PageVisit visit);

  /**
   * Starts a round for these outlets: every source not paused and every failed address is due at
   * {@code now}; with {@code revisit} every stored article too.
   */
  void beginRound(Instant now, Set<String> outlets, boolean revisit);

  /** Whether anything is due at {@code now} or claimed. */
  boolean busy(Instant now);

  List<SourceState> sources();

  void pause(String sourceId);

  void resume(String sourceId, Instant now);

  /** Makes a source due now, whatever its plan. */
  void fetchNow(String sourceId, Instant now);

  Standing standing();

  /** Why addresses of this outlet brought no article: what failed first, then what was refused. */
  List<Trouble> troubles(String outlet);

  /** Forgets the captures in these files, which the archive's housekeeping is about to delete. */
  void dropping(List<String> archiveFiles);

  /** Every refused address; the caller closes the stream. */
  Stream<Refusal> refusals();

  /**
   * Every address whose last visit failed and that is tried again; the caller closes the stream.
   */
  Stream<Failing> failing();

  /** What recording a page's visit changed. */
  enum PageReceipt {
    NEW_ARTICLE,
    NEW_REVISION,
    SAME,
    REFUSED,
    FAILED,
    ALREADY_RECORDED
  }
}
