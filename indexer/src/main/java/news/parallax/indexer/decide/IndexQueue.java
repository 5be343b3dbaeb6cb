package news.parallax.indexer.decide;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.parallax.config.Outlet;
import news.parallax.indexer.lucene.LuceneIndex;
import news.parallax.indexer.store.Decided;
import news.parallax.indexer.store.Decision;
import news.parallax.indexer.store.Outbox;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Holdings;
import news.parallax.story.Membership;
import news.parallax.story.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The articles whose entries in the index are behind the record. They are brought up once a second
 * while more keep coming. For the deciding thread alone, but for {@link #isBehind()}.
 */
final class IndexQueue {

  private static final Logger LOG = LoggerFactory.getLogger(IndexQueue.class);

  /** A commit of the index costs the same for one article as for a hundred. */
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Outbox outbox;
  private final Holdings holdings;
  private final LuceneIndex index;
  private final IndexFeed feed;
  private final Set<String> articles = new LinkedHashSet<>();
  private long upTo;
  private long flushedNanos = System.nanoTime();
  private volatile boolean behind = true;

  IndexQueue(
      Outbox outbox,
      Holdings holdings,
      LuceneIndex index,
      Supplier<List<Outlet>> outlets,
      BooleanSupplier closing) {
    this.outbox = outbox;
    this.holdings = holdings;
    this.index = index;
    this.feed = new IndexFeed(holdings, index, outlets, closing);
  }

  /** Whether what was decided before this start is not yet all in the index. */
  boolean isBehind() {
    return behind;
  }

  boolean hasReached(long number) {
    return index.reached() >= number;
  }

  /** Brings the index up to what was decided before this start. */
  void bringUp() {
    long decided = holdings.decided();
    long reached = index.reached();
    if (reached == 0 && decided > 0) {
      feed.rebuild(decided);
    } else if (reached < decided) {
      feed.refresh(touchedAfter(reached), decided);
    }
    behind = false;
  }

  private Set<String> touchedAfter(long reached) {
    Set<String> touched = new LinkedHashSet<>();
    try (Stream<Decided> decided = outbox.decidedAfter(reached)) {
      decided.forEach(d -> addTouched(d.decision(), touched));
    }
    holdings.corrections(holdings.decided()).stream()
        .filter(correction -> correction.number() > reached)
        .forEach(correction -> touched.addAll(correction.named()));
    return touched;
  }

  /** Makes the index anew where its bytes are not those that were written. */
  void mend() {
    Optional<String> damage = index.damage();
    if (damage.isPresent()) {
      LOG.warn("the index is damaged ({}) and is made anew", damage.get());
      behind = true;
      feed.rebuild(holdings.decided());
      behind = false;
    }
  }

  /**
   * Makes the index anew from the record.
   *
   * @return how many articles it holds
   */
  long rebuild() {
    long count = feed.rebuild(holdings.decided());
    articles.clear();
    return count;
  }

  /** Takes up what a batch of decisions has changed. */
  void add(Judges.Batch batch) {
    batch.decisions().forEach(decision -> addTouched(decision, articles));
    articles.addAll(batch.named());
    upTo = batch.number();
  }

  private static void addTouched(Decision decision, Set<String> touched) {
    decision.memberships().stream().map(Membership::article).forEach(touched::add);
    decision.revised().stream().map(CopyVerdict::child).forEach(touched::add);
    touched.addAll(decision.withdrawn());
    decision.origins().stream().map(Origin::article).forEach(touched::add);
  }

  boolean isEmpty() {
    return articles.isEmpty();
  }

  /** How long it is until the next flush; zero when it is time. */
  Duration untilDue() {
    Duration left = EVERY.minusNanos(System.nanoTime() - flushedNanos);
    return left.isNegative() ? Duration.ZERO : left;
  }

  void flush() {
    if (!articles.isEmpty()) {
      feed.refresh(articles, upTo);
      articles.clear();
      flushedNanos = System.nanoTime();
    }
  }
}
