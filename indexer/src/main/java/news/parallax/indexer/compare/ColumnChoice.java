package news.parallax.indexer.compare;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.parallax.article.PageTime;
import news.parallax.indexer.words.Words;
import news.parallax.story.CopyVerdict;
import news.parallax.story.StoredArticle;

/** Which of a story's articles stand side by side when nobody chose. */
public final class ColumnChoice {

  /** As many as a wide screen holds. */
  public static final int COLUMNS_MAX = 4;

  private ColumnChoice() {}

  /**
   * At most {@link #COLUMNS_MAX} members, earliest first: the earliest full text that is a copy of
   * no other, then those with most text of their own, each outlet once while others are left.
   */
  public static List<StoredArticle> of(List<StoredArticle> members) {
    double middle = middleOwnWords(members);
    List<StoredArticle> order = new ArrayList<>();
    members.stream()
        .filter(member -> member.copy().isEmpty() && ownWords(member) >= middle / 2)
        .min(Comparator.comparing(ColumnChoice::time))
        .ifPresent(order::add);
    members.stream()
        .filter(member -> !order.contains(member))
        .sorted(Comparator.comparingDouble(ColumnChoice::ownWords).reversed())
        .forEach(order::add);
    return eachOutletOnce(order).limit(COLUMNS_MAX).sorted(Comparator.comparing(ColumnChoice::time)).toList();
  }

  private static Stream<StoredArticle> eachOutletOnce(List<StoredArticle> order) {
    Set<String> outlets = new HashSet<>();
    List<StoredArticle> first = new ArrayList<>();
    List<StoredArticle> again = new ArrayList<>();
    order.forEach(a -> (outlets.add(a.article().outlet()) ? first : again).add(a));
    return Stream.concat(first.stream(), again.stream());
  }

  private static double middleOwnWords(List<StoredArticle> members) {
    double[] own =
        members.stream()
            .filter(member -> member.copy().isEmpty())
            .mapToDouble(ColumnChoice::ownWords)
            .sorted()
            .toArray();
    return own.length == 0 ? 0 : own[own.length / 2];
  }

  /** Words that are no other article's. */
  private static double ownWords(StoredArticle member) {
    double own = 1 - member.copy().map(CopyVerdict::share).orElse(0.0);
    return own * Words.in(member.article().body()).size();
  }

  private static Instant time(StoredArticle member) {
    return member
        .article()
        .published()
        .map(PageTime::at)
        .map(OffsetDateTime::toInstant)
        .orElse(member.firstSeen());
  }
}
