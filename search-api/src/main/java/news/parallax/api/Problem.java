package news.parallax.api;

import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error as RFC 9457 tells it.
 *
 * @param detail what was wrong in this request, in one sentence
 * @param parameter the parameter at fault
 * @param position of the fault inside the parameter's value, in characters from 0
 * @param hint what to write instead
 */
public record Problem(
    ProblemName name,
    String detail,
    Optional<String> parameter,
    OptionalInt position,
    Optional<String> hint) {

  /** Kind, status and title of a problem, as other packages may see them. */
  public record ProblemName(String slug, int status, String title) {}

  static Problem of(ProblemKind kind, String detail) {
    return new Problem(
        new ProblemName(kind.slug(), kind.status(), kind.title()),
        detail,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  Problem at(String parameter, int position) {
    return new Problem(name, detail, Optional.of(parameter), OptionalInt.of(position), hint);
  }

  Problem hinting(String better) {
    return new Problem(name, detail, parameter, position, Optional.of(better));
  }

  int status() {
    return name.status();
  }

  /**
   * The body of {@code application/problem+json}.
   *
   * @param instance the path that was asked for
   */
  ObjectNode json(String instance, String requestId) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "/openapi.json#/components/x-problems/" + name.slug())
            .put("title", name.title())
            .put("status", name.status())
            .put("detail", detail)
            .put("instance", instance)
            .put("requestId", requestId);
    parameter.ifPresent(p -> body.put("parameter", p));
    position.ifPresent(p -> body.put("position", p));
    hint.ifPresent(h -> body.put("hint", h));
    return body;
  }
}
