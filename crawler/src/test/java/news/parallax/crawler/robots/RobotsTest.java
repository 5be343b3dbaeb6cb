package news.parallax.crawler.robots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.config.Bounds;
import news.parallax.crawler.fetch.BodyLimit;
import news.parallax.crawler.fetch.CrawlTerms;
import news.parallax.crawler.fetch.FetchRequest;
import news.parallax.crawler.fetch.FetchResult;
import news.parallax.crawler.fetch.HopRule;
import news.parallax.crawler.fetch.HostPace;
import news.parallax.crawler.fetch.HttpFetcher;
import news.parallax.crawler.fetch.LocalServer;
import news.parallax.crawler.fetch.LocalServer.Page;
import news.parallax.crawler.fetch.MovedClock;
import news.parallax.crawler.frontier.FailureKind;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.frontier.Validators;
import news.parallax.crawler.url.WebAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {

  private static final Duration GAP = Duration.ofSeconds(1);

  private final LocalServer server = new LocalServer();
  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-02T08:00:00Z"));
  private final HostPace pace = new HostPace(clock, clock);
  private final HttpFetcher fetcher =
      new HttpFetcher(CrawlTerms.allowing(server.hostPort()), "9.9", pace, clock);
  private final Robots robots = new Robots(fetcher, pace, Bounds.DEFAULT, clock);

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void disallowedPathIsRefusedByName() {
    rules("User-agent: *\nDisallow: /private\nAllow: /private/press");
    assertThat(objection("/private/a"))
        .hasValueSatisfying(
            o ->
                assertThat(o)
                    .isInstanceOfSatisfying(
                        FetchResult.Refused.class,
                        r -> {
                          assertThat(r.reason()).isEqualTo(RefusalReason.ROBOTS);
                          assertThat(r.detail()).endsWith("/robots.txt forbids /private/a");
                        }));
    assertThat(objection("/private/press")).isEmpty();
    assertThat(objection("/world")).isEmpty();
    assertThat(objection("/robots.txt")).isEmpty();
    assertThat(server.paths()).containsExactly("/robots.txt");
  }

  @Test
  void ownGroupWinsOverTheStar() {
    rules("User-agent: *\nDisallow: /\n\nUser-agent: Parallax\nDisallow: /drafts");
    assertThat(objection("/world")).isEmpty();
    assertThat(objection("/drafts/a")).isPresent();
  }

  @Test
  void manyWildcardsAreMatchedInNoTime() {
    rules("User-agent: *\nDisallow: /" + "*a".repeat(40) + "*b$");
    assertThat(objection("/" + "a".repeat(2000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 402, 404, 410, 418})
  void missingFileAllowsAll(int status) {
    server.on("/robots.txt", Page.status(status));
    assertThat(objection("/world")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void closedDoorForbidsAll(int status) {
    server.on("/robots.txt", Page.status(status));
    assertThat(objection("/world"))
        .hasValueSatisfying(o -> assertThat(o).isInstanceOf(FetchResult.Refused.class));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void illServerForbidsAllForAWhile(int status) {
    server.on("/robots.txt", Page.status(status));
    assertThat(objection("/world"))
        .hasValueSatisfying(
            o ->
                assertThat(o)
                    .isInstanceOfSatisfying(
                        FetchResult.Failed.class,
                        f -> assertThat(f.kind()).isEqualTo(FailureKind.ROBOTS_UNREACHABLE)));
    objection("/world");
    assertThat(server.paths()).hasSize(1);
    rules("");
    clock.advance(Duration.ofSeconds(31));
    assertThat(objection("/world")).isEmpty();
  }

  @Test
  void pauseThatTheHostAsksForIsPassedOn() {
    server.on("/robots.txt", Page.status(429, "Retry-After", "40"));
    assertThat(objection("/world"))
        .contains(
            new FetchResult.HeldOff(
                FailureKind.RATE_LIMITED, Optional.of(Duration.ofSeconds(40)), "429"));
    rules("");
    clock.advance(Duration.ofSeconds(41));
    assertThat(objection("/world")).isEmpty();
  }

  @Test
  void fiveRedirectsAreFollowed() {
    server.on("/robots.txt", Page.status(301, "Location", "/r1"));
    for (int i = 1; i < 5; i++) {
      server.on("/r" + i, Page.status(301, "Location", "/r" + (i + 1)));
    }
    server.on("/r5", Page.text("text/plain", "User-agent: *\nDisallow: /"));
    assertThat(objection("/world")).isPresent();
  }

  @Test
  void sixthRedirectMeansNoRules() {
    server.on("/robots.txt", Page.status(301, "Location", "/r1"));
    for (int i = 1; i < 8; i++) {
      server.on("/r" + i, Page.status(301, "Location", "/r" + (i + 1)));
    }
    assertThat(objection("/world")).isEmpty();
  }

  @Test
  void fileIsAskedForAgainAfterADayAndHoldsOnWhileUnreachable() {
    rules("User-agent: *\nDisallow: /private");
    objection("/world");
    clock.advance(Duration.ofHours(23));
    objection("/world");
    assertThat(server.paths()).hasSize(1);
    clock.advance(Duration.ofHours(2));
    server.on("/robots.txt", Page.status(500));
    assertThat(objection("/world")).isEmpty();
    assertThat(objection("/private")).isPresent();
    assertThat(server.paths()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"20, 20", "600, 60", "-3, 1", "0.5, 1"})
  void crawlDelayReachesThePaceWithinItsBounds(String delay, int seconds) {
    rules("User-agent: *\nCrawl-delay: " + delay);
    objection("/world");
    Instant first = clock.instant();
    fetchHome();
    Instant second = clock.instant();
    fetchHome();
    assertThat(Duration.between(second, clock.instant())).isEqualTo(Duration.ofSeconds(seconds));
    assertThat(second).isAfterOrEqualTo(first);
  }

  @Test
  void namedSitemapsAreTold() {
    rules("Sitemap: https://paper.example/news.xml\nSitemap: /map.xml");
    assertThat(robots.sitemaps(address("/"), GAP))
        .containsExactly("https://paper.example/news.xml", server.address("/map.xml"));
    server.on("/robots.txt", Page.status(500));
    clock.advance(Duration.ofHours(25));
    assertThat(robots.sitemaps(address("/"), GAP)).isEmpty();
  }

  @Test
  void onlyTheFirst500KibCount() {
    String rules =
        "User-agent: *\nDisallow: /early\n" + "#".repeat(500 * 1024) + "\nDisallow: /late\n";
    rules(rules);
    assertThat(objection("/early")).isPresent();
    assertThat(objection("/late")).isEmpty();
  }

  @Test
  void groupsAreNotClosedByACrawlDelay() {
    RobotsFile file =
        RobotsFile.parse(
            address("/robots.txt"),
            "User-agent: A\nCrawl-delay: 5\nUser-agent: *\nDisallow: /".getBytes(UTF_8),
            List.of("a"));
    assertThat(file.allows(address("/x"))).isFalse();
  }

  private void rules(String text) {
    server.on(
        "/robots.txt",
        new Page(200, Map.of("Content-Type", "text/plain"), (text + "\n").getBytes(UTF_8)));
  }

  private Optional<FetchResult> objection(String path) {
    return robots.rule(GAP).objection(address(path));
  }

  private void fetchHome() {
    fetcher.fetch(
        new FetchRequest(
            address("/"), Validators.NONE, BodyLimit.page(Bounds.DEFAULT), GAP, HopRule.none()));
  }

  private WebAddress address(String path) {
    return WebAddress.parse(server.address(path)).orElseThrow();
  }
}
