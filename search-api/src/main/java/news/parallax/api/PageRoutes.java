package news.parallax.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import news.parallax.answers.SearchAsked;
import news.parallax.indexer.lucene.SearchRequest;
import news.parallax.pages.Assets;
import news.parallax.pages.Page;
import news.parallax.pages.Pages;
import news.parallax.pages.Visitor;

/** The pages that are read. */
final class PageRoutes {

  static final String THEME_COOKIE = "parallax-theme";

  /** For redirects that may be taken back. */
  static final Map<String, String> UNDOABLE = Map.of("Cache-Control", "no-cache");

  private static final Shape WORDS = new Shape.Words(200);
  private static final Shape REVISION = new Shape.Whole(1, 1_000_000);
  private static final Shape RANGE =
      new Shape.Matching(Pattern.compile("\\d{1,6}\\.\\.\\d{1,6}"), "a..b", 14);
  private static final Pattern OWN_ADDRESS =
      Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

  private final Pages pages;

  PageRoutes(Pages pages) {
    this.pages = pages;
  }

  List<Route> routes() {
    return List.of(
        Route.page("/", "The newest stories", List.of(Shapes.offset()), this::home),
        Route.page("/search", "A search's answer", searchParameters(), this::search),
        Route.page(
                "/story/{id}/compare",
                "Versions side by side",
                List.of(
                    Shapes.ID_IN_PATH,
                    Shapes.COLUMN,
                    Shapes.ASOF,
                    Parameter.query(
                        "view",
                        new Shape.OneOf(List.of("text", "headlines", "numbers", "quotes")),
                        "what is compared"),
                    Parameter.query(
                        "show",
                        new Shape.OneOf(List.of("all", "differences", "only")),
                        "which rows of the text")),
                this::compare)
            .answering(200, 304, 308, 404),
        Route.page("/story/{id}", "A story", List.of(Shapes.ID_IN_PATH), this::story)
            .answering(307, 308, 404),
        Route.page(
                "/story/{id}/{slug}",
                "A story: who covers it since when",
                List.of(
                    Shapes.ID_IN_PATH,
                    Parameter.path("slug", WORDS, "its headline, for the reader's eye only"),
                    Parameter.query(
                        "show",
                        new Shape.OneOf(List.of("all", "originals")),
                        "whether copies are shown")),
                this::story)
            .answering(200, 304, 308, 404),
        Route.page("/article/{id}", "An article", List.of(Shapes.ID_IN_PATH), this::article),
        Route.page(
            "/article/{id}/rev/{revision}",
            "An article at one revision",
            List.of(Shapes.ID_IN_PATH, Parameter.path("revision", REVISION, "from 1")),
            this::article),
        Route.page(
            "/article/{id}/diff/{range}",
            "Two revisions of an article, word by word",
            List.of(Shapes.ID_IN_PATH, Parameter.path("range", RANGE, "a..b")),
            this::diff),
        Route.page(
            "/outlet/{id}",
            "An outlet's profile",
            List.of(Shapes.ID_IN_PATH, Shapes.offset()),
            this::outlet),
        new Route(
            Route.Method.GET,
            "/theme",
            Route.Audience.BROWSER,
            "Remember light or dark in a cookie",
            List.of(
                Parameter.query("to", new Shape.OneOf(List.of("system", "light", "dark")), "which"),
                Parameter.query("from", new Shape.Words(4_000), "the page to go back to")),
            List.of(303),
            PageRoutes::theme),
        new Route(
            Route.Method.GET,
            "/assets/{version}/{file}",
            Route.Audience.BROWSER,
            "A file that pages load, kept for ever",
            List.of(
                Parameter.path("version", WORDS, "of its bytes"),
                Parameter.path("file", WORDS, "its name")),
            List.of(200, 304, 404),
            this::asset));
  }

  private static List<Parameter> searchParameters() {
    List<Parameter> parameters = new ArrayList<>(List.of(Shapes.QUERY));
    parameters.addAll(Shapes.FILTERS);
    parameters.addAll(
        List.of(
            Shapes.COPIES,
            Shapes.SORT,
            Shapes.limit(SearchRequest.LIMIT_MAX, SearchRequest.LIMIT_DEFAULT),
            Shapes.CURSOR));
    return parameters;
  }

  static Answer answer(Page page) {
    return switch (page) {
      case Page.Shown shown -> new Answer.Html(shown.status(), shown.html());
      case Page.Moved moved -> new Answer.Moved(307, moved.to(), UNDOABLE);
    };
  }

  static Answer answer(Optional<Page> page, String what, String id) {
    return page.map(PageRoutes::answer).orElseGet(() -> StoryRoutes.missing(what, id));
  }

  private Answer home(Call call) {
    return answer(pages.home(call.visitor(), call.arguments().whole("from", 0)));
  }

  private Answer search(Call call) {
    SearchAsked asked = SearchRoutes.asked(call.arguments());
    return asked.cursorHolds()
        ? answer(pages.search(call.visitor(), asked))
        : new Answer.Wrong(SearchRoutes.badCursor());
  }

  private Answer story(Call call) {
    String id = call.arguments().segment("id");
    boolean originals = call.arguments().text("show").map("originals"::equals).orElse(false);
    return pages
        .story(call.visitor(), id, call.arguments().text("slug"), originals)
        .map(PageRoutes::answer)
        .orElseGet(() -> moved(id, ""));
  }

  private Answer moved(String id, String part) {
    return pages
        .movedStory(id)
        .<Answer>map(to -> new Answer.Moved(308, "/story/" + to + part, UNDOABLE))
        .orElseGet(() -> StoryRoutes.missing("story", id));
  }

  private Answer compare(Call call) {
    String id = call.arguments().segment("id");
    OptionalLong asof = call.arguments().whole("asof");
    Pages.Compared compared =
        new Pages.Compared(
            call.arguments().texts("column"),
            call.arguments().text("view").orElse("text"),
            call.arguments().text("show").orElse("all"),
            asof.isPresent() ? Optional.of(asof.getAsLong()) : Optional.empty());
    return pages
        .compare(call.visitor(), id, compared)
        .map(PageRoutes::answer)
        .orElseGet(() -> moved(id, "/compare"));
  }

  private Answer article(Call call) {
    String id = call.arguments().segment("id");
    Optional<Integer> revision = call.arguments().text("revision").map(Integer::valueOf);
    return answer(pages.article(call.visitor(), id, revision), "article or revision", id);
  }

  private Answer diff(Call call) {
    String id = call.arguments().segment("id");
    String[] ends = call.arguments().segment("range").split("\\.\\.");
    return answer(
        pages.diff(call.visitor(), id, Integer.parseInt(ends[0]), Integer.parseInt(ends[1])),
        "article or revision",
        id);
  }

  private Answer outlet(Call call) {
    String id = call.arguments().segment("id");
    return answer(
        pages.outlet(call.visitor(), id, call.arguments().whole("from", 0)), "outlet", id);
  }

  /** Only an address of our own is gone back to: no other site's page may be led to by us. */
  private static Answer theme(Call call) {
    String word = Visitor.Theme.of(call.arguments().text("to").orElse("")).word();
    String back = call.arguments().text("from").filter(OWN_ADDRESS.asMatchPredicate()).orElse("/");
    String cookie =
        THEME_COOKIE + "=" + word + "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly";
    return new Answer.Moved(303, back, Map.of("Set-Cookie", cookie, "Cache-Control", "no-store"));
  }

  private Answer asset(Call call) {
    String name = call.arguments().segment("file");
    return pages
        .assets()
        .file(name)
        .filter(asset -> asset.version().equals(call.arguments().segment("version")))
        .<Answer>map(asset -> asset(asset))
        .orElseGet(() -> StoryRoutes.missing("file", name));
  }

  private static Answer asset(Assets.Asset asset) {
    return new Answer.Asset(asset.body(), asset.type());
  }
}
