package news.parallax.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import news.parallax.pages.Page;
import news.parallax.pages.Pages;
import news.parallax.pages.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One request into a {@link Call}, one {@link Answer} out: guards before, headers after. */
final class Exchange {

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final String STARTED = "parallax.started";
  private static final String REQUEST_ID = "parallax.request";
  private static final String ROUTE = "parallax.route";
  private static final int BODY_BYTES_MAX = 512 * 1024;
  private static final int OWNER_BYTES_MAX = 16 * 1024 * 1024;
  private static final String FORM = "application/x-www-form-urlencoded";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
              + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'; connect-src 'self'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Vary",
          "Accept-Encoding");

  private final Gate gate;
  private final OwnerDoor owner;
  private final Pages pages;
  private final Meters meters;
  private final WriteTokens tokens = new WriteTokens();

  Exchange(Gate gate, OwnerDoor owner, Pages pages, Meters meters) {
    this.gate = gate;
    this.owner = owner;
    this.pages = pages;
    this.meters = meters;
  }

  /** Before any route: the request gets its id, and must ask for a host that is ours. */
  void open(Context context) {
    context.attribute(STARTED, System.nanoTime());
    context.attribute(
        REQUEST_ID, HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    ALWAYS.forEach(context::header);
    context.header("X-Request-Id", requestId(context));
    gate.host(header(context, "Host"))
        .ifPresent(
            problem -> {
              wrong(context, problem);
              context.skipRemainingHandlers();
            });
  }

  String requestId(Context context) {
    return Optional.<String>ofNullable(context.attribute(REQUEST_ID)).orElse("none");
  }

  private static Optional<String> header(Context context, String name) {
    return Optional.ofNullable(context.header(name));
  }

  /** Answers a request that met a route. */
  void answer(Context context, Route route) {
    context.attribute(ROUTE, route);
    switch (admitted(context, route)) {
      case Admitted.No no -> wrong(context, no.problem());
      case Admitted.Yes yes -> send(context, route.answer().apply(yes.call()));
    }
  }

  /** Whether a request may be answered at all. */
  private sealed interface Admitted {
    record Yes(Call call) implements Admitted {}

    record No(Problem problem) implements Admitted {}
  }

  private Admitted admitted(Context context, Route route) {
    Optional<Problem> refused = refused(context, route);
    if (refused.isPresent()) {
      return new Admitted.No(refused.get());
    }
    String raw = Optional.ofNullable(context.queryString()).orElse("");
    return switch (Arguments.check(
        route.parameters(), context.pathParamMap(), raw, route.audience().strict())) {
      case Arguments.Checked.Bad bad -> new Admitted.No(bad.problem());
      case Arguments.Checked.Good good -> withBody(context, route, good.arguments());
    };
  }

  private Optional<Problem> refused(Context context, Route route) {
    if (route.audience() == Route.Audience.OWNER
        && route.method() == Route.Method.POST
        && !owner.opensTo(header(context, "Authorization"))) {
      context.header("WWW-Authenticate", "Bearer realm=\"owner\"");
      return Optional.of(
          Problem.of(
              ProblemKind.NO_PROOF, "This door opens to the token of the folder's server.json."));
    }
    boolean person = route.audience().reads();
    boolean json = route.audience().strict() && !"/metrics".equals(route.path());
    Accepts accepts = new Accepts(header(context, "Accept"));
    if ((person && !accepts.takes("text/html"))
        || (json
            && !accepts.takes("application/json")
            && !accepts.takes("application/problem+json"))) {
      return Optional.of(
          Problem.of(
              ProblemKind.NOT_ACCEPTABLE,
              "Here is only " + (person ? "text/html" : "application/json") + "."));
    }
    return Optional.empty();
  }

  private Admitted withBody(Context context, Route route, Arguments arguments) {
    if (route.method() == Route.Method.GET) {
      return new Admitted.Yes(new Call(arguments, visitor(context), List.of(), new byte[0]));
    }
    boolean form = route.audience().reads();
    Optional<Problem> media = media(context, form);
    if (media.isPresent()) {
      return new Admitted.No(media.get());
    }
    int max = route.audience() == Route.Audience.OWNER ? OWNER_BYTES_MAX : BODY_BYTES_MAX;
    Optional<byte[]> body = body(context, max);
    if (body.isEmpty()) {
      return new Admitted.No(
          Problem.of(ProblemKind.TOO_LARGE, "The body is larger than " + max + " bytes."));
    }
    return form
        ? posted(context, route, arguments, body.get())
        : new Admitted.Yes(new Call(arguments, visitor(context), List.of(), body.get()));
  }

  private static Optional<Problem> media(Context context, boolean form) {
    String type =
        header(context, "Content-Type")
            .map(t -> t.split(";")[0].strip().toLowerCase(Locale.ROOT))
            .orElse("");
    boolean right =
        form
            ? FORM.equals(type)
            : "application/json".equals(type) || (type.isEmpty() && context.contentLength() <= 0);
    String wanted = form ? FORM : "application/json";
    return right
        ? Optional.empty()
        : Optional.of(
            Problem.of(ProblemKind.UNSUPPORTED_MEDIA, "The body must be " + wanted + "."));
  }

  private static Optional<byte[]> body(Context context, int max) {
    if (context.contentLength() > max) {
      return Optional.empty();
    }
    try {
      byte[] body = context.req().getInputStream().readNBytes(max + 1);
      return body.length > max ? Optional.empty() : Optional.of(body);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the body could not be read", e);
    }
  }

  private Admitted posted(Context context, Route route, Arguments arguments, byte[] body) {
    return switch (QueryText.read(new String(body, StandardCharsets.UTF_8))) {
      case QueryText.Read.Bad bad ->
          new Admitted.No(
              Problem.of(ProblemKind.BAD_REQUEST, "The form has " + bad.what() + ".")
                  .at("", bad.position()));
      case QueryText.Read.Pairs pairs -> {
        Call call = new Call(arguments, visitor(context), pairs.pairs(), new byte[0]);
        if (route.audience() == Route.Audience.ASKER) {
          yield new Admitted.Yes(call);
        }
        boolean holds =
            tokens.holds(
                Optional.ofNullable(context.cookie(WriteTokens.COOKIE)),
                call.field(WriteTokens.FIELD));
        Gate.From from =
            new Gate.From(
                header(context, "Host"),
                header(context, "Origin"),
                header(context, "Sec-Fetch-Site"));
        yield gate.write(from, holds)
            .<Admitted>map(Admitted.No::new)
            .orElseGet(() -> new Admitted.Yes(call));
      }
    };
  }

  /** A browser without a cookie gets one before the first form that it could send. */
  private Visitor visitor(Context context) {
    String query = context.queryString();
    String address =
        "POST".equals(context.method().name())
            ? asked(context.path())
            : context.path() + (query == null ? "" : "?" + query);
    Visitor.Theme theme =
        Visitor.Theme.of(Optional.ofNullable(context.cookie(PageRoutes.THEME_COOKIE)).orElse(""));
    if (!gate.writing() || !writes(context)) {
      return new Visitor(address, theme, Optional.empty());
    }
    String browser =
        Optional.ofNullable(context.cookie(WriteTokens.COOKIE)).orElseGet(() -> greeted(context));
    return new Visitor(address, theme, Optional.of(tokens.token(browser)));
  }

  /** A page that can be asked for again, for the address of what was posted. */
  private static String asked(String path) {
    return path.startsWith("/story/")
        ? path.substring(0, path.lastIndexOf('/'))
        : path.startsWith("/match") ? "/match" : "/sources";
  }

  private static boolean writes(Context context) {
    String path = context.path();
    return path.startsWith("/sources") || path.startsWith("/outlet/") || path.startsWith("/story/");
  }

  private String greeted(Context context) {
    String browser = tokens.browser();
    context.header(
        "Set-Cookie", WriteTokens.COOKIE + "=" + browser + "; Path=/; SameSite=Strict; HttpOnly");
    return browser;
  }

  private void send(Context context, Answer answer) {
    switch (answer) {
      case Answer.Json json -> {
        json.headers().forEach(context::header);
        tagged(context, 200, bytes(json.body()), "application/json", "no-cache");
      }
      case Answer.Now now -> fresh(context, now.status(), bytes(now.body()), "application/json");
      case Answer.Lines lines -> lines(context, lines.rows());
      case Answer.Text text ->
          fresh(context, 200, text.body().getBytes(StandardCharsets.UTF_8), text.type());
      case Answer.Html html -> html(context, html);
      case Answer.Moved moved -> {
        moved.headers().forEach(context::header);
        context.header("Location", moved.to());
        finish(context, moved.status(), new byte[0], "text/plain");
      }
      case Answer.Asset asset ->
          tagged(context, 200, asset.body(), asset.type(), "public, max-age=31536000, immutable");
      case Answer.Wrong wrong -> wrong(context, wrong.problem());
    }
  }

  private void lines(Context context, Stream<JsonNode> rows) {
    context.header("Cache-Control", "no-store");
    finish(context, 200, new byte[0], "application/x-ndjson");
    try (rows) {
      OutputStream out = context.outputStream();
      for (JsonNode row : (Iterable<JsonNode>) rows::iterator) {
        line(out, row);
      }
    } catch (IOException gone) {
      LOG.info("request {}: the asker left: {}", requestId(context), gone.getMessage());
    } catch (RuntimeException e) {
      LOG.error("request {} broke midway", requestId(context), e);
      broken(context, e);
    }
  }

  private void broken(Context context, RuntimeException e) {
    try {
      line(
          context.outputStream(),
          JsonNodeFactory.instance.objectNode().put("broken", String.valueOf(e.getMessage())));
    } catch (IOException gone) {
      LOG.info("request {}: the asker left: {}", requestId(context), gone.getMessage());
    }
  }

  private static void line(OutputStream out, JsonNode row) throws IOException {
    out.write(bytes(row));
    out.write('\n');
    out.flush();
  }

  private static byte[] bytes(JsonNode node) {
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void html(Context context, Answer.Html html) {
    byte[] body = html.body().getBytes(StandardCharsets.UTF_8);
    if (html.status() == 200) {
      tagged(context, 200, body, "text/html; charset=utf-8", "private, no-cache");
    } else {
      fresh(context, html.status(), body, "text/html; charset=utf-8");
    }
  }

  private void fresh(Context context, int status, byte[] body, String type) {
    context.header("Cache-Control", "no-store");
    finish(context, status, body, type);
  }

  /** With a weak tag, as the same words may come packed or not (RFC 9110 8.8.1). */
  private void tagged(Context context, int status, byte[] body, String type, String cache) {
    String tag = "W/\"" + hash(body) + "\"";
    context.header("ETag", tag);
    context.header("Cache-Control", cache);
    boolean known =
        header(context, "If-None-Match")
            .map(tags -> tags.strip().equals("*") || List.of(tags.split("\\s*,\\s*")).contains(tag))
            .orElse(false);
    if (known) {
      finish(context, 304, new byte[0], type);
    } else {
      finish(context, status, body, type);
    }
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private void finish(Context context, int status, byte[] body, String type) {
    Duration took = took(context);
    context.header("Server-Timing", "in;dur=%.1f".formatted(took.toNanos() / 1e6));
    context.status(status).contentType(type);
    if (body.length > 0) {
      context.result(body);
    }
    Optional<Route> route = Optional.ofNullable(context.attribute(ROUTE));
    meters.answered(route.map(Route::path).orElse("none"), context.method().name(), status, took);
  }

  private static Duration took(Context context) {
    Long started = context.attribute(STARTED);
    return started == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - started);
  }

  /** A problem for programs, a page for people: by the route, else by what the client asks for. */
  void wrong(Context context, Problem problem) {
    Accepts accepts = new Accepts(header(context, "Accept"));
    Optional<Route> route = Optional.ofNullable(context.attribute(ROUTE));
    boolean person =
        route
            .map(r -> r.audience().reads() && accepts.takes("text/html"))
            .orElseGet(() -> accepts.names("text/html") && !context.path().startsWith("/api/"));
    if (person) {
      page(context, problem);
    } else {
      program(context, problem);
    }
  }

  private void program(Context context, Problem problem) {
    fresh(
        context,
        problem.status(),
        bytes(problem.json(context.path(), requestId(context))),
        "application/problem+json");
  }

  /** When even the page of the error cannot be made, the problem goes out bare. */
  private void page(Context context, Problem problem) {
    Page page;
    try {
      page =
          pages.problem(
              visitor(context),
              problem.status(),
              problem.name().title(),
              problem.detail(),
              problem.hint(),
              requestId(context));
    } catch (RuntimeException e) {
      LOG.error("request {}: the page of an error could not be made", requestId(context), e);
      program(context, problem);
      return;
    }
    send(context, PageRoutes.answer(page));
  }
}
