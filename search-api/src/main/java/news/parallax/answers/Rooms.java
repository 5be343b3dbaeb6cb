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
import news.parallax.story.Holdings;

/**
 * Everything that answers are made from: the doors of the earlier rooms, handed over in one piece.
 *
 * @param list the source list as it stands now, with what is wrong in its files
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
    OutletEdit edit,
    Supplier<CrawlState> crawl,
    Settings settings,
    Clock clock,
    boolean demo) {

  /** The source list by id. */
  public OutletBook book() {
    return new OutletBook(list.get().outlets());
  }

  /** Lays versions of one story side by side; a pure function over their words. */
  @FunctionalInterface
  public interface Comparing {
    Comparison compare(String story, long asof, List<Version> versions);
  }
}
