package news.parallax.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import news.parallax.config.NearestName;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The door through which the other commands ask the process that owns the data folder to act. It
 * opens to the token of {@code server.json} alone, which only the folder's owner can read.
 */
public final class OwnerDoor {

  private static final int NONCE_MAX = 128;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String token;
  private final Map<String, Function<JsonNode, Stream<JsonNode>>> acts;

  private OwnerDoor(String token, Map<String, Function<JsonNode, Stream<JsonNode>>> acts) {
    this.token = token;
    this.acts = acts;
  }

  /** A door with nothing behind it yet. */
  public static OwnerDoor of(String token) {
    return new OwnerDoor(token, Map.of());
  }

  /**
   * The same door with one more act at {@code POST /owner/<name>}.
   *
   * @param act from the posted JSON (an empty object if none was) to the answer's lines; an {@link
   *     IllegalArgumentException} is answered with 400 and its message
   */
  public OwnerDoor owner(String name, Function<JsonNode, Stream<JsonNode>> act) {
    Map<String, Function<JsonNode, Stream<JsonNode>>> more = new TreeMap<>(acts);
    more.put(name, act);
    return new OwnerDoor(token, more);
  }

  /**
   * The proof that {@code GET /owner/hello?nonce=…} answers: whoever knows the token can check it,
   * and an impostor on the same port learns nothing by being asked.
   */
  public static String proof(String token, String nonce) {
    return HexFormat.of()
        .formatHex(WriteTokens.hmac(token.getBytes(StandardCharsets.UTF_8), "hello:" + nonce));
  }

  List<Route> routes() {
    return List.of(
        new Route(
            Route.Method.GET,
            "/owner/hello",
            Route.Audience.OWNER,
            "Prove to another command that this process owns the data folder",
            List.of(
                Parameter.query(
                    "nonce", new Shape.Words(NONCE_MAX), "any text; the proof is made over it")),
            List.of(200),
            this::hello),
        new Route(
            Route.Method.POST,
            "/owner/{act}",
            Route.Audience.OWNER,
            "Act on the data folder: " + String.join(", ", acts.keySet()),
            List.of(Parameter.path("act", new Shape.Words(64), "which act")),
            List.of(200, 401, 404, 413, 415),
            this::act));
  }

  private Answer hello(Call call) {
    String nonce = call.arguments().text("nonce").orElse("");
    return new Answer.Now(
        200,
        JsonNodeFactory.instance
            .objectNode()
            .put("proof", proof(token, nonce))
            .put("pid", ProcessHandle.current().pid()));
  }

  private Answer act(Call call) {
    String name = call.arguments().segment("act");
    Function<JsonNode, Stream<JsonNode>> act = acts.get(name);
    if (act == null) {
      Problem missing =
          Problem.of(ProblemKind.NOT_FOUND, "The owner does not know \"" + name + "\".");
      Optional<String> near = NearestName.to(name, acts.keySet());
      return new Answer.Wrong(near.map(missing::hinting).orElse(missing));
    }
    try {
      JsonNode input =
          call.body().length == 0
              ? JsonNodeFactory.instance.objectNode()
              : JSON.readTree(call.body());
      return new Answer.Lines(act.apply(input));
    } catch (JacksonException | IllegalArgumentException e) {
      return new Answer.Wrong(
          Problem.of(ProblemKind.BAD_REQUEST, Optional.ofNullable(e.getMessage()).orElse(name)));
    }
  }

  /** Whether an {@code Authorization} field carries the token (RFC 6750 2.1). */
  boolean opensTo(Optional<String> authorization) {
    byte[] wanted = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    return authorization
        .map(given -> MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8)))
        .orElse(false);
  }
}
