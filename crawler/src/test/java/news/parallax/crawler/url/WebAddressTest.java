package news.parallax.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values follow the URL Standard's own algorithm, section by section. */
class WebAddressTest {

  private static final WebAddress BASE =
      WebAddress.parse("https://paper.example/world/today/index.html?page=2#top").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "HTTP://Paper.Example:80/a,            http://paper.example/a",
    "https://paper.example,                https://paper.example/",
    "https:paper.example/a,                https://paper.example/a",
    "https:\\\\paper.example\\a,           https://paper.example/a",
    "https://paper.example/a/./b/../c,     https://paper.example/a/c",
    "https://paper.example/a/%2e%2E/c/..,  https://paper.example/",
    "https://paper.example/ä b?ö='x',      https://paper.example/%C3%A4%20b?%C3%B6=%27x%27",
    "https://bücher.example/,              https://xn--bcher-kva.example/",
    "https://me:p@ss@paper.example/,       https://me:p%40ss@paper.example/",
    "http://0x7f.1/,                       http://127.0.0.1/",
    "http://017700000001/,                 http://127.0.0.1/",
    "http://2130706433./,                  http://127.0.0.1/",
    "http://[2001:DB8:0:0:1:0:0:1]/,       http://[2001:db8::1:0:0:1]/",
    "http://[::ffff:1.2.3.4]/,             http://[::ffff:102:304]/",
    "http://paper.example:8080/,           http://paper.example:8080/",
    "http://ex%41mple.com/,                http://example.com/",
  })
  void absoluteAddressIsSerialisedAsBrowsersDo(String written, String serialised) {
    assertThat(WebAddress.parse(written)).map(WebAddress::href).contains(serialised);
  }

  @ParameterizedTest
  @CsvSource({
    "story.html,     https://paper.example/world/today/story.html",
    "../story.html,  https://paper.example/world/story.html",
    "/story.html,    https://paper.example/story.html",
    "//cdn.example/, https://cdn.example/",
    "?page=3,        https://paper.example/world/today/index.html?page=3",
    "#end,           https://paper.example/world/today/index.html?page=2#end",
    "https:b,        https://paper.example/world/today/b",
    "http:b,         http://b/",
    "./a:b,          https://paper.example/world/today/a:b",
  })
  void relativeAddressIsReadAgainstItsPage(String written, String serialised) {
    assertThat(WebAddress.parse(written, BASE)).map(WebAddress::href).contains(serialised);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "story.html",
        "mailto:desk@paper.example",
        "javascript:void(0)",
        "https://",
        "https://me@/",
        "https://a b/",
        "https://a%00b/",
        "https://paper.example:99999/",
        "https://paper.example:80a/",
        "https://1.2.3.256/",
        "https://1.2.3.4.5/",
        "https://0xg.1/",
        "https://1..2/",
        "https://[::1/",
        "https://[1:2:3]/",
        "https://[::1.2.3]/",
        "https://[::1.2.3.999]/",
        "https://[1.2.3.4::]/",
        "https://[1:2:3:4:5:6:7:8::]/",
        "https://[g::1]/",
        "https://xn--a/"
      })
  void whatIsNoWebAddressIsRefused(String written) {
    assertThat(WebAddress.parse(written)).isEmpty();
  }

  @Test
  void partsTellWhatARequestNeeds() {
    WebAddress address = WebAddress.parse("http://me@paper.example:8080/a/b?q#f").orElseThrow();
    assertThat(address.origin()).isEqualTo("http://paper.example:8080");
    assertThat(address.target()).isEqualTo("/a/b?q");
    assertThat(address.effectivePort()).isEqualTo(8080);
    assertThat(BASE.effectivePort()).isEqualTo(443);
    assertThat(address.bare()).hasToString("http://paper.example:8080/a/b?q");
    assertThat(address.segments()).containsExactly("a", "b");
  }

  @Test
  void charactersThatUriRefusesAreEscaped() {
    assertThat(WebAddress.parse("https://paper.example/a|b[1]%zz?x={y}").orElseThrow().uri())
        .map(Object::toString)
        .contains("https://paper.example/a%7Cb%5B1%5D%25zz?x=%7By%7D");
  }

  @Test
  void hostWithUnderscoreHasNoUri() {
    assertThat(WebAddress.parse("https://a_b.example/").orElseThrow().uri()).isEmpty();
  }
}
