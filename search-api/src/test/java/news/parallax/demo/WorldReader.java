package news.parallax.demo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads a world's pages by the addresses of its answer key. */
final class WorldReader implements AutoCloseable {

  private final DemoWorld world;
  private final HttpClient client;

  WorldReader(DemoWorld world) {
    this.world = world;
    // the world is its own proxy, since not every resolver knows *.localhost
    InetSocketAddress itself = new InetSocketAddress("127.0.0.1", world.port());
    this.client = HttpClient.newBuilder().proxy(ProxySelector.of(itself)).build();
  }

  URI address(String keyed) {
    return URI.create(keyed.replace("{port}", String.valueOf(world.port())));
  }

  HttpResponse<byte[]> get(String keyed, String... headers) {
    return send("GET", keyed, headers);
  }

  HttpResponse<byte[]> send(String method, String keyed, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(keyed))
            .timeout(Duration.ofSeconds(10))
            .method(method, HttpRequest.BodyPublishers.noBody());
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

  String text(String keyed) {
    return text(get(keyed));
  }

  static String text(HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    Charset charset =
        type.contains("1251") ? Charset.forName("windows-1251") : StandardCharsets.UTF_8;
    return new String(answer.body(), charset);
  }

  @Override
  public void close() {
    client.close();
  }
}
