package news.parallax.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import news.parallax.article.ArticleUrl;
import news.parallax.config.Outlet;
import news.parallax.config.Ownership;
import news.parallax.config.Pace;
import news.parallax.config.Source;
import news.parallax.config.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletHostsTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.paper.co.uk/,    https://sport.paper.co.uk/a, true",
    "https://www.paper.co.uk/,    https://other.co.uk/a,       false",
    "https://one.blogspot.com/,   https://two.blogspot.com/,   false",
    "https://blogspot.com/,       https://blogspot.com/a,      true",
    "http://wire1.test/,          http://www.wire1.test/a,     true",
    "http://127.0.0.1:8081/,      http://127.0.0.1:8082/,      false",
    "http://127.0.0.1:8081/,      http://127.0.0.1:8081/a,     true",
    "http://paper.example./,      https://paper.example/a,     true",
  })
  void hostsUnderOneRegistrableDomainBelongTogether(URI home, URI address, boolean own) {
    assertThat(OutletHosts.of(List.of(home)).contains(address)).isEqualTo(own);
  }

  @Test
  void sourcesCountBesideTheHomePage() {
    Source feed =
        new Source(
            "paper",
            SourceKind.FEED,
            URI.create("https://feeds.paper-cdn.example/rss"),
            Optional.empty(),
            Optional.empty());
    Outlet outlet =
        new Outlet(
            "paper",
            "Paper",
            Optional.empty(),
            List.of(),
            Ownership.UNKNOWN,
            URI.create("https://paper.example/"),
            List.of(feed),
            Pace.LEARNT,
            List.of(),
            true,
            Optional.empty());
    assertThat(OutletHosts.of(outlet).contains(ArticleUrl.of("https://paper-cdn.example/a")))
        .isTrue();
  }

  @Test
  void addressWithoutHostBelongsToNobody() {
    assertThat(OutletHosts.of(List.of(URI.create("x"))).contains(URI.create("y"))).isFalse();
  }
}
