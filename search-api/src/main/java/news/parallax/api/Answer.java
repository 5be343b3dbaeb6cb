package news.parallax.api;

import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a route answers; the front turns it into HTTP. */
sealed interface Answer {

  /** A JSON body with status 200, tagged so that it can be asked for again at no cost. */
  record Json(JsonNode body, Map<String, String> headers) implements Answer {
    Json(JsonNode body) {
      this(body, Map.of());
    }
  }

  /** JSON about this very moment: its own status, never cached. */
  record Now(int status, JsonNode body) implements Answer {}

  /**
   * Rows as they come, one JSON object a line, each sent at once; what breaks them midway becomes a
   * last line {@code {"broken": …}}.
   */
  record Lines(Stream<JsonNode> rows) implements Answer {}

  /** Text about this very moment, never cached. */
  record Text(String body, String type) implements Answer {}

  /** A page. */
  record Html(int status, String body) implements Answer {}

  /** Another address, with 303, 307 or 308. */
  record Moved(int status, String to, Map<String, String> headers) implements Answer {
    Moved(int status, String to) {
      this(status, to, Map.of());
    }
  }

  /** Bytes at an address that names their version, so they may be kept for ever. */
  record Asset(byte[] body, String type) implements Answer {}

  /** An error: a problem for programs, a page for people. */
  record Wrong(Problem problem) implements Answer {}
}
