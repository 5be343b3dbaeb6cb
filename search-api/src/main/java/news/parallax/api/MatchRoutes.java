package news.parallax.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import news.parallax.answers.MatchAsked;
import news.parallax.answers.Rooms;
import news.parallax.config.NearestName;
import news.parallax.indexer.decide.JudgeBusy;
import news.parallax.pages.Pages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which story a text or an article's address belongs to; asking changes nothing. */
final class MatchRoutes {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> FIELDS =
      List.of("url", "text", "title", "language", "published");
  private static final int LANGUAGE_MAX = 16;
  private static final int TIME_MAX = 40;

  private final Rooms rooms;
  private final Pages pages;

  MatchRoutes(Rooms rooms, Pages pages) {
    this.rooms = rooms;
    this.pages = pages;
  }

  List<Route> routes() {
    return List.of(
        Route.question(
            "/api/v1/stories/match",
            "The story of {\"url\"} or {\"text\", \"title\", \"language\", \"published\"}, else the"
                + " nearest three and why not; nothing is fetched or stored",
            this::program),
        Route.page(
            "/match",
            "Find the story of a text or an address",
            List.of(),
            call -> PageRoutes.answer(pages.match(call.visitor()))),
        Route.form("/match", "The story of a pasted text or address", this::person));
  }

  /** A request that cannot be answered, and why. */
  private static final class Faulty extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    Faulty(Problem problem) {
      super(problem.detail());
      this.problem = problem;
    }
  }

  private Answer program(Call call) {
    try {
      return new Answer.Now(200, asked(call.body()).answer(rooms).json(rooms));
    } catch (Faulty e) {
      return new Answer.Wrong(e.problem);
    } catch (JudgeBusy e) {
      return CorrectionRoutes.busy(e);
    }
  }

  private Answer person(Call call) {
    String pasted = call.field("about").orElse("");
    if (pasted.isBlank() || pasted.length() > MatchAsked.TEXT_MAX) {
      return new Answer.Wrong(
          Problem.of(
              ProblemKind.BAD_REQUEST,
              "Paste a text of at most %d characters, or an article’s address."
                  .formatted(MatchAsked.TEXT_MAX)));
    }
    try {
      return PageRoutes.answer(
          pages.match(call.visitor(), pasted, MatchAsked.of(pasted).answer(rooms)));
    } catch (JudgeBusy e) {
      return CorrectionRoutes.busy(e);
    }
  }

  private static MatchAsked asked(byte[] body) throws Faulty {
    JsonNode node = read(body);
    for (String name : node.propertyNames()) {
      if (!FIELDS.contains(name)) {
        Problem unknown =
            Problem.of(
                    ProblemKind.UNKNOWN_PARAMETER,
                    "There is no field \"%s\" here; known: %s."
                        .formatted(name, String.join(", ", FIELDS)))
                .at(name, 0);
        throw new Faulty(NearestName.to(name, FIELDS).map(unknown::hinting).orElse(unknown));
      }
    }
    Optional<String> url = text(node, "url", MatchAsked.ADDRESS_MAX);
    Optional<String> text = text(node, "text", MatchAsked.TEXT_MAX);
    if (url.isPresent() == text.isPresent()) {
      throw new Faulty(
          Problem.of(ProblemKind.MISSING_PARAMETER, "Either \"url\" or \"text\" is wanted.")
              .hinting("{\"url\": \"https://…\"} or {\"text\": \"…\"}"));
    }
    if (url.isPresent()) {
      return new MatchAsked.OfAddress(url.get());
    }
    return new MatchAsked.OfText(
        text(node, "title", MatchAsked.TITLE_MAX).orElse(""),
        text.orElseThrow(),
        text(node, "language", LANGUAGE_MAX),
        published(node));
  }

  private static JsonNode read(byte[] body) throws Faulty {
    try {
      JsonNode node = JSON.readTree(new String(body, StandardCharsets.UTF_8));
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw new Faulty(
          Problem.of(ProblemKind.BAD_REQUEST, "The body is no JSON: " + e.getOriginalMessage()));
    }
    throw new Faulty(Problem.of(ProblemKind.BAD_REQUEST, "The body is no JSON object."));
  }

  private static Optional<String> text(JsonNode node, String name, int max) throws Faulty {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString() || value.asString().isBlank() || value.asString().length() > max) {
      throw new Faulty(
          Problem.of(
                  ProblemKind.BAD_PARAMETER,
                  "\"%s\" wants a text of 1 to %d characters.".formatted(name, max))
              .at(name, 0));
    }
    return Optional.of(value.asString());
  }

  private static Optional<Instant> published(JsonNode node) throws Faulty {
    Optional<String> text = text(node, "published", TIME_MAX);
    try {
      return text.map(t -> OffsetDateTime.parse(t).toInstant());
    } catch (DateTimeException e) {
      throw new Faulty(
          Problem.of(ProblemKind.BAD_PARAMETER, "\"published\" is no moment.")
              .at("published", 0)
              .hinting("2021-08-01T12:00:00Z"));
    }
  }
}
