package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.parallax.article.Slug;
import news.parallax.indexer.compare.HeadlineChange.Evidence;
import news.parallax.story.StoredArticle;

/**
 * Earlier headlines of one article: from its revisions, from an address that was made of another
 * headline, and from copies that were taken under one. A copy's own headline is its editor's; it
 * tells the original's only where the original's address agrees with it.
 */
public final class HeadlineChanges {

  private static final double AGREES = 0.8;
  private static final double ASTRAY = 0.7;

  private HeadlineChanges() {}

  /**
   * The changes, the earliest first.
   *
   * @param revisions all revisions of one article, the first first; at least one
   * @param copies articles that were judged to be copies of it
   */
  public static List<HeadlineChange> of(List<StoredArticle> revisions, List<StoredArticle> copies) {
    StoredArticle first = revisions.getFirst();
    String url = revisions.getLast().article().url().toString();
    Map<String, Set<Evidence>> before = new LinkedHashMap<>();
    kept(first, copies).ifPresent(title -> before.put(title, EnumSet.of(Evidence.REPOST)));
    Optional<String> address = first.article().addressHeadline();
    address.ifPresent(
        words -> {
          String from = before.keySet().stream().findFirst().orElse(words);
          before.computeIfAbsent(from, f -> EnumSet.noneOf(Evidence.class)).add(Evidence.SLUG);
        });
    List<HeadlineChange> changes = new ArrayList<>();
    before.forEach(
        (from, evidence) ->
            changes.add(
                new HeadlineChange(url, from, first.article().title(), List.copyOf(evidence))));
    changes.addAll(revised(url, revisions, copies));
    return changes;
  }

  private static List<HeadlineChange> revised(
      String url, List<StoredArticle> revisions, List<StoredArticle> copies) {
    List<HeadlineChange> changes = new ArrayList<>();
    for (int i = 1; i < revisions.size(); i++) {
      String from = revisions.get(i - 1).article().title();
      String to = revisions.get(i).article().title();
      if (!from.equals(to)) {
        Set<Evidence> evidence = EnumSet.of(Evidence.REVISIONS);
        if (addressTells(revisions.get(i), from, to)) {
          evidence.add(Evidence.SLUG);
        }
        if (copies.stream().anyMatch(c -> same(c.article().title(), from))) {
          evidence.add(Evidence.REPOST);
        }
        changes.add(new HeadlineChange(url, from, to, List.copyOf(evidence)));
      }
    }
    return changes;
  }

  /** The headline of a copy with which the address agrees, better than with the article's own. */
  private static Optional<String> kept(StoredArticle original, List<StoredArticle> copies) {
    return copies.stream()
        .map(copy -> copy.article().title())
        .filter(title -> addressTells(original, title, original.article().title()))
        .findFirst();
  }

  private static boolean addressTells(StoredArticle article, String from, String to) {
    return Slug.of(article.article().url())
        .filter(slug -> slug.shareIn(Slug.words(from)) >= AGREES)
        .filter(slug -> slug.shareIn(Slug.words(to)) < ASTRAY)
        .isPresent();
  }

  private static boolean same(String one, String other) {
    return Slug.words(one).equals(Slug.words(other));
  }
}
