package news.parallax.answers;

import java.util.HashMap;
import java.util.Map;
import news.parallax.indexer.lucene.ArticleHit;
import news.parallax.story.StoredArticle;

/**
 * How much of a text may still be shown in one answer: all of it, or of an article whose page
 * reserves text and data mining (Directive (EU) 2019/790, article 4.3) 300 characters in all.
 */
public final class Extract {

  public static final int CHARACTERS_MAX = 300;

  private final Map<String, Integer> left = new HashMap<>();

  /** Counts an article's reserved text; others are not counted. */
  public Extract with(StoredArticle stored) {
    if (stored.article().rights().reserved()) {
      left.putIfAbsent(stored.id(), CHARACTERS_MAX);
    }
    return this;
  }

  /** The same for an article that a search found. */
  public Extract with(ArticleHit hit) {
    if (hit.reserved()) {
      left.putIfAbsent(hit.article(), CHARACTERS_MAX);
    }
    return this;
  }

  public boolean reserved(String article) {
    return left.containsKey(article);
  }

  /** The text, or of a reserved one what is left to show, cut between characters with an … */
  public String cut(String article, String text) {
    Integer rest = left.get(article);
    if (rest == null) {
      return text;
    }
    if (text.length() <= rest) {
      left.put(article, rest - text.length());
      return text;
    }
    left.put(article, 0);
    if (rest == 0) {
      return "…";
    }
    int end = rest - 1;
    boolean half = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, half ? end - 1 : end).stripTrailing() + "…";
  }
}
