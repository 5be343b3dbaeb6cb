package news.parallax.crawler.extract;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.article.Article;
import news.parallax.article.Block;
import news.parallax.article.PageTime;
import news.parallax.article.Repost;
import news.parallax.crawler.frontier.Furniture;

/** What today's extractor makes of bytes that were read before, held against what was read then. */
public sealed interface Reextraction {

  /**
   * A machine cannot tell furniture from text that went missing; beyond this share a person has to.
   */
  double WORDS_LOST_MAX = 0.1;

  /** It says the same. */
  record Same() implements Reextraction {}

  /**
   * It says something else, and nothing was lost.
   *
   * @param changes in words
   */
  record Better(Article article, List<String> changes) implements Reextraction {}

  /**
   * Something that was found then is missing now.
   *
   * @param losses in words
   */
  record Worse(List<String> losses) implements Reextraction {}

  /**
   * Compares field by field; the text by the words that are gone.
   *
   * @param furniture what the outlet is known to repeat: no loss when it is gone
   */
  static Reextraction of(Article before, Extraction today, Furniture furniture) {
    return switch (today) {
      case Extraction.NotArticle not ->
          new Worse(List.of("no article: %s: %s".formatted(not.reason().word(), not.detail())));
      case Extraction.Found found -> of(before, found.article(), furniture);
    };
  }

  private static Reextraction of(Article before, Article today, Furniture furniture) {
    if (today.equals(before)) {
      return new Same();
    }
    List<Block> own = furniture.without(before.blocks(), before.credit());
    List<String> losses = losses(before, own, today);
    return losses.isEmpty() ? new Better(today, changes(before, today)) : new Worse(losses);
  }

  private static List<String> losses(Article before, List<Block> own, Article today) {
    List<String> losses = new ArrayList<>();
    int words = words(own).size();
    int gone = gone(own, today.blocks());
    if (gone > words * WORDS_LOST_MAX) {
      losses.add("text: %d of %d words are gone".formatted(gone, words));
    }
    for (Field field : fields(before, today)) {
      if (!field.before().isEmpty() && field.today().isEmpty()) {
        losses.add("%s: was \"%s\", now none".formatted(field.name(), field.before()));
      }
    }
    return losses;
  }

  private static List<String> changes(Article before, Article today) {
    List<String> changes = new ArrayList<>();
    for (Field field : fields(before, today)) {
      if (!field.before().equals(field.today())) {
        String was = field.before().isEmpty() ? "none" : '"' + field.before() + '"';
        changes.add("%s: was %s, now \"%s\"".formatted(field.name(), was, field.today()));
      }
    }
    if (!before.blocks().equals(today.blocks())) {
      changes.add(
          "text: %d words gone, %d come"
              .formatted(
                  gone(before.blocks(), today.blocks()), gone(today.blocks(), before.blocks())));
    }
    return changes.isEmpty() ? List.of("its particulars") : changes;
  }

  /** What a reader sees of an article beside its text; an empty string is an absent field. */
  record Field(String name, String before, String today) {}

  private static List<Field> fields(Article before, Article today) {
    return List.of(
        new Field("title", before.title(), today.title()),
        new Field(
            "authors", String.join(", ", before.authors()), String.join(", ", today.authors())),
        new Field("published", text(before.published()), text(today.published())),
        new Field("modified", text(before.modified()), text(today.modified())),
        new Field("language", known(before.language()), known(today.language())),
        new Field("credit", before.credit().orElse(""), today.credit().orElse("")),
        new Field("repost", repost(before), repost(today)));
  }

  private static String text(Optional<PageTime> time) {
    return time.map(PageTime::at).map(OffsetDateTime::toString).orElse("");
  }

  private static String known(String language) {
    return language.equals("und") ? "" : language;
  }

  private static String repost(Article article) {
    return article.repost().map(Repost::toString).orElse("");
  }

  private static List<String> words(List<Block> blocks) {
    return blocks.stream().map(Block::text).flatMap(Reextraction::words).toList();
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty());
  }

  /** How many words of the one the other has not, each as often as it stands there. */
  private static int gone(List<Block> one, List<Block> other) {
    Map<String, Integer> there = new HashMap<>();
    words(other).forEach(word -> there.merge(word, 1, Integer::sum));
    int gone = 0;
    for (String word : words(one)) {
      int left = there.getOrDefault(word, 0);
      if (left == 0) {
        gone++;
      } else {
        there.put(word, left - 1);
      }
    }
    return gone;
  }
}
