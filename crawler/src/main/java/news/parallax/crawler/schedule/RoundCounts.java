package news.parallax.crawler.schedule;

import java.util.EnumMap;
import java.util.Map;
import news.parallax.crawler.frontier.Frontier.PageReceipt;
import news.parallax.crawler.frontier.SourceOutcome;

/**
 * What visits have brought so far.
 *
 * @param sourcesRead read, or found unchanged
 * @param sourcesFailed failed or refused
 * @param leads addresses that were unseen
 * @param articles new ones
 * @param revisions of known articles
 * @param same pages that had not changed, or other addresses of a known article
 */
public record RoundCounts(
    int sourcesRead,
    int sourcesFailed,
    int leads,
    int articles,
    int revisions,
    int same,
    int refused,
    int failed) {

  public static final RoundCounts ZERO = new RoundCounts(0, 0, 0, 0, 0, 0, 0, 0);

  /** Pages visited, whatever came of it. */
  public int pages() {
    return articles + revisions + same + refused + failed;
  }

  RoundCounts with(SourceOutcome outcome, int unseen) {
    boolean read =
        outcome instanceof SourceOutcome.Read || outcome instanceof SourceOutcome.Unchanged;
    return new RoundCounts(
        sourcesRead + (read ? 1 : 0),
        sourcesFailed + (read ? 0 : 1),
        leads + unseen,
        articles,
        revisions,
        same,
        refused,
        failed);
  }

  RoundCounts with(PageReceipt receipt) {
    Map<PageReceipt, Integer> one = new EnumMap<>(Map.of(receipt, 1));
    return new RoundCounts(
        sourcesRead,
        sourcesFailed,
        leads,
        articles + one.getOrDefault(PageReceipt.NEW_ARTICLE, 0),
        revisions + one.getOrDefault(PageReceipt.NEW_REVISION, 0),
        same + one.getOrDefault(PageReceipt.SAME, 0),
        refused + one.getOrDefault(PageReceipt.REFUSED, 0),
        failed + one.getOrDefault(PageReceipt.FAILED, 0));
  }
}
