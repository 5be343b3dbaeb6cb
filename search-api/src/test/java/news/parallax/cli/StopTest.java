package news.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crawl that is told to end (SIGTERM) while an outlet does not finish its answer. */
class StopTest {

  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Harbour Post</title>
      <item><title>Ferry runs aground</title><link>/w/1</link><pubDate>Tue, 03 Nov 2026 12:00:00 GMT</pubDate></item>
      <item><title>Bridge is closed</title><link>/w/2</link><pubDate>Mon, 02 Nov 2026 12:00:00 GMT</pubDate></item></channel></rss>""";
  private static final String ARTICLE =
      """
      <html lang="en"><head><title>Ferry runs aground</title></head><body><article><h1>Ferry runs aground</h1>
      <p>A ferry with ninety people on board ran aground in fog outside the harbour on Monday morning.</p>
      <p>The coast guard took all of them ashore, and the owner of the ship promised an inquiry.</p>
      </article></body></html>""";

  @TempDir Path folder;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer outlet;

  @BeforeEach
  void open() throws Exception {
    outlet = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outlet.setExecutor(threads);
    answer("/robots.txt", "text/plain", "User-agent: *\nAllow: /");
    answer("/feed.xml", "application/rss+xml", FEED);
    answer("/w/1", "text/html", ARTICLE);
    outlet.createContext(
        "/w/2",
        exchange -> {
          exchange.sendResponseHeaders(200, 10_000);
          exchange.getResponseBody().write("<html>".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          asked.countDown();
          await(over);
        });
    outlet.start();
    Path config = folder.resolve("config");
    Files.createDirectories(config.resolve("outlets"));
    String host = "127.0.0.1:" + outlet.getAddress().getPort();
    Files.writeString(
        config.resolve("parallax.yaml"),
        """
        shippedOutlets: false
        crawl:
          backfill: all
          gap: 10ms
          allowedHosts: ["%s"]
        """
            .formatted(host));
    Files.writeString(
        config.resolve("outlets/harbour-post.yaml"),
        """
        name: Harbour Post
        country: GB
        languages: [en]
        home: http://%1$s/
        sources:
          - kind: feed
            address: http://%1$s/feed.xml
        """
            .formatted(host));
  }

  private void answer(String path, String type, String body) {
    outlet.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void close() {
    over.countDown();
    outlet.stop(0);
    threads.close();
  }

  @Test
  void whatWasReadIsKeptAndTheRestIsTriedAgain() throws Exception {
    Process crawl =
        Run.process(
                "--data",
                folder.resolve("data").toString(),
                "--config",
                folder.resolve("config").toString(),
                "crawl",
                "--once")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(folder.resolve("crawl.log").toFile())
            .start();
    try {
      assertThat(asked.await(60, TimeUnit.SECONDS)).as(this::log).isTrue();
      crawl.destroy();
      assertThat(crawl.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(crawl.exitValue()).isEqualTo(128 + 15);
    } finally {
      crawl.destroyForcibly();
    }
    assertThat(run("export").lines())
        .singleElement()
        .satisfies(a -> assertThat(a.get("title").asString()).isEqualTo("Ferry runs aground"));
    assertThat(run("doctor").code()).isZero();
    outlet.removeContext("/w/2");
    answer("/w/2", "text/html", ARTICLE.replace("Ferry runs aground", "Bridge is closed"));
    assertThat(run("crawl", "--once").code()).isZero();
    assertThat(run("export").lines()).hasSize(2);
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("crawl.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Run run(String... command) {
    return Run.of(
        Stream.concat(
                Stream.of(
                    "--data",
                    folder.resolve("data").toString(),
                    "--config",
                    folder.resolve("config").toString()),
                Stream.of(command))
            .toArray(String[]::new));
  }
}
