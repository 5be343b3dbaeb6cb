package news.parallax.house;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser before a served house. It notes every request that leaves the house's host, every
 * error a page throws and every word on the console, so that a test can claim there were none.
 */
public final class BrowserHouse implements AutoCloseable {

  /** {@code -Dparallax.browser=required} (or PARALLAX_BROWSER): no browser is a failure. */
  private static final String REQUIRED = "required";

  private static final int PATIENCE_MILLIS = 30_000;
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--force-color-profile=srgb");

  /** How somebody looks at a page. */
  public record Look(int width, ColorScheme scheme, boolean script) {

    public static final Look DESK = new Look(1440, ColorScheme.LIGHT, true);

    public Look without() {
      return new Look(width, scheme, false);
    }

    String named() {
      return width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final URI base;
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> strayRequests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private BrowserHouse(URI base, Path executable) {
    this.base = base;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setHeadless(true)
                    .setArgs(FLAGS));
  }

  /** A browser before that address; without one the test is skipped, or fails where required. */
  public static BrowserHouse before(URI base) {
    Optional<Path> executable =
        PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    if (executable.isEmpty()) {
      String said = "no Chromium at " + String.join(", ", PLACES) + ": apt-get install chromium";
      if (required()) {
        throw new IllegalStateException(said);
      }
      Assumptions.abort(said);
    }
    return new BrowserHouse(base, executable.orElseThrow());
  }

  private static boolean required() {
    return REQUIRED.equals(System.getProperty("parallax.browser"))
        || REQUIRED.equals(System.getenv("PARALLAX_BROWSER"));
  }

  /** A fresh visitor's page, without cookies of others. */
  public Page visitor(Look look) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                // A page that still glides to its anchor offers nothing that can be clicked.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBaseURL(base.toString())
                .setViewportSize(look.width(), 900)
                .setColorScheme(look.scheme())
                .setJavaScriptEnabled(look.script())
                .setLocale("en-GB")
                .setTimezoneId("UTC"));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.onRequest(
        request -> {
          if (!request.url().startsWith(base.toString() + "/")
              && !request.url().startsWith("data:")) {
            strayRequests.add(request.url());
          }
        });
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type()) || "warning".equals(message.type())) {
            complaints.add(message.text() + " " + message.location());
          }
        });
    return page;
  }

  /** Requests that went to any other host. */
  public List<String> strayRequests() {
    return List.copyOf(strayRequests);
  }

  /** Errors and warnings that pages gave. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** What axe-core finds wrong with the page, each with its place; empty is right. */
  public static List<String> axe(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .flatMap(BrowserHouse::told)
            .toList();
  }

  private static Stream<String> told(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> rule.getId() + ": " + node.getTarget() + " " + why(node));
  }

  private static String why(CheckedNode node) {
    return Stream.of(node.getAny(), node.getAll(), node.getNone())
        .flatMap(List::stream)
        .map(check -> check.getMessage())
        .collect(Collectors.joining("; "));
  }

  /** Takes a picture of the whole page into {@code target/screens}. */
  public static Path picture(Page page, String name, Look look) {
    Path file = Path.of("target", "screens", name + "-" + look.named() + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return file;
  }

  /** How many CSS pixels the page is wider than its window. */
  public static int overflow(Page page) {
    Object width =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) width).intValue();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
