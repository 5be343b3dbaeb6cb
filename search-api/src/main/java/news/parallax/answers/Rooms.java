package news.parallax.answers;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import news.parallax.config.OutletEdit;
import news.parallax.config.Outlets;
import news.parallax.config.Settings;
import news.parallax.crawler.frontier.Frontier;
import news.parallax.indexer.compare.Comparison;
import news.parallax.indexer.compare.Version;
import news.parallax.indexer.lucene.SearchAnswer;
import news.parallax.indexer.lucene.SearchRequest;
import news.parallax.indexer.query.ParseResult;
import news.parallax.indexer.stories.Match;
import news.parallax.story.Correction;
import news.parallax.story.Holdings;
import news.parallax.story.Report;

/**
 * Everything that answers are made from: the doors of the earlier rooms, handed over in one piece.
 *
 * @param list the source list as it stands now, with what is wrong in its files
 * @param judge decides on stories
 * @param edit how an outlet's file is read and saved
 * @param reading reads a query
 * @param crawl what the crawl is doing now
 * @param demo whether the outlets are the demo's invented ones, which every page then says
 */
public record Rooms(
    Holdings holdings,
    Frontier frontier,
    Supplier<Outlets> list,
    Function<String, ParseResult> reading,
    Function<SearchRequest, SearchAnswer> search,
    Comparing comparing,
    Judge judge,
    OutletEdit edit,
    Supplier<CrawlState> crawl,
    Settings settings,
    Clock clock,
    boolean demo) {

  /** The source list by id. */
  public OutletBook book() {
    return new OutletBook(list.get().outlets());
  }

  /** Asks whoever decides on stories. */
  public interface Judge {

    /**
     * Enters what an operator says of stories.
     *
     * @throws IllegalArgumentException when it cannot be; its message says why
     * @throws news.parallax.indexer.decide.JudgeBusy when it was not entered in time
     */
    Correction correct(Correction.Asked asked);

    /**
     * Which story a text would go into; nothing is remembered of it.
     *
     * @throws news.parallax.indexer.decide.JudgeBusy when there was no answer in time
     */
    Match match(Report report);
  }

  /** Lays versions of one story side by side; a pure function over their words. */
  @FunctionalInterface
  public interface Comparing {
    Comparison compare(String story, long asof, List<Version> versions);
  }
}
