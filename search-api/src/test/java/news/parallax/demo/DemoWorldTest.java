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
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
  private HttpClient client;

  @BeforeEach
  void start() throws IOException {
    world = DemoWorld.start(clock);
    // as its own proxy, since not every resolver knows *.localhost
    InetSocketAddress itself = new InetSocketAddress("127.0.0.1", world.port());
    client = HttpClient.newBuilder().proxy(ProxySelector.of(itself)).build();
  }

  @AfterEach
  void stop() {
    client.close();
    world.close();
  }

  @Test
  void everyKeyedArticleIsServedUnderItsKeyedAddress() {
    clock.move(Duration.ofMinutes(2));
    for (KeyedArticle article : key.articles()) {
      HttpResponse<byte[]> page = get(article.url());
      assertThat(page.statusCode()).as(article.id()).isEqualTo(200);
      String title = piece(article.id()).drafts().getFirst().title();
      assertThat(text(page)).contains("<h1").contains(Markup.escaped(title));
      assertThat(world.address(article.id())).isEqualTo(address(article.url()));
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
              .map(url -> URI.create(address(url)).getPath())
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
    HttpResponse<byte[]> answer = get("http://" + press.host() + ":{port}" + way.path());
    byte[] bytes = way.path().endsWith(".gz") ? unpacked(answer.body()) : answer.body();
    return new String(bytes, press.charset());
  }

  @Test
  void sitemapIndexLeadsToThePackedNewsSitemap() {
    assertThat(text(get("http://difaf.localhost:{port}/sitemap.xml")))
        .contains("<loc>http://difaf.localhost:" + world.port() + "/sitemap-news.xml.gz</loc>");
  }

  @Test
  void outletThatIsDownAnswers503UntilItsTimeIsOver() {
    String page = key.article("golos-stepi/aktau-kazahstan-iran-parom-tarif").url();
    HttpResponse<byte[]> down = get(page);
    assertThat(down.statusCode()).isEqualTo(503);
    assertThat(down.headers().firstValue("Retry-After")).contains("20");
    assertThat(get("http://golos-stepi.localhost:{port}/robots.txt").statusCode()).isEqualTo(200);
    clock.move(Duration.ofSeconds(31));
    assertThat(get(page).statusCode()).isEqualTo(200);
  }

  @Test
  void correctionAppearsOnceTheFirstVersionWasReadAndItsTimeHasCome() {
    clock.move(Duration.ofMinutes(5));
    String url = key.article(key.correction().article()).url();
    assertThat(text(get(url))).contains(key.correction().from());
    assertThat(text(get(url)))
        .contains(key.correction().to())
        .contains("dateModified")
        .doesNotContain(key.correction().from());
  }

  @Test
  void headlineChangesInPageAndListAlike() {
    String url = key.article(key.headlineChange().article()).url();
    String list = "http://harbour-post.localhost:{port}/latest";
    assertThat(text(get(url)) + text(get(list))).contains(key.headlineChange().from());
    clock.move(Duration.ofMinutes(1));
    assertThat(text(get(url))).contains("<h1>" + key.headlineChange().to() + "</h1>");
    assertThat(text(get(list)))
        .contains(key.headlineChange().to())
        .doesNotContain(key.headlineChange().from());
  }

  @Test
  void unchangedPageAnswers304ToItsTagAndToItsDate() {
    String url = key.articles().getFirst().url();
    HttpResponse<byte[]> first = get(url);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    String date = first.headers().firstValue("Last-Modified").orElseThrow();
    assertThat(get(url, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get(url, "If-Modified-Since", date).statusCode()).isEqualTo(304);
    assertThat(get(url, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(get(url, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
  }

  @Test
  void correctedPageIsNoLongerFresh() {
    String url = key.article(key.correction().article()).url();
    String tag = get(url).headers().firstValue("ETag").orElseThrow();
    clock.move(Duration.ofMinutes(1));
    assertThat(get(url, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void pageIsPackedForWhoeverAsksForIt() {
    String url = key.articles().getFirst().url();
    HttpResponse<byte[]> packed = get(url, "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(unpacked(packed.body())).isEqualTo(get(url).body());
  }

  @Test
  void agencyPrintsItsPagesInWindows1251() {
    String url = key.article("vesta/zemletryasenie-ekvador-118").url();
    assertThat(new String(get(url).body(), Charset.forName("windows-1251")))
        .contains("Число жертв землетрясения в Эквадоре достигло 118");
  }

  @Test
  void robotsShutThePartThatIsKeyedAsRefused() {
    assertThat(text(get("http://newsloop.localhost:{port}/robots.txt")))
        .contains("Disallow: /premium/");
    assertThat(get("http://krasny-mayak.localhost:{port}/robots.txt").statusCode()).isEqualTo(404);
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
      assertThat(get(refusal.url()).statusCode()).as(refusal.url()).isEqualTo(wanted);
    }
  }

  @Test
  void homePageNamesTheFeedOfItsOutlet() {
    assertThat(text(get("http://sandbar.localhost:{port}/")))
        .contains("application/atom+xml")
        .contains("/atom.xml");
  }

  @Test
  void unknownOutletMethodAndPageAreTold() throws Exception {
    assertThat(get("http://nobody.localhost:{port}/").statusCode()).isEqualTo(421);
    assertThat(get("http://sandbar.localhost:{port}/nothing").statusCode()).isEqualTo(404);
    HttpRequest post =
        request("http://sandbar.localhost:{port}/")
            .POST(HttpRequest.BodyPublishers.ofString("x"))
            .build();
    assertThat(client.send(post, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(405);
  }

  @Test
  void headAnswersWithoutABody() throws Exception {
    HttpRequest head = request(key.articles().getFirst().url()).HEAD().build();
    HttpResponse<byte[]> answer = client.send(head, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void logTellsWhoWasAskedForWhatAndHow() {
    get("http://sandbar.localhost:{port}/atom.xml");
    clock.move(Duration.ofSeconds(7));
    get("http://sandbar.localhost:{port}/atom.xml", "If-None-Match", "\"old\"");
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

  private String address(String keyed) {
    return keyed.replace("{port}", String.valueOf(world.port()));
  }

  private HttpRequest.Builder request(String keyed) {
    return HttpRequest.newBuilder(URI.create(address(keyed))).timeout(Duration.ofSeconds(10));
  }

  private HttpResponse<byte[]> get(String keyed, String... headers) {
    HttpRequest.Builder request = request(keyed);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(keyed, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(keyed, e);
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    Charset charset =
        type.contains("1251") ? Charset.forName("windows-1251") : StandardCharsets.UTF_8;
    return new String(answer.body(), charset);
  }

  private static byte[] unpacked(byte[] packed) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError("not gzip", e);
    }
  }
}
