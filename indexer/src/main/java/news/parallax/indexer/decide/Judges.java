package news.parallax.indexer.decide;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.parallax.config.Outlet;
import news.parallax.indexer.store.DamagedText;
import news.parallax.indexer.store.Decided;
import news.parallax.indexer.store.Decision;
import news.parallax.indexer.store.Outbox;
import news.parallax.indexer.store.OutboxEntry;
import news.parallax.indexer.stories.Match;
import news.parallax.story.Correction;
import news.parallax.story.Holdings;
import news.parallax.story.Report;
import news.parallax.story.StoredArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges the outbox strictly in order, stores what was decided, and takes up at a start what was
 * remembered before. For the deciding thread alone.
 */
final class Judges {

  private static final Logger LOG = LoggerFactory.getLogger(Judges.class);
  private static final int BATCH = 64;

  private final Outbox outbox;
  private final Holdings holdings;
  private final Supplier<Memory> empty;
  private final Checkpoint checkpoint;
  private final Corrections corrections;
  private final Clock clock;
  private final BooleanSupplier closing;
  private Memory memory;
  private boolean ready;

  /**
   * @param checkpoint the file in which the memory is kept
   * @param closing whether remembering is to be given up, since the house closes
   */
  Judges(
      Outbox outbox,
      Holdings holdings,
      Path checkpoint,
      Supplier<List<Outlet>> outlets,
      Clock clock,
      BooleanSupplier closing) {
    this.outbox = outbox;
    this.holdings = holdings;
    this.empty = () -> new Memory(outlets);
    this.memory = empty.get();
    this.checkpoint = new Checkpoint(checkpoint);
    this.corrections = new Corrections(holdings);
    this.clock = clock;
    this.closing = closing;
  }

  /** Whether what was decided before this start is remembered, so that more can be. */
  boolean isReady() {
    return ready;
  }

  /** Takes up what was decided before: by the checkpoint, else by the articles. */
  void remember() {
    memory = empty.get();
    Optional<Checkpoint.Kept> kept = checkpoint.read(memory, this::entry);
    if (kept.isPresent()) {
      holdings.corrections(kept.get().number()).forEach(memory::take);
      judgeAgain(kept.get().number());
    } else {
      memory = empty.get();
      holdings.corrections(holdings.decided()).forEach(memory::take);
      restore();
    }
    ready = !closing.getAsBoolean();
  }

  private Optional<OutboxEntry> entry(long number) {
    return number < 1 || number > holdings.decided()
        ? Optional.empty()
        : outbox.after(number - 1).findFirst();
  }

  /** What was decided since the checkpoint; where the record says otherwise, that is kept. */
  private void judgeAgain(long number) {
    try (Stream<Decided> since = outbox.decidedAfter(number)) {
      since.takeWhile(decided -> !closing.getAsBoolean()).forEach(this::judgeAgain);
    }
  }

  private void judgeAgain(Decided decided) {
    if (decided.entry().isCorrection()) {
      memory.decide(correction(decided.entry().number()), decided.decision().memberships());
    } else {
      memory.follow(judge(decided.entry()), decided.decision());
    }
  }

  private void restore() {
    try (Stream<StoredArticle> young =
        holdings.seenSince(clock.instant().minus(Memory.SPAN), holdings.decided())) {
      memory.restore(
          young.takeWhile(stored -> !closing.getAsBoolean()),
          stored -> holdings.revisions(stored.id(), holdings.decided()));
    }
    if (!closing.getAsBoolean()) {
      keep(holdings.decided());
    }
  }

  /**
   * What was decided in one go.
   *
   * @param named articles that an operator's correction names, moved or not
   */
  record Batch(List<Decision> decisions, Collection<String> named) {

    long number() {
      return decisions.getLast().number();
    }
  }

  /** Decides and stores what comes next in the outbox; empty where nothing waits. */
  Optional<Batch> decide() {
    List<OutboxEntry> entries = outbox.undecided(BATCH);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Batch batch =
        entries.getFirst().isCorrection()
            ? corrected(entries.getFirst().number())
            : judged(entries);
    outbox.decide(batch.decisions());
    return Optional.of(batch);
  }

  private Batch judged(List<OutboxEntry> entries) {
    List<Decision> decisions = new ArrayList<>();
    entries.stream()
        .takeWhile(entry -> !entry.isCorrection())
        .forEach(entry -> decisions.add(judge(entry)));
    return new Batch(decisions, List.of());
  }

  /** In a batch of its own, since what follows from it depends on what is decided before it. */
  private Batch corrected(long number) {
    Correction correction = correction(number);
    Decision decision = memory.decide(correction, corrections.memberships(correction, number - 1));
    return new Batch(List.of(decision), correction.named());
  }

  private Correction correction(long number) {
    return holdings
        .correction(number, number)
        .orElseThrow(
            () -> new IllegalStateException("outbox entry " + number + " is no correction"));
  }

  private Decision judge(OutboxEntry entry) {
    try {
      Optional<StoredArticle> stored =
          holdings.article(entry.article(), entry.revision(), entry.number());
      return memory.decide(
          entry.number(),
          stored.orElseThrow(
              () ->
                  new IllegalStateException(
                      "outbox entry %d names article %s, revision %d, which is not in the record"
                          .formatted(entry.number(), entry.article(), entry.revision()))));
    } catch (DamagedText damaged) {
      LOG.error("outbox entry {} is judged without its text", entry.number(), damaged);
      return Memory.unreadable(entry.number(), entry.article());
    }
  }

  /** Forgets what has become old, and writes the checkpoint where it is time. */
  void settle(long number) {
    memory.forgetBefore(clock.instant().minus(Memory.SPAN));
    if (checkpoint.isDue(number)) {
      keep(number);
    }
  }

  /** Writes the checkpoint at a stop, if that does not hold it up. */
  void close() {
    if (ready && checkpoint.isQuick(holdings.decided())) {
      keep(holdings.decided());
    }
  }

  private void keep(long number) {
    entry(number).ifPresent(last -> checkpoint.write(memory, last));
  }

  /**
   * Which story a text would go into; the text is forgotten at once.
   *
   * @throws JudgeBusy while what was decided before is still being read
   */
  Match match(Report report) {
    if (!ready) {
      throw new JudgeBusy("the stories of before are still being read; ask again later");
    }
    return memory.match(report);
  }

  /**
   * Puts what an operator says into the outbox.
   *
   * @throws IllegalArgumentException when it cannot be so; its message says why
   */
  Correction enter(Correction.Asked asked) {
    long decided = holdings.decided();
    long number = outbox.enter(corrections.checked(asked, clock.instant(), decided));
    return holdings.correction(number, number).orElseThrow();
  }
}
