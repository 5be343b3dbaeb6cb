package news.parallax.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.parallax.config.Outlet;
import news.parallax.config.Outlets;
import news.parallax.crawler.extract.Extraction;
import news.parallax.crawler.extract.Reextraction;
import news.parallax.crawler.frontier.Frontier;
import news.parallax.crawler.frontier.Furniture;
import news.parallax.crawler.schedule.Rereading;
import news.parallax.indexer.store.CapturedPage;
import news.parallax.indexer.store.Reextractions;
import news.parallax.story.StoredArticle;

/** Runs today's extractor over everything the archive still has, and keeps what got better. */
public final class ReprocessRound {

  private final Reextractions texts;
  private final Frontier frontier;
  private final Rereading rereading;
  private final Supplier<Outlets> outlets;

  public ReprocessRound(
      Reextractions texts, Frontier frontier, Rereading rereading, Supplier<Outlets> outlets) {
    this.texts = texts;
    this.frontier = frontier;
    this.rereading = rereading;
    this.outlets = outlets;
  }

  /**
   * A text that reads otherwise today.
   *
   * @param fate {@code better}, and so stored unless the run was dry; {@code worse}, and so left as
   *     it was
   * @param why what changed, or what was lost, in words
   */
  public record Reread(String article, String url, int revision, String fate, List<String> why) {}

  /** How many revisions came out how; filled while the run goes on. */
  public static final class Tally {
    private long same;
    private long better;
    private long worse;
    private long withoutCapture;

    Figures figures() {
      return new Figures(same, better, worse, withoutCapture);
    }
  }

  record Figures(long same, long better, long worse, long withoutCapture) {}

  /**
   * Reads one revision after the other as the stream is walked.
   *
   * @param dry stores nothing
   */
  public Stream<Reread> run(boolean dry, Tally tally) {
    return texts.revisions().flatMap(stored -> reread(stored, dry, tally).stream());
  }

  private Optional<Reread> reread(StoredArticle stored, boolean dry, Tally tally) {
    Optional<Extraction> today = today(stored);
    if (today.isEmpty()) {
      tally.withoutCapture++;
      return Optional.empty();
    }
    Furniture furniture = frontier.furniture(stored.article().outlet());
    return switch (Reextraction.of(stored.article(), today.get(), furniture)) {
      case Reextraction.Same same -> {
        tally.same++;
        yield Optional.empty();
      }
      case Reextraction.Better better -> {
        if (!dry && !texts.store(stored.id(), stored.revision(), better.article())) {
          tally.worse++;
          yield Optional.of(told(stored, "worse", List.of("text: too large to be stored")));
        }
        tally.better++;
        yield Optional.of(told(stored, "better", better.changes()));
      }
      case Reextraction.Worse worse -> {
        tally.worse++;
        yield Optional.of(told(stored, "worse", worse.losses()));
      }
    };
  }

  private static Reread told(StoredArticle stored, String fate, List<String> why) {
    return new Reread(stored.id(), stored.article().url().toString(), stored.revision(), fate, why);
  }

  private Optional<Extraction> today(StoredArticle stored) {
    for (CapturedPage page : texts.captures(stored.id(), stored.revision())) {
      Optional<Extraction> today =
          outlets.get().outlet(page.outlet()).flatMap(outlet -> today(page, outlet));
      if (today.isPresent()) {
        return today;
      }
    }
    return Optional.empty();
  }

  private Optional<Extraction> today(CapturedPage page, Outlet outlet) {
    try {
      return rereading.extraction(page.capture(), page.url(), outlet, page.source(), page.dated());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped; what was read anew so far is stored", e);
    }
  }
}
