package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.article.ArticleUrl;
import news.parallax.article.Block;
import news.parallax.article.Slug;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * The headline that an address keeps when the page has another one by now. Most slugs are shortened
 * headlines, or lists of keywords: taken is only one that is about the same, tells several words
 * that no title, description or keyword of the page has, but its text does, and reads as a
 * sentence.
 */
final class AddressHeadline {

  private static final int SHARED_MIN = 2;
  private static final int OTHER_MIN = 3;
  private static final int OTHER_LETTERS = 4;
  private static final double OTHER_SHARE_MIN = 0.3;
  private static final double TOLD_ELSEWHERE = 0.7;
  private static final int LITTLE_PER = 9;
  private static final int WORDS_MIN = 7;
  private static final int SAMPLE_WORDS = 4_000;
  private static final List<String> DATA =
      List.of(
          "headline", "alternativeHeadline", "name", "description", "articleSection", "keywords");
  private static final List<String> META =
      List.of(
          "og:title",
          "twitter:title",
          "title",
          "headline",
          "description",
          "og:description",
          "keywords",
          "news_keywords",
          "article:tag",
          "article:section");

  private static final Set<String> LITTLE =
      WordFile.lines("little-words.txt").stream()
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private final ParsedPage page;

  AddressHeadline(ParsedPage page) {
    this.page = page;
  }

  /** The slug's words, if they are another headline of this article. */
  Optional<String> read(ArticleUrl url, String title, List<Block> text) {
    Optional<Slug> sentence = Slug.of(url).filter(slug -> slug.words().size() >= WORDS_MIN);
    if (sentence.isEmpty()) {
      return Optional.empty();
    }
    List<String> shown = Slug.words(title);
    return sentence
        .filter(slug -> isAnother(slug, shown) && isSentence(slug, shown))
        .filter(slug -> told().noneMatch(t -> slug.shareIn(Slug.words(t)) >= TOLD_ELSEWHERE))
        .filter(slug -> isOfText(slug, shown, text))
        .map(Slug::line);
  }

  private static boolean isAnother(Slug slug, List<String> title) {
    List<String> other = slug.missingIn(title);
    List<String> shared = new ArrayList<>(slug.words());
    shared.removeAll(other);
    return other.size() >= OTHER_MIN
        && other.size() >= OTHER_SHARE_MIN * slug.words().size()
        && shared.stream().filter(w -> w.length() >= OTHER_LETTERS).count() >= SHARED_MIN;
  }

  /** Little words hold sentences together; keywords go without. */
  private static boolean isSentence(Slug slug, List<String> title) {
    List<String> other = slug.missingIn(title);
    long little = slug.words().stream().filter(LITTLE::contains).count();
    return other.stream().anyMatch(LITTLE::contains)
        && little * LITTLE_PER >= slug.words().size()
        && telling(other).size() >= 2;
  }

  private static List<String> telling(List<String> words) {
    return words.stream().filter(w -> w.length() >= OTHER_LETTERS && !LITTLE.contains(w)).toList();
  }

  /** Asked last: it reads the whole text. */
  private static boolean isOfText(Slug slug, List<String> title, List<Block> text) {
    List<String> telling = telling(slug.missingIn(title));
    return inText(telling, text) * 2 >= telling.size();
  }

  private static long inText(List<String> telling, List<Block> text) {
    Set<String> told =
        text.stream()
            .flatMap(block -> Slug.words(block.text()).stream())
            .limit(SAMPLE_WORDS)
            .collect(Collectors.toSet());
    return telling.stream().filter(w -> told.stream().anyMatch(t -> Slug.isForm(w, t))).count();
  }

  /** All that the page says in titles, descriptions and keywords. */
  private Stream<String> told() {
    Stream<String> data =
        page.data().articles().stream()
            .flatMap(a -> DATA.stream().map(a::path))
            .map(JsonNode::toString);
    Stream<String> metas = META.stream().flatMap(name -> page.meta().all(name));
    Stream<String> shown =
        Stream.concat(page.tree().headlines().stream(), page.declarations().titles().stream())
            .map(Element::text);
    return Stream.of(data, metas, shown).flatMap(s -> s);
  }
}
