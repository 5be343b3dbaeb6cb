package news.parallax.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.parallax.Plan;
import news.parallax.Wiring;
import news.parallax.api.OwnerDoor;
import news.parallax.config.ServerSettings;
import news.parallax.config.Settings;
import news.parallax.indexer.store.DataFolder;
import news.parallax.indexer.store.Server;
import news.parallax.indexer.store.Tenancy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The process that owns the data folder, as a command talks to it: another process when one runs,
 * else this one for as long as the command takes. Both are asked over the same HTTP.
 */
final class Owner implements AutoCloseable {

  private static final Duration HELLO = Duration.ofSeconds(5);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Server server;
  private final Optional<Wiring> own;

  private Owner(Server server, Optional<Wiring> own) {
    this.server = server;
    this.own = own;
  }

  /** Whoever owns the folder; it is taken where nobody does. */
  static Owner of(Folders folders) {
    return switch (DataFolder.own(folders.data())) {
      case DataFolder.Owned owned -> opened(owned, folders);
      case Tenancy.Taken taken -> taken(taken, folders);
    };
  }

  private static Owner opened(DataFolder.Owned owned, Folders folders) {
    Settings settings = folders.settings();
    ServerSettings local = new ServerSettings("127.0.0.1", 0, settings.server().knownHosts());
    Wiring wiring =
        Wiring.open(
            owned, Plan.of(folders.config(), settings.with(local), Plan.Mode.ON_REQUEST));
    return new Owner(wiring.serve(), Optional.of(wiring));
  }

  private static Owner taken(Tenancy.Taken taken, Folders folders) {
    Server server =
        taken
            .server()
            .orElseThrow(
                () ->
                    Refusal.wrong(
                        "process %s works in %s and does not listen; try again when it has ended"
                            .formatted(pid(taken), folders.data())));
    Owner owner = new Owner(server, Optional.empty());
    if (!owner.proves()) {
      throw Refusal.wrong(
          "process %s owns %s, but %s does not answer for it"
              .formatted(pid(taken), folders.data(), server.address()));
    }
    return owner;
  }

  private static String pid(Tenancy.Taken taken) {
    return taken.pid().isPresent() ? Long.toString(taken.pid().getAsLong()) : "(unknown)";
  }

  private boolean proves() {
    String nonce = UUID.randomUUID().toString();
    HttpRequest hello = request("/owner/hello?nonce=" + nonce).timeout(HELLO).build();
    try {
      HttpResponse<String> answer = client.send(hello, BodyHandlers.ofString());
      return answer.statusCode() == 200
          && Printed.text(Printed.JSON.readTree(answer.body()), "proof")
              .equals(OwnerDoor.proof(server.token(), nonce));
    } catch (IOException none) {
      return false;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** A GET of the API; a problem it answers becomes this command's refusal. */
  JsonNode get(String pathAndQuery) {
    try {
      HttpResponse<String> answer =
          client.send(request(pathAndQuery).GET().build(), BodyHandlers.ofString());
      return checked(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw lost(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Has the owner act, handing over each line of its answer as it comes. */
  void act(String name, ObjectNode wish, Consumer<JsonNode> lines) {
    HttpRequest request =
        request("/owner/" + name)
            .header("Authorization", "Bearer " + server.token())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Printed.JSON.writeValueAsString(wish)))
            .build();
    try {
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          checked(answer.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
        lines(body).forEach(line -> lines.accept(told(Printed.JSON.readTree(line))));
      }
    } catch (IOException e) {
      throw lost(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static Stream<String> lines(InputStream body) {
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))
        .lines()
        .filter(line -> !line.isBlank());
  }

  /** An act that breaks in its middle says so in its last line, since the status is long sent. */
  private static JsonNode told(JsonNode line) {
    if (line.has("broken")) {
      throw Refusal.wrong(Printed.text(line, "broken"));
    }
    return line;
  }

  private static JsonNode checked(int status, String body) {
    if (status == 200) {
      return Printed.JSON.readTree(body);
    }
    JsonNode problem = Printed.JSON.readTree(body);
    String hint = Printed.text(problem, "hint");
    String line = Printed.text(problem, "detail") + (hint.isEmpty() ? "" : " Hint: " + hint);
    throw status == 400 ? Refusal.misuse(line) : Refusal.wrong(line);
  }

  private HttpRequest.Builder request(String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create(server.address() + pathAndQuery));
  }

  private static Refusal lost(IOException e) {
    return Refusal.wrong("lost the process that owns the data folder: " + e);
  }

  private static Refusal interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return Refusal.wrong("interrupted: " + e);
  }

  /** A value as it stands in an address. */
  static String escaped(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
    own.ifPresent(Wiring::close);
  }
}
