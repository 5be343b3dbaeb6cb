package news.parallax;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import news.parallax.answers.CrawlState;
import news.parallax.answers.Rooms;
import news.parallax.api.Front;
import news.parallax.config.OutletEdit;
import news.parallax.config.Outlets;
import news.parallax.config.SourceListWatch;
import news.parallax.crawler.frontier.Standing;
import news.parallax.crawler.schedule.Crawl;
import news.parallax.crawler.schedule.CrawlParts;
import news.parallax.crawler.schedule.Rereading;
import news.parallax.crawler.schedule.SourceTrial;
import news.parallax.desk.Desk;
import news.parallax.desk.DoctorRound;
import news.parallax.desk.ReprocessRound;
import news.parallax.indexer.compare.Comparisons;
import news.parallax.indexer.decide.Decider;
import news.parallax.indexer.lucene.IndexOpening;
import news.parallax.indexer.lucene.LuceneIndex;
import news.parallax.indexer.query.QueryParser;
import news.parallax.indexer.store.DataFolder;
import news.parallax.indexer.store.Server;
import news.parallax.indexer.store.Store;
import news.parallax.indexer.stories.Match;
import news.parallax.story.Correction;
import news.parallax.story.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is composed with what: one data folder's house, from its record to its front door. */
public final class Wiring implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final int TOKEN_BYTES = 32;

  private final DataFolder.Owned owned;
  private final Plan plan;
  private final Store store;
  private final SourceListWatch outlets;
  private final LuceneIndex index;
  private final Decider decider;
  private final Crawl crawl;
  private final SourceTrial trial;
  private final Rereading rereading;
  private final Front front;
  private final String token;

  private Wiring(DataFolder.Owned owned, Plan plan) {
    this.owned = owned;
    this.plan = plan;
    this.token = token();
    DataFolder folder = owned.folder();
    store = Store.open(owned);
    outlets = SourceListWatch.open(plan.outlets(), store.outletLog(), plan.clock());
    if (plan.mode() == Plan.Mode.ON_REQUEST) {
      outlets.check();
    }
    index = opened(folder.index(), store.holdings().decided());
    decider =
        Decider.start(
            store.outbox(),
            store.holdings(),
            index,
            folder.checkpoint(),
            () -> outlets.current().outlets(),
            plan.clock());
    CrawlParts parts =
        CrawlParts.of(
            plan.settings(),
            store.frontier(),
            () -> outlets.current().outlets(),
            folder.root(),
            Release.version(),
            plan.clock(),
            plan.sleeper());
    crawl = new Crawl(parts, outlets::known);
    if (plan.mode() != Plan.Mode.CRAWL) {
      outlets.listen(this::follow);
    }
    trial = new SourceTrial(parts);
    rereading = new Rereading(parts);
    front = new Front(rooms(), desk().door(token));
  }

  /** Opens the folder's record, takes up its outlets and begins to decide; nothing listens yet. */
  public static Wiring open(DataFolder.Owned owned, Plan plan) {
    return new Wiring(owned, plan);
  }

  private static LuceneIndex opened(Path folder, long latest) {
    return switch (LuceneIndex.open(folder, latest)) {
      case IndexOpening.Sound sound -> sound.index();
      case IndexOpening.Damaged damaged -> {
        LOG.warn("the index is damaged ({}) and is made anew", damaged.detail());
        yield damaged.index();
      }
      case IndexOpening.Ahead ahead -> {
        LOG.warn(
            "the index knows number {}, the record ends at {}; it is made anew",
            ahead.reached(),
            ahead.latest());
        yield ahead.index();
      }
    };
  }

  private static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private Rooms rooms() {
    return new Rooms(
        store.holdings(),
        store.frontier(),
        outlets::current,
        QueryParser::parse,
        index::search,
        Comparisons::compare,
        judge(),
        new OutletEdit(outlets),
        this::state,
        plan.settings(),
        plan.clock(),
        plan.demo());
  }

  private Rooms.Judge judge() {
    return new Rooms.Judge() {
      @Override
      public Correction correct(Correction.Asked asked) {
        return decider.correct(asked);
      }

      @Override
      public Match match(Report report) {
        return decider.match(report);
      }
    };
  }

  private CrawlState state() {
    return new CrawlState(
        plan.mode() == Plan.Mode.CRAWL,
        plan.mode() == Plan.Mode.CRAWL ? crawl.state().paused() : Optional.empty(),
        decider.behind()
            ? Optional.of("The search index is being brought up to the record.")
            : Optional.empty());
  }

  private Desk desk() {
    return new Desk(
        store.holdings(),
        store.frontier(),
        crawl,
        trial,
        decider,
        new DoctorRound(
            store.doctor(),
            index,
            decider,
            store.holdings(),
            rereading,
            outlets::current,
            outlets::stale),
        new ReprocessRound(store.reextractions(), store.frontier(), rereading, outlets::current),
        () -> outlets.current().outlets());
  }

  /**
   * Listens, and tells the folder's other users where.
   *
   * @throws IllegalStateException when the port is busy, in one line
   */
  public Server serve() {
    front.start();
    Server server = new Server(ProcessHandle.current().pid(), front.address().toString(), token);
    owned.tell(server);
    return server;
  }

  /** Begins what the plan's mode does by itself. */
  public void work() {
    if (plan.mode() == Plan.Mode.CRAWL) {
      crawl.state().paused().ifPresent(why -> LOG.warn("nothing is fetched: {}", why));
      crawl.start();
      outlets.listen(this::follow);
    }
    outlets.start();
  }

  private void follow(Outlets list) {
    crawl.follow(list.outlets());
  }

  /** Where all leads stand now. */
  public Standing standing() {
    return store.frontier().standing();
  }

  /** How many stories there are, once all that is stored by now is judged. */
  public long stories() {
    decider.awaitIdle();
    return store.holdings().storyCount(store.holdings().decided());
  }

  /** Drains within ten seconds and gives the folder back; what was acknowledged is on disk. */
  @Override
  public void close() {
    outlets.close();
    crawl.close();
    front.close();
    decider.close();
    index.close();
    store.close();
    owned.close();
  }
}
