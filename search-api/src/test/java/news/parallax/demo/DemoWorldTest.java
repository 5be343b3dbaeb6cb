package news.parallax.demo;

import static news.parallax.config.OwnerKind.AGGREGATOR;
import static news.parallax.config.OwnerKind.BLOG;
import static news.parallax.config.OwnerKind.NGO;
import static news.parallax.config.OwnerKind.PARTY;
import static news.parallax.config.OwnerKind.PRIVATE;
import static news.parallax.config.OwnerKind.PUBLIC;
import static news.parallax.config.OwnerKind.STATE;
import static news.parallax.config.OwnerKind.WIRE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import news.parallax.config.Outlets;
import news.parallax.config.SelectorCheck;
import news.parallax.config.SourceList;
import news.parallax.demo.AnswerKey.KeyedArticle;
import news.parallax.demo.AnswerKey.KeyedRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoWorldTest {

  private static final Instant START = Instant.parse("2026-05-14T09:30:00Z");

  private final AnswerKey key = AnswerKey.read();
  private final MovableClock clock = new MovableClock(START);
  private DemoWorld world;
  private WorldReader reader;

  @BeforeEach
  void start() throws IOException {
    world = DemoWorld.start(clock);
    reader = new WorldReader(world);
  }

  @AfterEach
  void stop() {
    reader.close();
    world.close();
  }

  @Test
  void everyKeyedArticleIsServedUnderItsKeyedAddress() {
    clock.move(Duration.ofMinutes(2));
    for (KeyedArticle article : key.articles()) {
      HttpResponse<byte[]> page = reader.get(article.url());
      assertThat(page.statusCode()).as(article.id()).isEqualTo(200);
      String title = piece(article.id()).drafts().getFirst().title();
      assertThat(WorldReader.text(page)).contains("<h1").contains(Markup.escaped(title));
      assertThat(world.address(article.id())).isEqualTo(reader.address(article.url()).toString());
    }
  }

  @Test
  void waysInOfferEveryArticleAndEveryRefusalAndNothingElse() {
    clock.move(Duration.ofMinutes(2));
    for (Press press : world.newsroom().presses()) {
      Set<String> wanted =
          Stream.concat(
                  key.articles().stream()
                      .filter(a -> a.outlet().equals(press.outlet()))
                      .map(KeyedArticle::url),
                  key.refusals().stream()
                      .filter(r -> r.outlet().equals(press.outlet()))
                      .map(KeyedRefusal::url))
              .map(url -> reader.address(url).getPath())
              .collect(Collectors.toSet());
      for (Press.Way way : press.ways()) {
        if (way.form() != Press.Form.SITEMAP_INDEX) {
          assertThat(offered(press, way)).as(press.outlet() + way.path()).isEqualTo(wanted);
        }
      }
    }
  }

  private Set<String> offered(Press press, Press.Way way) {
    String document = document(press, way);
    Set<String> known =
        Stream.concat(
                world.newsroom().pieces().stream()
                    .filter(p -> p.press().equals(press))
                    .map(Piece::path),
                press.others().stream().map(Press.Oddity::path))
            .collect(Collectors.toSet());
    return known.stream().filter(document::contains).collect(Collectors.toSet());
  }

  private String document(Press press, Press.Way way) {
    HttpResponse<byte[]> answer = reader.get("http://" + press.host() + ":{port}" + way.path());
    byte[] bytes = way.path().endsWith(".gz") ? unpacked(answer.body()) : answer.body();
    return new String(bytes, press.charset());
  }

  @Test
  void sitemapIndexLeadsToThePackedNewsSitemap() {
    assertThat(WorldReader.text(reader.get("http://difaf.localhost:{port}/sitemap.xml")))
        .contains("<loc>http://difaf.localhost:" + world.port() + "/sitemap-news.xml.gz</loc>");
  }

  @Test
  void outletThatIsDownAnswers503UntilItsTimeIsOver() {
    String page = key.article("golos-stepi/aktau-kazahstan-iran-parom-tarif").url();
    HttpResponse<byte[]> down = reader.get(page);
    assertThat(down.statusCode()).isEqualTo(503);
    assertThat(down.headers().firstValue("Retry-After")).contains("20");
    assertThat(reader.get("http://golos-stepi.localhost:{port}/robots.txt").statusCode())
        .isEqualTo(200);
    clock.move(Duration.ofSeconds(31));
    assertThat(reader.get(page).statusCode()).isEqualTo(200);
  }

  @Test
  void correctionAppearsOnceTheFirstVersionWasReadAndItsTimeHasCome() {
    clock.move(Duration.ofMinutes(5));
    String url = key.article(key.correction().article()).url();
    assertThat(WorldReader.text(reader.get(url))).contains(key.correction().from());
    assertThat(WorldReader.text(reader.get(url)))
        .contains(key.correction().to())
        .contains("dateModified")
        .doesNotContain(key.correction().from());
  }

  @Test
  void headlineChangesInPageAndListAlike() {
    String url = key.article(key.headlineChange().article()).url();
    String list = "http://harbour-post.localhost:{port}/latest";
    assertThat(WorldReader.text(reader.get(url)) + WorldReader.text(reader.get(list)))
        .contains(key.headlineChange().from());
    clock.move(Duration.ofMinutes(1));
    assertThat(WorldReader.text(reader.get(url)))
        .contains("<h1>" + key.headlineChange().to() + "</h1>");
    assertThat(WorldReader.text(reader.get(list)))
        .contains(key.headlineChange().to())
        .doesNotContain(key.headlineChange().from());
  }

  @Test
  void unchangedPageAnswers304ToItsTagAndToItsDate() {
    String url = key.articles().getFirst().url();
    HttpResponse<byte[]> first = reader.get(url);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    String date = first.headers().firstValue("Last-Modified").orElseThrow();
    assertThat(reader.get(url, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(reader.get(url, "If-Modified-Since", date).statusCode()).isEqualTo(304);
    assertThat(reader.get(url, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(reader.get(url, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
  }

  @Test
  void correctedPageIsNoLongerFresh() {
    String url = key.article(key.correction().article()).url();
    String tag = reader.get(url).headers().firstValue("ETag").orElseThrow();
    clock.move(Duration.ofMinutes(1));
    assertThat(reader.get(url, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void pageIsPackedForWhoeverAsksForIt() {
    String url = key.articles().getFirst().url();
    HttpResponse<byte[]> packed = reader.get(url, "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(unpacked(packed.body())).isEqualTo(reader.get(url).body());
  }

  @Test
  void agencyPrintsItsPagesInWindows1251() {
    String url = key.article("vesta/zemletryasenie-ekvador-118").url();
    assertThat(new String(reader.get(url).body(), Charset.forName("windows-1251")))
        .contains("Число жертв землетрясения в Эквадоре достигло 118");
  }

  @Test
  void robotsShutThePartThatIsKeyedAsRefused() {
    assertThat(WorldReader.text(reader.get("http://newsloop.localhost:{port}/robots.txt")))
        .contains("Disallow: /premium/");
    assertThat(reader.get("http://krasny-mayak.localhost:{port}/robots.txt").statusCode())
        .isEqualTo(404);
  }

  @Test
  void absentPagesSayWhetherTheyAreGone() {
    for (KeyedRefusal refusal : key.refusals()) {
      int wanted =
          switch (refusal.reason()) {
            case "not-found" -> 404;
            case "gone" -> 410;
            default -> 200;
          };
      assertThat(reader.get(refusal.url()).statusCode()).as(refusal.url()).isEqualTo(wanted);
    }
  }

  @Test
  void homePageNamesTheFeedOfItsOutlet() {
    assertThat(WorldReader.text(reader.get("http://sandbar.localhost:{port}/")))
        .contains("application/atom+xml")
        .contains("/atom.xml");
  }

  @Test
  void unknownOutletMethodAndPageAreTold() {
    assertThat(reader.get("http://nobody.localhost:{port}/").statusCode()).isEqualTo(421);
    assertThat(reader.get("http://sandbar.localhost:{port}/nothing").statusCode()).isEqualTo(404);
    assertThat(reader.send("POST", "http://sandbar.localhost:{port}/").statusCode()).isEqualTo(405);
  }

  @Test
  void headAnswersWithoutABody() {
    HttpResponse<byte[]> answer = reader.send("HEAD", key.articles().getFirst().url());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void logTellsWhoWasAskedForWhatAndHow() {
    reader.get("http://sandbar.localhost:{port}/atom.xml");
    clock.move(Duration.ofSeconds(7));
    reader.get("http://sandbar.localhost:{port}/atom.xml", "If-None-Match", "\"old\"");
    assertThat(world.log())
        .containsExactly(
            new Served(START, "sandbar.localhost", "/atom.xml", 200, false),
            new Served(START.plusSeconds(7), "sandbar.localhost", "/atom.xml", 200, true));
  }

  @Test
  void outletFilesCarryThePortAndLieInTheirCountrysFolder(@TempDir Path folder) throws Exception {
    world.writeOutletFiles(folder);
    assertThat(world.outletFiles()).hasSameSizeAs(world.newsroom().presses());
    assertThat(Files.readString(folder.resolve("ke/harbour-post.yaml")))
        .contains("http://harbour-post.localhost:" + world.port() + "/latest")
        .doesNotContain("{{");
  }

  @Test
  void outletFilesAreReadWithoutAProblem(@TempDir Path folder) throws Exception {
    world.writeOutletFiles(folder.resolve("outlets"));
    Outlets outlets = SourceList.only(folder, SelectorCheck.ANY).load();
    assertThat(outlets.problems()).isEmpty();
    assertThat(outlets.outlets()).hasSameSizeAs(world.newsroom().presses());
    assertThat(outlets.outlets().stream().flatMap(o -> o.country().stream()).distinct())
        .hasSizeGreaterThanOrEqualTo(8);
    assertThat(outlets.outlets().stream().map(o -> o.owner().kind()))
        .contains(WIRE, STATE, PUBLIC, PRIVATE, PARTY, BLOG, AGGREGATOR, NGO);
  }

  @Test
  void hostPortsAreThoseOfTheOutletsAlone() {
    assertThat(world.hostPorts())
        .hasSameSizeAs(world.newsroom().presses())
        .allMatch(pair -> pair.host().endsWith(".localhost") && pair.port() == world.port());
    assertThat(world.articles()).isEqualTo(key.articles().size());
  }

  private Piece piece(String id) {
    return world.newsroom().pieces().stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] unpacked(byte[] packed) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError("not gzip", e);
    }
  }
}
