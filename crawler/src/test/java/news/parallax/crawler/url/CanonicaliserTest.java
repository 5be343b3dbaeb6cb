package news.parallax.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import news.parallax.article.ArticleUrl;
import news.parallax.crawler.frontier.RefusalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicaliserTest {

  private final Canonicaliser canonicaliser = new Canonicaliser(20);

  @ParameterizedTest
  @CsvSource({
    "https://paper.example/a?utm_source=x&id=7&FBCLID=1, https://paper.example/a?id=7",
    "https://paper.example/a?utm_source=x,               https://paper.example/a",
    "https://paper.example/a?b=2&a=1,                    https://paper.example/a?b=2&a=1",
    "https://paper.example/a#comments,                   https://paper.example/a",
    "https://paper.example/#!/story/7,                   https://paper.example/#!/story/7",
    "https://me:pw@paper.example/a,                      https://paper.example/a",
    "HTTPS://Paper.Example:443/x/../%7Ea%2fb,            https://paper.example/~a%2Fb",
    "https://paper.example/a;jsessionid=1F.2?x=1,        https://paper.example/a?x=1",
    "https://paper.example/a?PHPSESSID=1f,               https://paper.example/a",
  })
  void oneArticleHasOneSpelling(String written, String canonical) {
    assertThat(canonicaliser.canonical(written, List.of()).accepted())
        .map(ArticleUrl::toString)
        .contains(canonical);
  }

  @Test
  void outletsOwnKeyIsNeverCut() {
    assertThat(canonicaliser.canonical("https://paper.example/?cmp=77", List.of("cmp")).accepted())
        .contains(ArticleUrl.of("https://paper.example/?cmp=77"));
  }

  @Test
  void relativeLinkIsReadAgainstItsPage() {
    assertThat(
            canonicaliser
                .canonical("../b?fbclid=1", URI.create("https://paper.example/a/c/"), List.of())
                .accepted())
        .contains(ArticleUrl.of("https://paper.example/a/b"));
  }

  @ParameterizedTest
  @CsvSource({
    "mailto:desk@paper.example,               no http or https address",
    "https://a_b.example/x,                   no host name",
    "https://paper.example/x?y=%0d%0aSet-Cookie:z, a line break",
    "https://paper.example/x/x/x/,            more than 2 times",
    "https://paper.example/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21, deeper than 20",
  })
  void refusalSaysWhy(String written, String reason) {
    assertThat(canonicaliser.canonical(written, List.of()))
        .isInstanceOfSatisfying(
            Canonical.Refused.class,
            r -> {
              assertThat(r.reason()).isEqualTo(RefusalReason.ADDRESS_INVALID);
              assertThat(r.detail()).contains(reason);
            });
  }

  @Test
  void dateInThePathIsNoTrap() {
    assertThat(canonicaliser.canonical("https://paper.example/11/11/11/x", List.of()).accepted())
        .isPresent();
  }

  @Test
  void endlessAddressIsRefused() {
    String endless = "https://paper.example/" + "a".repeat(3000);
    assertThat(canonicaliser.canonical(endless, List.of())).isInstanceOf(Canonical.Refused.class);
  }

  @Test
  void canonicalFormIsItsOwnCanonicalForm() {
    Random random = new Random(7);
    String alphabet = "abz019%2fF?#&=./\\ é|[]{}^`~'\"!;@:";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder path = new StringBuilder("https://paper.example/");
      random.ints(12, 0, alphabet.length()).forEach(n -> path.append(alphabet.charAt(n)));
      canonicaliser
          .canonical(path.toString(), List.of())
          .accepted()
          .ifPresent(
              once ->
                  assertThat(canonicaliser.canonical(once.toString(), List.of()).accepted())
                      .contains(once));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.paper.example/a, http://paper.example/a/",
    "https://paper.example/a//b,  https://paper.example/a/b",
    "https://paper.example/?a&b=1, https://paper.example?b=1&&a",
  })
  void keyFoldsWhatReadersDoNotSee(String one, String other) {
    assertThat(key(one)).isEqualTo(key(other));
  }

  @Test
  void keyTellsDifferentQueriesApart() {
    assertThat(key("https://paper.example/?p=1")).isNotEqualTo(key("https://paper.example/?p=2"));
  }

  private String key(String written) {
    return canonicaliser.canonical(written, List.of()).accepted().orElseThrow().keyHex();
  }
}
