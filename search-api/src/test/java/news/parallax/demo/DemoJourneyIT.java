package news.parallax.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import news.parallax.house.BrowserHouse;
import news.parallax.house.BrowserHouse.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo as a person meets it: search, open the story, compare four outlets, edit a source. */
class DemoJourneyIT {

  @TempDir static Path folder;
  private static DemoHouse house;
  private static BrowserHouse browser;

  @BeforeAll
  static void open() throws IOException {
    house = DemoHouse.open(folder.resolve("data"));
    house.crawled();
    browser = BrowserHouse.before(URI.create(house.address()));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    house.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void searchOpenTheStoryCompareFourOutletsEditASource(boolean script) {
    Page page = browser.visitor(new Look(1440, ColorScheme.LIGHT, script));
    page.navigate("/");
    page.fill("#q", "quake Puerto Lindero");
    page.press("#q", "Enter");
    page.locator("article.hit h2 a").first().click();
    assertThat(page.locator("#coverage")).isVisible();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare those ticked"))
        .click();
    assertThat(page.locator("table.cmp thead th")).hasCount(5);
    page.navigate("/sources");
    page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit the file of Meridian Wire"))
        .first()
        .click();
    String text = page.inputValue("#text");
    String name = script ? "Meridian Wire Service" : "Meridian Wire Agency";
    page.fill("#text", text.replaceFirst("name: .*", "name: " + name));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
    assertThat(page.locator("[role=status]")).containsText("Saved.");
    assertThat(page.locator("h1")).containsText(name);
    assertThat(browser.strayRequests()).isEmpty();
  }
}
