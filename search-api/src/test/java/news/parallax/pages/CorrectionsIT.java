package news.parallax.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import news.parallax.house.BridgeStory;
import news.parallax.house.BrowserHouse;
import news.parallax.house.BrowserHouse.Look;
import news.parallax.house.JudgedHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator's corrections and a reader's pasted text in a real browser. */
class CorrectionsIT {

  @TempDir Path folder;

  private JudgedHouse house;
  private BrowserHouse browser;

  @BeforeEach
  void open() {
    house = new JudgedHouse(folder);
    house.with(BridgeStory.WIRE, BridgeStory.COPY, BridgeStory.RESERVED, BridgeStory.FRENCH);
    browser = BrowserHouse.before(house.address());
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
    house.close();
  }

  private void unfold(Page page, String summary) {
    page.locator("summary", new Page.LocatorOptions().setHasText(summary)).first().click();
  }

  private void split(Page page) {
    page.navigate("/story/" + house.story(BridgeStory.COPY) + "/x");
    unfold(page, "Split this story");
    page.locator(".ticks label", new Page.LocatorOptions().setHasText("Cracks close")).click();
    page.fill("#split-who", "Ida Pere");
    page.fill("#split-why", "another bridge of the same name");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Split them off")).click();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void operatorSplitsAStoryAndTakesItBack(boolean script) {
    Page page = browser.visitor(new Look(1440, ColorScheme.LIGHT, script));
    split(page);
    Locator said = page.locator("#corrections li");
    assertThat(said.first()).containsText("1 article split off into story");
    assertThat(said.first()).containsText("another bridge of the same name");
    assertThat(page.locator("#coverage")).not().containsText("Cracks close harbour bridge");
    unfold(page, "Take it back");
    page.locator("form[action$=undo] input[name=who]").fill("Ida Pere");
    page.locator("form[action$=undo] button").click();
    assertThat(page.locator("#corrections")).containsText("taken back by no.");
    assertThat(page.locator("#coverage")).containsText("Cracks close harbour bridge");
    assertThat(browser.strayRequests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readerPastesAText(boolean script) {
    Page page = browser.visitor(new Look(1440, ColorScheme.LIGHT, script));
    page.navigate("/search?q=harbour");
    unfold(page, "Find the story of a text");
    page.fill("#about", BridgeStory.WIRE_LATER.text());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find its story")).click();
    assertThat(page.locator("#answer")).containsText("It belongs to this story");
    assertThat(page.locator("#answer h3")).containsText("Le pont du port de Halden");
    assertThat(browser.strayRequests()).isEmpty();
  }

  @Test
  void pagesAreWholeAtEveryWidthInBothThemes() {
    List<String> faults = new ArrayList<>();
    everyLook((page, look) -> correcting(page, "correcting", look, faults));
    Page page = browser.visitor(Look.DESK);
    split(page);
    page.context().close();
    everyLook((visitor, look) -> correcting(visitor, "corrections", look, faults));
    everyLook((visitor, look) -> matching(visitor, look, faults));
    assertThat(faults).isEmpty();
  }

  private void everyLook(BiConsumer<Page, Look> looking) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(360, 1440)) {
        Look look = new Look(width, scheme, true);
        Page page = browser.visitor(look);
        looking.accept(page, look);
        page.context().close();
      }
    }
  }

  private void correcting(Page page, String name, Look look, List<String> faults) {
    page.navigate("/story/" + house.story(BridgeStory.WIRE) + "/x");
    page.locator("#corrections summary").all().forEach(Locator::click);
    look(page, name, look, faults);
  }

  private static void matching(Page page, Look look, List<String> faults) {
    page.navigate("/match");
    page.fill("#about", "Rain fell on Lund for the ninth day, and the harbour was closed.");
    page.locator(".paste button").click();
    assertThat(page.locator("#answer")).isVisible();
    look(page, "match", look, faults);
  }

  private static void look(Page page, String name, Look look, List<String> faults) {
    BrowserHouse.picture(page, name, look);
    String where = name + " " + look.width() + " " + look.scheme() + ": ";
    int overflow = BrowserHouse.overflow(page);
    if (overflow > 0) {
      faults.add(where + "scrolls sideways by " + overflow + " px");
    }
    BrowserHouse.axe(page).forEach(fault -> faults.add(where + fault));
  }
}
