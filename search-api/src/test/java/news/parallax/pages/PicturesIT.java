package news.parallax.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.parallax.house.BridgeStory;
import news.parallax.house.Browse;
import news.parallax.house.BrowserHouse;
import news.parallax.house.BrowserHouse.Look;
import news.parallax.house.TestHouse;
import news.parallax.house.Written;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page in a real browser, at three widths and in both themes. */
class PicturesIT {

  @TempDir static Path folder;

  private static final Look PHONE = new Look(360, ColorScheme.LIGHT, true);

  private static TestHouse house;
  private static URI base;
  private static BrowserHouse browser;

  @BeforeAll
  static void open() {
    house = new TestHouse(folder);
    BridgeStory.into(house);
    base = house.serve();
    browser = BrowserHouse.before(base);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    house.close();
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("search", "/search?q=harbour");
    pages.put("search-none", "/search?q=zeppelin");
    pages.put("search-unread", "/search?q=date:2021-13-45");
    pages.put("story", "/story/bridge/halden");
    pages.put("compare-text", compare("text"));
    pages.put("compare-numbers", compare("numbers"));
    pages.put("compare-quotes", compare("quotes"));
    pages.put("compare-headlines", compare("headlines"));
    pages.put("article", "/article/" + id(BridgeStory.WIRE));
    pages.put("article-arabic", "/article/" + id(BridgeStory.ARABIC));
    pages.put("diff", "/article/" + id(BridgeStory.WIRE) + "/diff/1..2");
    pages.put("outlet", "/outlet/waha");
    pages.put("sources", "/sources");
    pages.put("file", "/outlet/baltwire/file");
    pages.put("not-found", "/article/none");
    return pages;
  }

  private static String compare(String view) {
    List<String> columns = new ArrayList<>();
    for (Written written :
        List.of(
            BridgeStory.WIRE_LATER, BridgeStory.COPY, BridgeStory.RUSSIAN, BridgeStory.ARABIC)) {
      columns.add("column=" + URLEncoder.encode(written.url(), StandardCharsets.UTF_8));
    }
    return "/story/bridge/compare?" + String.join("&", columns) + "&view=" + view;
  }

  private static String id(Written written) {
    return house
        .store()
        .holdings()
        .articleAt(written.url(), house.store().holdings().latest())
        .orElseThrow()
        .id();
  }

  @Test
  void everyPageIsWholeAtEveryWidthInBothThemes() {
    List<String> faults = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(360, 800, 1440)) {
        Look look = new Look(width, scheme, true);
        Page page = browser.visitor(look);
        pages().forEach((name, address) -> look(page, name, address, look, faults));
        page.context().close();
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void look(Page page, String name, String address, Look look, List<String> faults) {
    page.navigate(address);
    BrowserHouse.picture(page, name, look);
    String where = name + " " + look.width() + " " + look.scheme() + ": ";
    int overflow = BrowserHouse.overflow(page);
    if (overflow > 0) {
      faults.add(where + "scrolls sideways by " + overflow + " px");
    }
    if (look.width() == 1440 || look.equals(PHONE)) {
      BrowserHouse.axe(page).forEach(fault -> faults.add(where + fault));
    }
  }

  @Test
  void thePhoneHasNoScriptAndNeedsNone() {
    Page page = browser.visitor(Look.DESK.without());
    page.navigate("/");
    page.fill("#q", "harbour");
    page.click("form.find button");
    assertThat(page.locator("article.hit").count()).isPositive();
    assertThat(new Browse(base).get("/").statusCode()).isEqualTo(200);
    page.context().close();
  }
}
