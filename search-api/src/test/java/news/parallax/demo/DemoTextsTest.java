package news.parallax.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.parallax.demo.AnswerKey.KeyedArticle;
import news.parallax.demo.AnswerKey.KeyedConflict;
import news.parallax.demo.AnswerKey.KeyedCopy;
import news.parallax.demo.AnswerKey.KeyedQuotation;
import news.parallax.demo.AnswerKey.KeyedRewrite;
import news.parallax.demo.AnswerKey.KeyedStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTextsTest {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[’'.,-][\\p{L}\\p{N}]+)*");
  private static final Pattern QUOTATION = Pattern.compile("“[^”]*”|«[^»]*»");
  private static final int RUN = 8;

  private static final Newsroom NEWSROOM = newsroom("2026-05-14T00:20:00Z");

  private final AnswerKey key = AnswerKey.read();
  private final Newsroom newsroom = NEWSROOM;

  private static Newsroom newsroom(String start) {
    return Newsroom.open(new Edition(Instant.parse(start)));
  }

  @Test
  void worldIsAsLargeAsItPromises() {
    assertThat(newsroom.presses()).hasSizeGreaterThanOrEqualTo(14);
    assertThat(newsroom.pieces()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(key.stories()).hasSizeGreaterThanOrEqualTo(14);
    assertThat(newsroom.presses().stream().map(Press::language).distinct())
        .containsExactlyInAnyOrder("en", "fr", "ru", "ar", "es");
    assertThat(newsroom.presses().stream().map(Press::layout).distinct())
        .hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void everyArticleHas120To500Words() {
    for (Piece piece : newsroom.pieces()) {
      for (Draft draft : piece.drafts()) {
        int words = draft.paragraphs().stream().mapToInt(p -> words(p).size()).sum();
        assertThat(words).as(piece.id()).isBetween(120, 500);
      }
    }
  }

  @Test
  void keyNamesExactlyTheArticlesWritten() {
    assertThat(key.articles().stream().map(KeyedArticle::id))
        .containsExactlyInAnyOrderElementsOf(newsroom.pieces().stream().map(Piece::id).toList());
    for (Piece piece : newsroom.pieces()) {
      KeyedArticle keyed = key.article(piece.id());
      assertThat(keyed.outlet()).isEqualTo(piece.press().outlet());
      assertThat(keyed.language()).isEqualTo(piece.press().language());
    }
  }

  @Test
  void everyArticleStandsInOneStory() {
    assertThat(key.stories().stream().flatMap(story -> story.articles().stream()))
        .containsExactlyInAnyOrderElementsOf(
            key.articles().stream().map(KeyedArticle::id).toList());
  }

  @Test
  void fiveStoriesAreToldByFiveOutletsInThreeLanguages() {
    assertThat(key.stories().stream().filter(this::isWide)).hasSizeGreaterThanOrEqualTo(5);
  }

  private boolean isWide(KeyedStory story) {
    List<KeyedArticle> articles = story.articles().stream().map(key::article).toList();
    return articles.stream().map(KeyedArticle::outlet).distinct().count() >= 5
        && articles.stream().map(KeyedArticle::language).distinct().count() >= 3;
  }

  @Test
  void copiesLieInTheStoryOfTheirParentAndCameLater() {
    for (KeyedCopy copy : key.copies()) {
      assertThat(storyOf(copy.child())).isEqualTo(storyOf(copy.parent()));
      assertThat(piece(copy.child()).drafts().getFirst().published())
          .as(copy.child())
          .isAfter(piece(copy.parent()).drafts().getFirst().published());
    }
    assertThat(key.copies()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(key.copies().stream().filter(c -> !c.credited())).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void creditedCopiesNameTheirParentAndCutCreditsDoNot() {
    for (KeyedCopy copy : key.copies()) {
      String masthead = piece(copy.parent()).press().masthead().replace("The ", "");
      String bare = masthead.replace("وكالة ", "");
      Draft child = piece(copy.child()).drafts().getFirst();
      String printed =
          text(child) + child.authors() + child.source().map(this::masthead).orElse("");
      assertThat(printed.contains(bare)).as(copy.child()).isEqualTo(copy.credited());
    }
  }

  private String masthead(String id) {
    return piece(id).press().masthead();
  }

  @Test
  void onlyKeyedCopiesShareARunOfEightWords() {
    Set<Set<String>> allowed = new HashSet<>();
    for (KeyedCopy copy : key.copies()) {
      Set<String> family = new HashSet<>(Set.of(copy.child(), copy.parent()));
      key.copies().stream()
          .filter(other -> other.parent().equals(copy.parent()))
          .forEach(other -> family.add(other.child()));
      pairs(family).forEach(allowed::add);
    }
    assertThat(sharedRuns().keySet()).isEqualTo(allowed);
  }

  @Test
  void rewritesShareTheStoryAndNoWords() {
    for (KeyedRewrite rewrite : key.rewrites()) {
      assertThat(storyOf(rewrite.article())).isEqualTo(storyOf(rewrite.of()));
      assertThat(key.copies().stream().map(KeyedCopy::child)).doesNotContain(rewrite.article());
    }
  }

  private Map<Set<String>, String> sharedRuns() {
    Map<List<String>, Set<String>> carriers = new HashMap<>();
    for (Piece piece : newsroom.pieces()) {
      for (Draft draft : piece.drafts()) {
        runs(draft)
            .forEach(run -> carriers.computeIfAbsent(run, r -> new HashSet<>()).add(piece.id()));
      }
    }
    Map<Set<String>, String> shared = new HashMap<>();
    carriers.forEach(
        (run, ids) -> pairs(ids).forEach(pair -> shared.put(pair, String.join(" ", run))));
    return shared;
  }

  private static Stream<Set<String>> pairs(Set<String> ids) {
    return ids.stream()
        .flatMap(a -> ids.stream().filter(b -> a.compareTo(b) < 0).map(b -> Set.of(a, b)));
  }

  private static Stream<List<String>> runs(Draft draft) {
    return draft.paragraphs().stream()
        .flatMap(p -> Arrays.stream(QUOTATION.split(p)))
        .map(DemoTextsTest::words)
        .flatMap(
            words ->
                IntStream.rangeClosed(0, words.size() - RUN)
                    .mapToObj(i -> words.subList(i, i + RUN)));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  @Test
  void lookAlikesAreToldOfTheSameDaysAndOverlapInNoArticle() {
    assertThat(key.apart()).hasSizeGreaterThanOrEqualTo(2);
    for (List<String> pair : key.apart()) {
      assertThat(key.story(pair.get(0)).articles())
          .doesNotContainAnyElementsOf(key.story(pair.get(1)).articles());
    }
  }

  @Test
  void backgroundWasPublishedDaysBeforeItsStory() {
    Instant storyBegins = first(key.story(key.background().getFirst().story()));
    Instant backgroundBegins = first(key.story(key.background().getFirst().earlier()));
    assertThat(backgroundBegins).isBefore(storyBegins.minusSeconds(4 * 86_400L));
  }

  private Instant first(KeyedStory story) {
    return story.articles().stream()
        .map(id -> piece(id).drafts().getFirst().published().toInstant())
        .min(Instant::compareTo)
        .orElseThrow();
  }

  @Test
  void changedHeadlineStandsInTheSecondVersion() {
    List<Draft> drafts = piece(key.headlineChange().article()).drafts();
    assertThat(drafts.stream().map(Draft::title))
        .containsExactly(key.headlineChange().from(), key.headlineChange().to());
  }

  @Test
  void correctionStandsInTheSecondVersion() {
    List<Draft> drafts = piece(key.correction().article()).drafts();
    assertThat(text(drafts.getFirst())).contains(key.correction().from());
    assertThat(text(drafts.getLast()))
        .contains(key.correction().to())
        .doesNotContain(key.correction().from());
  }

  @Test
  void conflictingNumbersArePrintedByTheirOutlets() {
    for (KeyedConflict conflict : key.conflictingNumbers()) {
      conflict
          .values()
          .forEach(
              v -> assertThat(text(piece(v.article()).drafts().getFirst())).contains(v.value()));
      assertThat(conflict.values().stream().map(AnswerKey.KeyedValue::value).distinct())
          .hasSizeGreaterThan(1);
    }
  }

  @Test
  void quotationsAreCarriedInFullInPartAndTranslated() {
    for (KeyedQuotation quotation : key.quotations()) {
      Stream.of(quotation.full(), quotation.part(), quotation.translated())
          .flatMap(List::stream)
          .forEach(id -> assertThat(storyOf(id)).isEqualTo(quotation.story()));
    }
    assertThat(key.quotations())
        .anyMatch(q -> !q.full().isEmpty() && !q.part().isEmpty() && !q.translated().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-05-14T00:00:00Z", "2026-12-31T23:59:59Z", "2028-03-01T12:00:00Z"})
  void nothingIsPublishedAfterTheStart(String start) {
    for (Piece piece : newsroom(start).pieces()) {
      assertThat(piece.drafts().getFirst().published().toInstant())
          .as(piece.id())
          .isBefore(Instant.parse(start));
    }
  }

  @Test
  void noPlaceholderIsLeftInAnyText() {
    for (Piece piece : newsroom.pieces()) {
      piece
          .drafts()
          .forEach(d -> assertThat(d.title() + text(d)).as(piece.id()).doesNotContain("{{"));
    }
  }

  @Test
  void daysAreWrittenAsEachLanguageWritesThem() {
    Edition edition = new Edition(Instant.parse("2026-05-02T10:00:00Z"));
    List<String> written = new ArrayList<>();
    for (String language : List.of("en", "fr", "es", "ru", "ar")) {
      written.add(new DatedWords(edition, language).fill("{{on:0}} / {{day:1}} / {{date:0}}"));
    }
    assertThat(written)
        .containsExactly(
            "on Friday / Saturday / 1 May",
            "vendredi / samedi / 1er mai",
            "el viernes / sábado / 1 de mayo",
            "в пятницу / суббота / 1 мая",
            "يوم الجمعة / السبت / 1 مايو");
  }

  @Test
  void sourceLinesLeadToWrittenArticles() {
    for (Piece piece : newsroom.pieces()) {
      piece.drafts().getFirst().source().ifPresent(id -> assertThat(piece(id)).isNotNull());
      assertThat(piece.press().offset()).isInstanceOf(ZoneOffset.class);
    }
  }

  private String storyOf(String id) {
    return key.stories().stream()
        .filter(s -> s.articles().contains(id))
        .map(KeyedStory::name)
        .collect(Collectors.joining());
  }

  private Piece piece(String id) {
    return newsroom.pieces().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  private static String text(Draft draft) {
    return String.join("\n", draft.paragraphs());
  }
}
