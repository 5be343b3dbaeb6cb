package news.parallax.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import news.parallax.house.BridgeStory;
import news.parallax.house.BrowserHouse;
import news.parallax.house.BrowserHouse.Look;
import news.parallax.house.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A reader's and an operator's way through the pages in a real browser, with script and without.
 */
class JourneyIT {

  @TempDir Path folder;

  private TestHouse house;
  private BrowserHouse browser;

  @BeforeEach
  void open() {
    house = new TestHouse(folder);
    BridgeStory.into(house);
    browser = BrowserHouse.before(house.serve());
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
    house.close();
  }

  private Page visitor(boolean script) {
    return browser.visitor(new Look(1440, ColorScheme.LIGHT, script));
  }

  private void nothingStray() {
    assertThat(browser.strayRequests()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readerSearchesOpensTheStoryAndComparesFour(boolean script) {
    Page page = visitor(script);
    page.navigate("/");
    page.fill("#q", "harbour");
    page.press("#q", "Enter");
    assertThat(page.locator(".readas code")).hasText("harbour");
    page.locator("article.hit h2 a").first().click();
    assertThat(page.locator("#coverage")).isVisible();
    assertThat(page.url()).contains("/story/bridge/");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare those ticked"))
        .click();
    assertThat(page.locator("table.cmp thead th")).hasCount(5);
    assertThat(page.url()).contains("/story/bridge/compare?column=");
    page.locator(".views a", new Page.LocatorOptions().setHasText("Numbers")).click();
    assertThat(page.locator(".views a[aria-current]")).containsText("Numbers");
    page.goBack();
    assertThat(page.locator(".views a[aria-current]")).containsText("Text");
    nothingStray();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void operatorPausesASourceAndEditsItsFile(boolean script) {
    Page page = visitor(script);
    page.navigate("/sources");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pause: Lantern")).click();
    assertThat(
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Resume: Lantern")))
        .isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit the file of Lantern"))
        .first()
        .click();
    String text = page.inputValue("#text");
    page.fill("#text", text.replace("kind: feed", "kind: feet"));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
    assertThat(page.locator(".faults")).containsText("line 8, column 5");
    page.fill("#text", text.replace("Lantern", "Lantern Weekly"));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
    assertThat(page.locator("[role=status]")).containsText("Saved.");
    assertThat(page.locator("h1")).containsText("Lantern Weekly");
    assertThat(browser.strayRequests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void themeIsChosenOnceForAllPages(boolean script) {
    Page page = visitor(script);
    page.navigate("/search?q=harbour");
    page.locator(".theme a", new Page.LocatorOptions().setHasText("dark")).click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    assertThat(page.url()).contains("/search?q=harbour");
    page.navigate("/sources");
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    nothingStray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/story/ferry/x",
        "/story/ferry/compare",
        "/search?q=transbordador",
        "/outlet/plaza",
        "/outlet/plaza/file"
      })
  void hostilePagesRunNothing(String address) {
    Page page = visitor(true);
    page.navigate(address);
    assertThat(page.evaluate("typeof window.__x")).isEqualTo("undefined");
    nothingStray();
  }
}
