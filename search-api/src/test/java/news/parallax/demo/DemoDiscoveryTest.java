package news.parallax.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import news.parallax.config.Bounds;
import news.parallax.config.Outlet;
import news.parallax.config.Outlets;
import news.parallax.config.SelectorCheck;
import news.parallax.config.Source;
import news.parallax.config.SourceList;
import news.parallax.crawler.discover.Discovered;
import news.parallax.crawler.discover.Discovery;
import news.parallax.crawler.discover.Intake;
import news.parallax.crawler.discover.SourceDocument;
import news.parallax.crawler.url.Canonicaliser;
import news.parallax.crawler.url.OutletHosts;
import news.parallax.demo.AnswerKey.KeyedArticle;
import news.parallax.demo.AnswerKey.KeyedRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDiscoveryTest {

  private final MovableClock clock = new MovableClock(Instant.parse("2026-05-14T09:30:00Z"));
  private final AnswerKey key = AnswerKey.read();
  private final Discovery discovery =
      new Discovery(Bounds.DEFAULT, new Canonicaliser(Bounds.DEFAULT.pathDepthMax()));
  private DemoWorld world;
  private WorldReader reader;

  @BeforeEach
  void start() throws IOException {
    world = DemoWorld.start(clock);
    reader = new WorldReader(world);
    clock.move(Duration.ofMinutes(2));
  }

  @AfterEach
  void stop() {
    reader.close();
    world.close();
  }

  @Test
  void everySourceLeadsToTheKeyedAddressesOfItsOutletAndNoOthers(@TempDir Path folder)
      throws IOException {
    world.writeOutletFiles(folder.resolve("outlets"));
    Outlets outlets = SourceList.only(folder, SelectorCheck.ANY).load();
    for (Outlet outlet : outlets.outlets()) {
      for (Source source : outlet.sources()) {
        assertThat(leads(outlet, source))
            .as(source.address().toString())
            .containsExactlyInAnyOrderElementsOf(keyed(outlet));
      }
    }
  }

  private List<String> keyed(Outlet outlet) {
    Stream<String> articles =
        key.articles().stream().filter(a -> a.outlet().equals(outlet.id())).map(KeyedArticle::url);
    Stream<String> refusals =
        key.refusals().stream().filter(r -> r.outlet().equals(outlet.id())).map(KeyedRefusal::url);
    return Stream.concat(articles, refusals).map(url -> reader.address(url).toString()).toList();
  }

  private List<String> leads(Outlet outlet, Source source) {
    return leads(outlet, source, source.address());
  }

  private List<String> leads(Outlet outlet, Source source, URI address) {
    return switch (read(outlet, source, address)) {
      case Discovered.Leads found ->
          found.leads().stream().map(lead -> lead.url().toString()).toList();
      case Discovered.Index index ->
          index.sitemaps().stream()
              .flatMap(part -> leads(outlet, source, part.address()).stream())
              .toList();
      case Discovered.Unreadable unreadable ->
          throw new AssertionError(address + ": " + unreadable.detail());
    };
  }

  private Discovered read(Outlet outlet, Source source, URI address) {
    HttpResponse<byte[]> answer = reader.get(address.toString());
    SourceDocument document =
        new SourceDocument(
            source.kind(),
            address,
            address.getPath().endsWith(".gz") ? unpacked(answer.body()) : answer.body(),
            answer.headers().firstValue("Content-Type"),
            source.linkSelector());
    Intake intake = new Intake(OutletHosts.of(outlet), List.of(), Optional.empty());
    return discovery.read(document, intake);
  }

  private static byte[] unpacked(byte[] packed) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError("not gzip", e);
    }
  }
}
