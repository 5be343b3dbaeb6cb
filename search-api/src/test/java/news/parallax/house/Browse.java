package news.parallax.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain HTTP client that remembers one server's address and, as a browser, its cookie. */
public final class Browse {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI base;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  public Browse(URI base) {
    this.base = base;
  }

  /** What a page with forms gives a browser. */
  public record Ticket(String cookie, String token) {}

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  public JsonNode json(String path) {
    return JSON.readTree(get(path).body());
  }

  public static JsonNode read(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  public HttpResponse<String> post(String path, String type, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> send(String method, String path) {
    return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  /** Posts a form as a browser does that has the page with the form before it. */
  public HttpResponse<String> submit(Ticket ticket, String path, String fields) {
    return post(
        path,
        "application/x-www-form-urlencoded",
        fields + "&token=" + ticket.token(),
        "Cookie",
        ticket.cookie(),
        "Origin",
        "http://" + base.getAuthority(),
        "Sec-Fetch-Site",
        "same-origin");
  }

  /** Opens a page with a form. */
  public Ticket ticket(String path) {
    HttpResponse<String> page = get(path);
    Matcher token = TOKEN.matcher(page.body());
    if (!token.find()) {
      throw new IllegalStateException("no form on " + path + ": " + page.body());
    }
    String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    return new Ticket(cookie, token.group(1));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends these very bytes and returns all that comes back until the server closes. */
  public String raw(String... lines) {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(10_000);
      String request =
          String.join("\r\n", Stream.concat(Stream.of(lines), Stream.of("", "")).toList());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
