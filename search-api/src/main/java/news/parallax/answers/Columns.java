package news.parallax.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.indexer.compare.Version;
import news.parallax.story.Holdings;
import news.parallax.story.StoredArticle;

/** Which versions of a story stand side by side: those asked for, else the program's choice. */
public final class Columns {

  public static final int COLUMNS_MIN = 2;
  public static final int COLUMNS_MAX = 4;

  private static final Pattern ASKED = Pattern.compile("(.+?)(?:@(\\d{1,6}))?");

  /** What was found for the columns asked for. */
  public sealed interface Chosen {

    /** The versions, in the order of the columns. */
    record Versions(List<StoredArticle> articles) implements Chosen {
      public Versions {
        articles = List.copyOf(articles);
      }
    }

    /** A column that names no stored version. */
    record Unknown(String column, String why) implements Chosen {}

    /** The story has fewer than two versions that could be compared, or too many were asked for. */
    record Count(int columns) implements Chosen {}
  }

  private final Holdings holdings;

  public Columns(Holdings holdings) {
    this.holdings = holdings;
  }

  /**
   * The columns of a story's comparison.
   *
   * @param asked {@code URL} or {@code URL@REVISION}, 2 to 4 of them; none: the program's choice
   */
  public Chosen choose(String story, List<String> asked, long asof) {
    return asked.isEmpty() ? chosen(holdings.members(story, asof)) : asked(story, asked, asof);
  }

  /** The columns as the comparison takes them. */
  public static List<Version> versions(List<StoredArticle> articles) {
    List<Version> versions = new ArrayList<>();
    for (StoredArticle article : articles) {
      versions.add(Version.of("c" + (versions.size() + 1), article));
    }
    return versions;
  }

  /** A column as an address asks for it, pinned to its revision. */
  public static String address(StoredArticle article) {
    return article.article().url() + "@" + article.revision();
  }

  private Chosen asked(String story, List<String> asked, long asof) {
    List<StoredArticle> found = new ArrayList<>();
    for (String column : asked.stream().distinct().toList()) {
      Optional<StoredArticle> version = version(column, asof);
      if (version.isEmpty()) {
        return new Chosen.Unknown(column, "no such stored version");
      }
      if (!version.get().story().map(m -> m.story().equals(story)).orElse(false)) {
        return new Chosen.Unknown(column, "an article of another story");
      }
      found.add(version.get());
    }
    return found.size() < COLUMNS_MIN || found.size() > COLUMNS_MAX
        ? new Chosen.Count(found.size())
        : new Chosen.Versions(found);
  }

  /** An address may end in {@code @7} itself, so the whole text is tried first. */
  private Optional<StoredArticle> version(String column, long asof) {
    Optional<StoredArticle> whole = holdings.articleAt(column, asof);
    Matcher matcher = ASKED.matcher(column);
    if (whole.isPresent() || !matcher.matches() || matcher.group(2) == null) {
      return whole;
    }
    int revision = Integer.parseInt(matcher.group(2));
    return holdings
        .articleAt(matcher.group(1), asof)
        .flatMap(latest -> holdings.article(latest.id(), revision, asof));
  }

  /**
   * Originals before copies, one outlet once before any twice, then the longest text; shown in
   * order of publication.
   */
  private static Chosen chosen(List<StoredArticle> members) {
    Map<String, StoredArticle> perOutlet = new LinkedHashMap<>();
    List<StoredArticle> ranked =
        members.stream()
            .sorted(
                Comparator.comparing((StoredArticle a) -> a.copy().isPresent())
                    .thenComparing(a -> -a.article().body().length()))
            .toList();
    ranked.forEach(article -> perOutlet.putIfAbsent(article.article().outlet(), article));
    List<StoredArticle> best = new ArrayList<>(perOutlet.values());
    ranked.stream().filter(article -> !best.contains(article)).forEach(best::add);
    List<StoredArticle> taken = best.subList(0, Math.min(COLUMNS_MAX, best.size()));
    return taken.size() < COLUMNS_MIN
        ? new Chosen.Count(taken.size())
        : new Chosen.Versions(members.stream().filter(taken::contains).toList());
  }
}
