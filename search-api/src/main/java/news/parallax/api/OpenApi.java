package news.parallax.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The table of routes as OpenAPI 3.1 tells it. */
final class OpenApi {

  private OpenApi() {}

  static ObjectNode of(List<Route> routes) {
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.1");
    document
        .putObject("info")
        .put("title", "Parallax")
        .put("version", "1")
        .put("description", "The same story, from where each outlet stands");
    ObjectNode paths = document.putObject("paths");
    for (Route route : routes) {
      ObjectNode path =
          paths.has(route.path())
              ? (ObjectNode) paths.get(route.path())
              : paths.putObject(route.path());
      operation(path.putObject(route.method().name().toLowerCase(Locale.ROOT)), route);
    }
    ObjectNode components = document.putObject("components");
    problems(components);
    components
        .putObject("securitySchemes")
        .putObject("owner")
        .put("type", "http")
        .put("scheme", "bearer");
    return document;
  }

  private static void operation(ObjectNode operation, Route route) {
    operation.put("summary", route.summary()).put("operationId", id(route));
    operation.putArray("tags").add(route.audience().name().toLowerCase(Locale.ROOT));
    ArrayNode parameters = operation.putArray("parameters");
    route.parameters().forEach(parameter -> parameter(parameters.addObject(), parameter));
    if (route.method() == Route.Method.POST) {
      body(operation, route);
    }
    ObjectNode responses = operation.putObject("responses");
    Stream.concat(route.answers().stream(), Stream.of(400, 406, 421, 500))
        .distinct()
        .sorted()
        .forEach(status -> response(responses, route, status));
  }

  private static String id(Route route) {
    String words =
        Stream.of(route.path().split("[^A-Za-z0-9]+"))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining("-"));
    return route.method().name().toLowerCase(Locale.ROOT) + (words.isEmpty() ? "" : "-" + words);
  }

  private static void body(ObjectNode operation, Route route) {
    boolean owner = route.audience() == Route.Audience.OWNER;
    operation
        .putObject("requestBody")
        .putObject("content")
        .putObject(
            route.audience().reads() ? "application/x-www-form-urlencoded" : "application/json")
        .putObject("schema")
        .put("type", "object");
    if (owner) {
      operation.putArray("security").addObject().putArray("owner");
    }
  }

  private static void response(ObjectNode responses, Route route, int status) {
    ObjectNode response = responses.putObject(String.valueOf(status));
    boolean wrong = status >= 400;
    response.put("description", wrong ? ProblemKind.ofStatus(status).title() : said(status));
    if (status == 304 || status == 303 || status == 307) {
      return;
    }
    boolean person = route.audience().reads();
    String type = person ? "text/html" : wrong ? "application/problem+json" : type(route);
    response.putObject("content").putObject(type);
  }

  private static String type(Route route) {
    return switch (route.path()) {
      case "/metrics" -> "text/plain";
      case "/assets/{version}/{file}" -> "application/octet-stream";
      default -> "application/json";
    };
  }

  private static String said(int status) {
    return switch (status) {
      case 303, 307 -> "It is at another address";
      case 304 -> "Unchanged since the tag that was sent";
      default -> "The answer";
    };
  }

  private static void parameter(ObjectNode node, Parameter parameter) {
    boolean path = parameter.place() == Parameter.Place.PATH;
    node.put("name", parameter.name())
        .put("in", path ? "path" : "query")
        .put("required", path)
        .put("description", parameter.about());
    ObjectNode schema = node.putObject("schema");
    if (parameter.repeatable()) {
      schema(schema.put("type", "array").putObject("items"), parameter.shape());
    } else {
      schema(schema, parameter.shape());
    }
  }

  private static void schema(ObjectNode node, Shape shape) {
    switch (shape) {
      case Shape.Words words -> node.put("type", "string").put("maxLength", words.charactersMax());
      case Shape.Whole whole ->
          node.put("type", "integer").put("minimum", whole.min()).put("maximum", whole.max());
      case Shape.OneOf oneOf -> {
        ArrayNode words = node.put("type", "string").putArray("enum");
        oneOf.words().forEach(words::add);
      }
      case Shape.SomeOf someOf ->
          node.put("type", "string")
              .put("pattern", "^(%1$s)(,(%1$s))*$".formatted(String.join("|", someOf.words())));
      case Shape.Matching matching ->
          node.put("type", "string")
              .put("pattern", "^(" + matching.pattern().pattern() + ")$")
              .put("maxLength", matching.charactersMax());
      case Shape.Moment moment ->
          node.put("type", "string").put("description", "RFC 3339, a day, or a span such as 7d");
    }
  }

  private static void problems(ObjectNode components) {
    ObjectNode problems = components.putObject("x-problems");
    for (ProblemKind kind : ProblemKind.values()) {
      problems.putObject(kind.slug()).put("status", kind.status()).put("title", kind.title());
    }
  }
}
