package news.parallax.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.answers.CrawlState;
import news.parallax.config.ServerSettings;
import news.parallax.house.BridgeStory;
import news.parallax.house.Browse;
import news.parallax.house.TestHouse;
import news.parallax.house.Written;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page as a reader without script gets it. */
class PagesTest {

  @TempDir static Path folder;

  private static TestHouse house;
  private static URI base;
  private static Browse web;

  @BeforeAll
  static void serve() {
    house = new TestHouse(folder);
    BridgeStory.into(house);
    base = house.serve();
    web = new Browse(base);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String id(Written written) {
    return house
        .store()
        .holdings()
        .articleAt(written.url(), house.store().holdings().latest())
        .orElseThrow()
        .id();
  }

  private static Document page(String path) {
    HttpResponse<String> answer = web.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body(), base.toString());
  }

  private static String compare(String more, Written... columns) {
    StringBuilder address = new StringBuilder("/story/bridge/compare?");
    for (Written column : columns) {
      address
          .append("column=")
          .append(URLEncoder.encode(column.url(), StandardCharsets.UTF_8))
          .append('&');
    }
    return address + more;
  }

  @Test
  void firstPageShowsStoriesByDayWithMostOfTheirOwnFirst() {
    Document home = page("/");
    assertThat(home.select("main h2 time").eachText()).containsExactly("3 Mar 2026");
    assertThat(home.select("article.hit h3").size()).isEqualTo(2);
    assertThat(home.select("article.hit .facts").getFirst().text())
        .startsWith("5 independent origins 6 articles 6 outlets");
    assertThat(home.select("form[role=search] input[name=q]")).hasSize(1);
  }

  @Test
  void firstPageTellsTheCrawlAndWhatFails() {
    String aside = page("/").select("aside").text();
    assertThat(aside).contains("Last visit 4 Mar 2026 12:00", "7 sources", "7 stored");
    assertThat(aside).contains("Le Quai", "503 Service Unavailable");
  }

  @Test
  void whileEmptyTheCrawlsProgressIsShown(@TempDir Path empty) {
    try (TestHouse fresh = new TestHouse(empty)) {
      Browse visitor = new Browse(fresh.serve(new ServerSettings("127.0.0.1", 0, Set.of()), true));
      assertThat(visitor.get("/").body()).contains("The source list is empty", "is invented");
      fresh.outlet("fr", "quai", BridgeStory.yaml("Le Quai", "FR", "fr", "private", "quai"));
      String page = visitor.get("/").body();
      assertThat(page).contains("The crawl has visited 0 of 1 sources");
      assertThat(page).contains("hx-trigger=\"every 4s\"", "Look again");
      assertThat(visitor.get("/sources?show=wait").body()).contains("not visited yet");
      assertThat(visitor.get("/search").body()).contains("Nothing fits");
    }
  }

  @Test
  void whatHindersTheCrawlStandsOnEveryPage() {
    house.crawl(
        new CrawlState(
            true,
            Optional.of("No public host is crawled without a contact: set crawl.contact"),
            Optional.empty()));
    String page = page("/search").select(".notice").text();
    house.crawl(CrawlState.CRAWLING);
    assertThat(page).contains("without a contact");
  }

  @Test
  void storyWithoutItsSlugLeadsToTheAddressWithIt() {
    HttpResponse<String> moved = web.get("/story/bridge");
    assertThat(moved.statusCode()).isEqualTo(307);
    assertThat(moved.headers().firstValue("Location").orElseThrow())
        .startsWith("/story/bridge/le-pont-du-port-de-halden");
    assertThat(web.get("/story/none").statusCode()).isEqualTo(404);
    assertThat(web.get("/story/none/x").statusCode()).isEqualTo(404);
  }

  @Test
  void copiesStandUnderTheirOriginal() {
    Document story = page("/story/bridge/x");
    assertThat(story.select(".mainnav [aria-current]").eachText()).containsExactly("Stories");
    Element wire =
        story.select(".bundle").stream()
            .filter(b -> b.text().contains("Baltic Wire"))
            .findFirst()
            .orElseThrow();
    assertThat(wire.select("details ol li").text())
        .contains("Cracks close harbour bridge", "Valley Nine News", "96 % copied");
    assertThat(wire.select("details.why").text()).contains("21 words in one run");
    assertThat(story.select(".bundle > header .outlet").eachText())
        .contains("Le Quai", "Сводка 24")
        .doesNotContain("Valley Nine News");
  }

  @Test
  void originalsAloneAreTheListThatTheirCountCounts() {
    Document all = page("/story/bridge/x");
    String href = all.select("a[href*=show=originals]").getFirst().attr("href");
    assertThat(href).endsWith("?show=originals#coverage");
    Document originals = page(href.substring(0, href.indexOf('#')));
    assertThat(originals.select("input[name=column]")).hasSize(5);
    assertThat(all.select("input[name=column]")).hasSize(6);
  }

  @Test
  void fourAreTickedToBeComparedAtFirst() {
    Document story = page("/story/bridge/x");
    assertThat(story.select("input[name=column][checked]")).hasSize(4);
    assertThat(story.select("input[name=column]").getFirst().attr("value"))
        .matches("https://.*@\\d+");
    assertThat(story.select("form[action=/story/bridge/compare]").attr("method")).isEmpty();
  }

  @Test
  void dayAloneIsShownAsADay() {
    Element quai =
        page("/story/bridge/x").select(".bundle").stream()
            .filter(b -> b.text().contains("Le Quai"))
            .findFirst()
            .orElseThrow();
    assertThat(quai.select("time").outerHtml()).contains("datetime=\"2026-03-02\"", "2 Mar 2026<");
  }

  @Test
  void pageWordsCarryTheirLanguageAndDirection() {
    Document compare = page(compare("", BridgeStory.WIRE, BridgeStory.ARABIC));
    assertThat(compare.select("p.said[lang=ar]").eachAttr("dir")).isNotEmpty().containsOnly("rtl");
    assertThat(compare.select("p.said[lang=en]").eachAttr("dir")).containsOnly("ltr");
    assertThat(compare.select("bdi[lang=ar]").text()).contains("واحة الأخبار");
  }

  @Test
  void differencesAreToldByWordAndSignNotColourAlone() {
    Document compare = page(compare("", BridgeStory.WIRE, BridgeStory.COPY));
    Element row = compare.select("tr#r1").getFirst();
    assertThat(row.select("th .kind").text()).isEqualTo("~Edited");
    assertThat(row.select("td .chg")).isNotEmpty();
    assertThat(row.select("td").get(1).select(".why").text()).contains("of the words shared");
    assertThat(compare.select("tr#r3 td.none").text()).isEqualTo("no counterpart");
  }

  @Test
  void rowsCanBeNarrowedToDifferencesAndToWhatOnlyOneSays() {
    assertThat(page(compare("show=only", BridgeStory.WIRE, BridgeStory.COPY)).select("tr[id]"))
        .hasSize(3);
    assertThat(
            page(compare("show=differences", BridgeStory.WIRE, BridgeStory.COPY)).select("tr[id]"))
        .hasSize(4);
  }

  @Test
  void numbersAndQuotationsAreListedPerColumn() {
    Document numbers = page(compare("view=numbers", BridgeStory.WIRE, BridgeStory.COPY));
    assertThat(numbers.select(".cmp").text())
        .contains("vehicles", "Nearly 14,000 = nearly 14000", "no such number");
    Document quotes = page(compare("view=quotes", BridgeStory.WIRE, BridgeStory.RUSSIAN));
    assertThat(quotes.select(".cmp").text())
        .contains("Mara Lind", "In full", "We were asked to act", "not carried");
    Document headlines = page(compare("view=headlines", BridgeStory.WIRE, BridgeStory.COPY));
    assertThat(headlines.select("td .big").eachText())
        .containsExactly(BridgeStory.WIRE_LATER.title(), BridgeStory.COPY.title());
  }

  @Test
  void viewsKeepTheColumnsAndColumnsCanBeAddedAndTakenAway() {
    Document three = page(compare("", BridgeStory.WIRE, BridgeStory.COPY, BridgeStory.RUSSIAN));
    assertThat(three.select(".views a").get(2).attr("href"))
        .contains("column=", "view=numbers", "valley.example");
    assertThat(three.select("select[name=column] option")).hasSize(3);
    assertThat(three.select("input[type=hidden][name=column]")).hasSize(3);
    String without =
        three.select("td a").stream()
            .filter(a -> a.text().equals("Remove"))
            .findFirst()
            .orElseThrow()
            .attr("href");
    assertThat(page(without).select("thead th")).hasSize(3);
  }

  @Test
  void pinnedAddressShowsTheSameForEver() {
    String pinned =
        page(compare("", BridgeStory.WIRE, BridgeStory.COPY))
            .select(".bar .acts a")
            .getLast()
            .attr("href");
    assertThat(pinned).contains("asof=8", "%402");
    assertThat(page(pinned).select("thead th")).hasSize(3);
  }

  @Test
  void tooManyOneOrUnknownColumnsAreSaidAndSomethingIsShown() {
    Document five =
        page(
            compare(
                "",
                BridgeStory.WIRE,
                BridgeStory.COPY,
                BridgeStory.RUSSIAN,
                BridgeStory.ARABIC,
                BridgeStory.FRENCH));
    assertThat(five.select(".notice").text()).contains("of the 5 asked for");
    assertThat(five.select("thead th")).hasSize(5);
    assertThat(page(compare("", BridgeStory.WIRE)).select(".notice").text()).contains("only one");
    assertThat(page("/story/bridge/compare?column=x&column=y").select(".notice").text())
        .contains("“x” is no such stored version");
  }

  @Test
  void storyWithOneArticleHasNothingToCompare() {
    assertThat(page("/story/ferry/compare").text()).contains("only one article");
    assertThat(web.get("/story/none/compare").statusCode()).isEqualTo(404);
  }

  @Test
  void reservedTextIsNeverShownBeyondItsExtract() {
    String end = "none of whom would speak";
    Document article = page("/article/" + id(BridgeStory.RESERVED));
    assertThat(article.text()).contains("an extract of at most 300 characters").doesNotContain(end);
    assertThat(article.select(".article").text().length()).isLessThan(320);
    Document compare = page(compare("", BridgeStory.WIRE, BridgeStory.RESERVED));
    assertThat(compare.text()).contains("reserved: extract only").doesNotContain(end);
  }

  @Test
  void articleNumbersItsParagraphsAsComparisonsDo() {
    Document article = page("/article/" + id(BridgeStory.WIRE));
    assertThat(article.select("#p3").text()).contains("Nearly 14,000 vehicles");
    assertThat(article.select(".caption").text()).startsWith("Caption: Divers");
    assertThat(article.select(".flags").text())
        .contains("Headline changed", BridgeStory.WIRE.title());
    assertThat(article.select("#copies").text()).contains("Valley Nine News");
    assertThat(article.select("dl.pairs").text())
        .contains("json-ld datePublished", "Reporting by Ida Pere", "sha256:");
  }

  @Test
  void copysPageNamesWhatItCopies() {
    assertThat(page("/article/" + id(BridgeStory.COPY)).select("dl.pairs").text())
        .contains("Copy of", "96 % copied", "Baltic Wire");
  }

  @Test
  void oneRevisionHasItsOwnAddress() {
    String address = "/article/" + id(BridgeStory.WIRE);
    assertThat(page(address + "/rev/1").select("h1").text()).isEqualTo(BridgeStory.WIRE.title());
    assertThat(web.get(address + "/rev/7").statusCode()).isEqualTo(404);
    assertThat(web.get(address + "/rev/x", "Accept", "text/html").statusCode()).isEqualTo(400);
  }

  @Test
  void changesAreMarkedWordByWord() {
    Document diff = page("/article/" + id(BridgeStory.WIRE) + "/diff/1..2");
    assertThat(diff.select(".diff del").eachText()).contains("three");
    assertThat(diff.select(".diff ins").eachText())
        .contains(
            "four",
            "A first count had spoken of three piers; the port corrected it in the afternoon.");
    assertThat(diff.select(".diff").text()).contains("¶2 to ¶4", "unchanged, 50 words");
    assertThat(web.get("/article/" + id(BridgeStory.WIRE) + "/diff/1..9").statusCode())
        .isEqualTo(404);
  }

  @Test
  void outletsProfileSaysWhereItsFactsAreFrom() {
    Document outlet = page("/outlet/waha");
    assertThat(outlet.select("dl.pairs").text())
        .contains("United Arab Emirates", "Arabic", "state", "its own imprint, 2026-01");
    assertThat(outlet.select(".lines a.headline[lang=ar][dir=rtl]")).hasSize(1);
    assertThat(web.get("/outlet/none").statusCode()).isEqualTo(404);
  }

  @Test
  void deskShowsEachSourceWithItsTriesAndReasons() {
    Document desk = page("/sources");
    assertThat(desk.select("tbody tr")).hasSize(7);
    assertThat(desk.select("#needs .needs").text())
        .contains("Le Quai", "503 Service Unavailable", "the wait doubles");
    assertThat(desk.select("tbody tr").text()).contains("at its own pace", "4 Mar 2026 12:15");
    assertThat(page("/sources?show=needs").select("tbody tr")).hasSize(1);
  }

  @Test
  void deskIsNarrowedToANameACountryOrAnAddress() {
    assertThat(page("/sources?named=quai").select("tbody tr").text()).contains("Le Quai");
    assertThat(page("/sources?named=united+arab").select("tbody tr")).hasSize(1);
    assertThat(page("/sources?named=no-such-outlet").select("tbody tr")).isEmpty();
    assertThat(page("/sources?from=6").select("tbody tr")).hasSize(1);
    assertThat(page("/sources?from=6").select("p.more a").attr("href"))
        .isEqualTo("/sources?show=all#list");
  }

  @Test
  void profileSaysSinceWhenASourceFailsAndWhenItIsTriedNext() {
    assertThat(page("/outlet/quai").select(".failing").text())
        .contains("503 Service Unavailable", "failed once since 4 Mar", "next try");
  }

  @Test
  void searchSaysHowTheQueryWasReadAndMarksItsWords() {
    Document search = page("/search?q=harbour&utm_source=x");
    assertThat(search.select(".readas code").text()).isEqualTo("harbour");
    assertThat(search.select("mark").eachText()).isNotEmpty().allMatch("harbour"::equalsIgnoreCase);
    assertThat(search.select(".sums").text()).contains("3 of 6 articles have the words");
    assertThat(search.select("#q").attr("value")).isEqualTo("harbour");
    assertThat(search.title()).isEqualTo("harbour · Parallax");
  }

  @Test
  void facetsNarrowAndWiden() {
    Document search = page("/search?q=harbour");
    Element outlet =
        search.select(".facet a").stream()
            .filter(a -> a.text().equals("Lantern"))
            .findFirst()
            .orElseThrow();
    Document narrowed = page(outlet.attr("href"));
    assertThat(narrowed.select(".facet a[aria-current]").eachText()).contains("Lantern");
    assertThat(narrowed.select(".tag").text()).contains("Lantern");
    assertThat(narrowed.select(".tag a").attr("href")).isEqualTo("/search?q=harbour");
    assertThat(search.select(".facet").eachText()).anyMatch(f -> f.startsWith("Day 2 Mar 2026"));
  }

  @Test
  void allFiltersStandInTheAddress() {
    Document search =
        page(
            "/search?q=&outlet=-valley&from=2026-03-01&to=2026-03-31&sort=newest&copies=show&limit=1");
    assertThat(search.select(".tag").text())
        .contains("not Valley Nine News", "2026-03-01 – 2026-03-31");
    assertThat(search.select(".seg a[aria-current]").text()).isEqualTo("Newest");
    assertThat(search.select("a[rel=next]").attr("href"))
        .contains("outlet=-valley", "from=2026-03-01", "sort=newest", "copies=show", "cursor=");
  }

  @Test
  void nothingFoundTeachesHowToAsk() {
    assertThat(page("/search?q=zeppelin").text()).contains("Nothing fits", "either of two");
  }

  @Test
  void queryWithoutMeaningIsShownWithItsPlace() {
    HttpResponse<String> answer = web.get("/search?q=date:2021-13-45");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).select(".problem pre mark").text()).isNotEmpty();
    assertThat(answer.body()).contains("from character");
  }

  @Test
  void hostileWordsAreWordsEverywhere() {
    List<String> pages =
        List.of(
            "/",
            "/search?q="
                + URLEncoder.encode("<script>window.__x=1</script>\"'", StandardCharsets.UTF_8),
            "/search?q=transbordador",
            "/story/ferry/x",
            "/story/ferry/compare",
            "/article/" + id(BridgeStory.HOSTILE_PAGE),
            "/outlet/plaza",
            "/outlet/plaza/file",
            "/sources");
    for (String path : pages) {
      Document page = page(path);
      assertThat(page.select("script").eachAttr("src"))
          .as(path)
          .allMatch(src -> src.startsWith("/assets/"))
          .hasSize(1);
      assertThat(page.select("main img, main b:contains(Plaza), [onload], [onerror]"))
          .as(path)
          .isEmpty();
      assertThat(page.select("[style], style")).as(path).isEmpty();
    }
    assertThat(page("/article/" + id(BridgeStory.HOSTILE_PAGE)).select("h1").text())
        .isEqualTo(BridgeStory.HOSTILE);
  }

  @Test
  void everyLinkOfTheHouseLeadsSomewhere() {
    Set<String> met = new java.util.HashSet<>();
    java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>(List.of("/"));
    while (!open.isEmpty() && met.size() < 400) {
      String path = open.removeFirst().replaceAll("#.*", "");
      if (!path.startsWith("/") || path.startsWith("/theme") || !met.add(path)) {
        continue;
      }
      HttpResponse<String> answer = web.get(path);
      assertThat(answer.statusCode()).as(path).isIn(200, 307);
      if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        open.addAll(Jsoup.parse(answer.body()).select("a[href]").eachAttr("href"));
      }
    }
    assertThat(met).hasSizeGreaterThan(40);
  }
}
