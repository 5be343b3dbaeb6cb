package news.parallax.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.parallax.config.OwnerKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

  @TempDir Path folder;
  private Bench bench;

  @BeforeEach
  void open() {
    bench = Bench.in(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static Written[] many(int count, String title) {
    return IntStream.range(0, count)
        .mapToObj(i -> Written.article("n%03d".formatted(i), title, "Text number " + i + "."))
        .toArray(Written[]::new);
  }

  @Test
  void allWordsAreAskedWhereTenStoriesHaveThem() {
    bench.holding(many(10, "Russian diplomats leave"));
    bench.holding(Written.article("one", "Diplomats stay", "Nothing more."));
    SearchAnswer answer = bench.ask("russian diplomats");
    assertThat(answer.total()).isEqualTo(new Total(10, Total.Relation.EXACT));
    assertThat(answer.relaxed()).isFalse();
  }

  @Test
  void storiesWithMostOfTheWordsFollowWhereFewerHaveThemAll() {
    bench.holding(many(9, "Russian diplomats leave"));
    bench.holding(Written.article("one", "Diplomats diplomats diplomats", "Diplomats."));
    SearchAnswer answer = bench.ask("russian diplomats");
    assertThat(answer.relaxed()).isTrue();
    assertThat(answer.withAllWords()).isEqualTo(9);
    assertThat(answer.total().value()).isEqualTo(10);
    assertThat(Bench.best(answer)).last().isEqualTo("one");
    assertThat(answer.items()).extracting(StoryHit::relaxed).containsOnlyOnce(true);
  }

  @Test
  void exclusionsTagsAndDaysAreNeverRelaxed() {
    bench.holding(
        Written.article("a", "Diplomats leave", "Kyiv."),
        Written.article("b", "Diplomats", "Riga."),
        Written.article("c", "Diplomats", "Oslo.").in("fr"),
        Written.article("d", "Diplomats", "Oslo.").at("2021-09-02T10:00:00Z"));
    assertThat(bench.found("diplomats leave -kyiv lang:en before:2021-09-01")).containsExactly("b");
    assertThat(bench.found("(diplomats leave riga) OR oslo lang:fr")).contains("b", "c");
  }

  @Test
  void wordsOfAPhraseFollowTheWholePhraseWhenFewHaveIt() {
    bench.holding(
        Written.article("phrase", "Told", "They were asked to leave at once."),
        Written.article("words", "Told", "Leave, they asked."));
    assertThat(bench.found("\"asked to leave\"")).containsExactly("phrase", "words");
    assertThat(bench.ask("\"asked to leave\"").withAllWords()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "title:visas → a",
        "body:visas → b",
        "title:(visas OR lists) → a,c",
        "visas OR lists → a,b,c",
        "-visas → c,d",
        "outlet:tass → d",
        "outlet:\"The TASS\" → d",
        "site:tass.example → d",
        "site:www.tass.example → d",
        "site:example visas → a,b",
        "country:ru → d",
        "lang:ru → d",
        "outlet:(herald tass) -title:visas -body:visas → c,d",
        "date:2021-08-04 → b",
        "date:2021-08-03..2021-08-05 → b,c",
        "date:2021-08-05.. → c,d",
        "before:2021-08-04 → a",
        "title:\"new lists\" → c",
        "=visas → a,b",
        "=visa → ``",
        "NOT (visas OR lists) → d",
        "title:-... visas → a,b",
      })
  void grammarOfQueriesIsObeyed(String query, String ids) {
    bench.holding(
        Written.article("a", "Visas end", "Nothing."),
        Written.article("b", "Embassy", "The visas end soon.").at("2021-08-04T23:59:59Z"),
        Written.article("c", "New lists", "Nothing.").at("2021-08-05T00:00:00Z"),
        Written.article("d", "Послы", "Уехали.")
            .in("ru")
            .by("tass", "RU", OwnerKind.STATE)
            .undated());
    List<String> wanted = ids == null || ids.isEmpty() ? List.of() : List.of(ids.split(","));
    assertThat(bench.found(query)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Explainer: Why did the U.S. \"ask\" 24 envoys to leave? It's complicated!",
        "\"We won't go\": Envoy's 'farewell' - a first look (VIDEO)",
        "«Вышли вон»: США высылают 24 дипломата?",
        "هل تطرد واشنطن 24 دبلوماسيا؟ «نعم»",
        "NOT A CHANCE: ENVOYS SAY NO TO LEAVING OR STAYING",
        "Stay or go? Envoys at -30 in title:deed row",
        "外交官24人に「退去要求」か?",
        "To be or not to be",
        "Who is who"
      })
  void articleIsAmongTheFirstTenForItsWholeTitle(String title) {
    List<Written> others = new ArrayList<>();
    String[] words = title.split(" ");
    for (int i = 0; i < 60; i++) {
      String some = words[i % words.length] + " " + words[(i * 7 + 1) % words.length];
      others.add(
          Written.article(
              "other" + i,
              some + " today",
              some + " and more. " + title.substring(title.length() / 2)));
    }
    bench.holding(others.toArray(Written[]::new));
    String language = title.matches(".*[А-я].*") ? "ru" : title.matches(".*[ا-ي].*") ? "ar" : "en";
    bench.holding(Written.article("it", title, "A text of other words altogether.").in(language));
    assertThat(bench.found(Bench.asking(title).limitedTo(10))).contains("it");
  }

  @Test
  void storyIsOneHitWithItsBestArticlesFirst() {
    bench.holding(
        Written.article("a", "Embassy", "Among much else one envoy left, and much else too.")
            .of("s1"),
        Written.article("b", "Envoy leaves", "The envoy left.").of("s1").at("2021-08-03T10:00:00Z"),
        Written.article("c", "Envoy", "An envoy.").of("s2"));
    SearchAnswer answer = bench.ask("envoy");
    assertThat(answer.total().value()).isEqualTo(2);
    assertThat(answer.articles()).isEqualTo(3);
    StoryHit story =
        answer.items().stream()
            .filter(s -> s.story().equals(Optional.of("s1")))
            .findFirst()
            .orElseThrow();
    assertThat(story.headline()).isEqualTo("Headline of s1");
    assertThat(story.articlesMatched()).isEqualTo(2);
    assertThat(story.articles()).extracting(ArticleHit::article).containsExactly("b", "a");
    assertThat(story.first()).isEqualTo(Instant.parse("2021-08-02T10:00:00Z"));
    assertThat(story.last()).isEqualTo(Instant.parse("2021-08-03T10:00:00Z"));
  }

  @Test
  void articleWithoutAStoryStandsAlone() {
    bench.holding(Written.article("a", "Envoy", "x").undecided());
    assertThat(bench.ask("envoy").items().getFirst().story()).isEmpty();
  }

  private void holdCopies() {
    bench.holding(
        Written.article("original", "Envoy leaves", "The envoy left.").of("s"),
        Written.article("copy", "Envoy leaves", "The envoy left.")
            .of("s")
            .copying("original")
            .by("daily", "FR", OwnerKind.PUBLIC)
            .at("2021-08-02T12:00:00Z"),
        Written.article("copyOfCopy", "Envoy leaves", "The envoy left.")
            .of("s")
            .copying("copy")
            .by("blog", "US", OwnerKind.BLOG)
            .at("2021-08-02T11:00:00Z"),
        Written.article("orphan", "Envoy", "The envoy of a text we have not.")
            .of("s2")
            .copying("unknown"));
  }

  @Test
  void copiesFoldUnderTheirOriginal() {
    holdCopies();
    SearchAnswer answer = bench.ask("envoy leaves");
    StoryHit story = answer.items().getFirst();
    assertThat(story.articles()).extracting(ArticleHit::article).containsExactly("original");
    assertThat(story.articles().getFirst().copies())
        .extracting(ArticleHit.Copy::article)
        .containsExactly("copyOfCopy", "copy");
    assertThat(story.articles().getFirst().copies().getFirst().outletName()).isEqualTo("The blog");
    assertThat(story.articlesMatched()).isEqualTo(3);
    assertThat(story.originalsMatched()).isEqualTo(1);
  }

  @Test
  void copyWhoseOriginalIsFilteredOutStandsForItself() {
    holdCopies();
    SearchRequest french =
        Bench.asking("envoy").with(Filters.NONE.countries(Choice.of(List.of("fr"))));
    assertThat(bench.found(french)).containsExactly("copy");
    assertThat(bench.index().search(french).items().getFirst().articles().getFirst().copyOf())
        .contains("original");
  }

  @Test
  void copiesAreShownOrAskedForAlone() {
    holdCopies();
    assertThat(
            bench
                .index()
                .search(Bench.asking("envoy left").with(Copies.SHOW))
                .items()
                .getFirst()
                .articles())
        .hasSize(3)
        .allSatisfy(article -> assertThat(article.copies()).isEmpty());
    SearchAnswer only = bench.index().search(Bench.asking("envoy").with(Copies.ONLY));
    assertThat(only.articles()).isEqualTo(3);
    assertThat(only.items()).allSatisfy(story -> assertThat(story.originalsMatched()).isZero());
  }

  @Test
  void facetsCountEveryMatchingArticle() {
    holdCopies();
    bench.holding(Written.article("late", "Envoy", "x").at("2021-07-31T23:00:00Z"));
    SearchAnswer answer =
        bench
            .index()
            .search(Bench.asking("envoy").limitedTo(1).with(EnumSet.allOf(Facet.Field.class)));
    assertThat(facet(answer, Facet.Field.OUTLET))
        .containsExactly(
            new Facet.Count("herald", 3), new Facet.Count("blog", 1), new Facet.Count("daily", 1));
    assertThat(facet(answer, Facet.Field.COUNTRY))
        .containsExactly(
            new Facet.Count("GB", 3), new Facet.Count("FR", 1), new Facet.Count("US", 1));
    assertThat(facet(answer, Facet.Field.LANG)).containsExactly(new Facet.Count("en", 5));
    assertThat(facet(answer, Facet.Field.OWNER)).first().isEqualTo(new Facet.Count("private", 3));
    assertThat(facet(answer, Facet.Field.DAY))
        .containsExactly(new Facet.Count("2021-07-31", 1), new Facet.Count("2021-08-02", 4));
  }

  private static List<Facet.Count> facet(SearchAnswer answer, Facet.Field field) {
    return answer.facets().stream()
        .filter(f -> f.field() == field)
        .findFirst()
        .orElseThrow()
        .counts();
  }

  @Test
  void filtersHoldWhateverTheWordsSay() {
    holdCopies();
    Filters none = Filters.NONE;
    assertThat(asked(none.outlets(Choice.of(List.of("blog,DAILY"))))).isEqualTo(2);
    assertThat(asked(none.outlets(Choice.of(List.of("-blog"))))).isEqualTo(3);
    assertThat(asked(none.languages(Choice.of(List.of("EN", "-fr"))))).isEqualTo(4);
    assertThat(asked(none.owners(Choice.of(List.of("state", "public"))))).isEqualTo(1);
    assertThat(asked(none.from(Instant.parse("2021-08-02T11:00:00Z")))).isEqualTo(2);
    assertThat(asked(none.to(Instant.parse("2021-08-02T11:00:00Z")))).isEqualTo(3);
    assertThat(asked(none.from(Instant.MIN).to(Instant.MAX))).isEqualTo(4);
  }

  private long asked(Filters filters) {
    return bench.index().search(Bench.asking("envoy").with(filters)).articles();
  }

  @Test
  void storiesAreSortedAsAsked() {
    bench.holding(
        Written.article("old", "Envoy", "Envoy envoy.").at("2021-08-01T10:00:00Z"),
        Written.article("new", "Talk", "One envoy among many words that say other things.")
            .at("2021-08-04T10:00:00Z"),
        Written.article("two1", "Envoy", "x").of("two"),
        Written.article("two2", "Envoy", "y").of("two"));
    assertThat(bench.found(Bench.asking("envoy").with(Sort.NEWEST))).first().isEqualTo("new");
    assertThat(bench.found(Bench.asking("envoy").with(Sort.OLDEST)))
        .startsWith("old")
        .endsWith("new");
    assertThat(
            bench
                .index()
                .search(Bench.asking("envoy").with(Sort.ORIGINS))
                .items()
                .getFirst()
                .story())
        .contains("two");
    assertThat(bench.found("envoy")).last().isEqualTo("new");
    assertThat(bench.found("lang:en")).first().isEqualTo("new");
    assertThat(bench.found("")).hasSize(3);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeatWhileArticlesComeIn() {
    bench.holding(many(25, "Envoy leaves"));
    List<String> seen = new ArrayList<>();
    SearchRequest request = Bench.asking("envoy").limitedTo(10);
    Optional<Cursor> next = Optional.empty();
    for (int page = 0; page < 3; page++) {
      SearchRequest asked = next.map(request::after).orElse(request);
      SearchAnswer answer = bench.index().search(asked);
      seen.addAll(Bench.best(answer));
      next = answer.next().flatMap(cursor -> Cursor.read(cursor.opaque()));
      bench.holding(
          Written.article("extra" + page, "Envoy envoy envoy", "Envoy."),
          Written.article("n00" + page, "Envoy leaves again", "Envoy envoy envoy."));
    }
    assertThat(seen).hasSize(25).doesNotHaveDuplicates().noneMatch(id -> id.startsWith("extra"));
    assertThat(next).isEmpty();
  }

  @Test
  void cursorOutlivesARestart() {
    bench.holding(many(12, "Envoy leaves"));
    SearchRequest request = Bench.asking("envoy").with(Sort.OLDEST).limitedTo(7);
    SearchAnswer first = bench.index().search(request);
    bench.close();
    bench = Bench.in(folder);
    bench.holding(Written.article("later", "Envoy", "x"));
    SearchAnswer second = bench.index().search(request.after(first.next().orElseThrow()));
    assertThat(Stream.concat(Bench.best(first).stream(), Bench.best(second).stream()))
        .hasSize(12)
        .doesNotHaveDuplicates()
        .doesNotContain("later");
  }

  @Test
  void relaxedListGoesOnOverItsPages() {
    bench.holding(many(5, "Russian envoys leave"));
    bench.holding(
        Written.article("x1", "Envoys", "a"),
        Written.article("x2", "Envoys", "b"),
        Written.article("x3", "Envoys", "c"));
    SearchRequest request = Bench.asking("russian envoys").limitedTo(3);
    SearchAnswer first = bench.index().search(request);
    SearchAnswer second = bench.index().search(request.after(first.next().orElseThrow()));
    SearchAnswer third = bench.index().search(request.after(second.next().orElseThrow()));
    assertThat(Bench.best(second)).last().asString().startsWith("x");
    assertThat(Bench.best(third)).hasSize(2).allMatch(id -> id.startsWith("x"));
    assertThat(third.next()).isEmpty();
  }

  @Test
  void newerOfTwoEqualArticlesStandsFirst() {
    bench.holding(
        Written.article("a", "Envoy leaves", "Same.").at("2021-05-02T10:00:00Z"),
        Written.article("b", "Envoy leaves", "Same.").at("2021-08-02T10:00:00Z"));
    assertThat(bench.found("envoy")).containsExactly("b", "a");
  }

  @Test
  void matchInTheTitleWeighsMoreThanOneInTheBody() {
    bench.holding(
        Written.article("body", "Embassy closes", "The envoy left."),
        Written.article("title", "Envoy leaves", "The embassy shut."));
    assertThat(bench.found("envoy")).containsExactly("title", "body");
  }

  @Test
  void passagesAreTheArticlesOwnWordsWithMarksOnTheMatches() {
    bench.holding(
        Written.article(
            "a",
            "Envoys’ farewell",
            "It rained. The envoys were asked to leave by 3 September. It rained again.",
            "Nobody knows why it rained."));
    ArticleHit hit = bench.ask("envoy \"asked to leave\"").items().getFirst().articles().getFirst();
    assertThat(hit.title().runs())
        .containsExactly(new Passage.Run("Envoys", true), new Passage.Run("’ farewell", false));
    assertThat(hit.passages()).hasSize(1);
    assertThat(hit.passages().getFirst().text())
        .isEqualTo("The envoys were asked to leave by 3 September.");
    assertThat(hit.passages().getFirst().runs())
        .filteredOn(Passage.Run::marked)
        .extracting(Passage.Run::text)
        .contains("envoys")
        .last()
        .asString()
        .contains("leave");
  }

  @Test
  void articleFoundByNoWordShowsItsBeginning() {
    bench.holding(Written.article("a", "Title", "First sentence. Second sentence. Third one."));
    assertThat(bench.ask("lang:en").items().getFirst().articles().getFirst().passages())
        .first()
        .satisfies(passage -> assertThat(passage.text()).startsWith("First sentence."));
  }

  @Test
  void overlongSentenceIsCutAroundItsFirstMatch() {
    String long1 = "word ".repeat(300);
    bench.holding(Written.article("a", "Title", long1 + "envoy " + long1));
    Passage passage =
        bench.ask("envoy").items().getFirst().articles().getFirst().passages().getFirst();
    assertThat(passage.text()).hasSizeLessThanOrEqualTo(400).startsWith("word").endsWith("word");
    assertThat(passage.runs())
        .filteredOn(Passage.Run::marked)
        .extracting(Passage.Run::text)
        .containsExactly("envoy");
  }

  @Test
  void hitTellsWhatTheRecordSaysOfTheArticle() {
    bench.holding(
        Written.article("a", "Envoy", "x").by("herald", "gb", OwnerKind.PUBLIC).undated());
    ArticleHit hit = bench.ask("envoy").items().getFirst().articles().getFirst();
    assertThat(hit.url()).isEqualTo("https://www.herald.example/news/a");
    assertThat(hit.outletName()).isEqualTo("The herald");
    assertThat(hit.country()).contains("GB");
    assertThat(hit.revision()).isEqualTo(1);
    assertThat(hit.published()).isEmpty();
    assertThat(hit.firstSeen()).isEqualTo(Instant.parse("2021-08-06T00:00:00Z"));
    assertThat(hit.score()).isPositive();
  }

  @Test
  void longestQueryIsAnswered() {
    String words = IntStream.range(0, 128).mapToObj(i -> "w" + i).reduce("", (a, b) -> a + " " + b);
    bench.holding(Written.article("a", "Envoy", words), Written.article("b", "Envoy", "w1 w2 w3"));
    assertThat(bench.found(words)).startsWith("a");
  }
}
