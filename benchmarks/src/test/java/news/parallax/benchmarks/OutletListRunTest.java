package news.parallax.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutletListRunTest {

  @TempDir Path folder;

  @BeforeEach
  void tables() throws IOException {
    table(
        "feeds-world.csv",
        "feed_url,host,sections,category_language,outlet,outlet_country,outlet_kind,outlet_domain",
        "https://www.klix.ba/rss,klix.ba,Bosnia and Herzegovina,bs,,,,",
        "https://www.klix.ba/rss/,klix.ba,Bosnia and Herzegovina,bs,,,,",
        "https://www.klix.ba/sport/rss,klix.ba,Bosnia and Herzegovina,bs,,,,",
        "https://www.klix.ba/atom,klix.ba,Nuclear Power; Energy,en,,,,",
        "https://feeds.nos.nl/nosnieuwsalgemeen,feeds.nos.nl,The Netherlands,nl,,,,",
        "https://en.vietnamplus.vn/rss/news.rss,en.vietnamplus.vn,Asia,en,,,,",
        "https://nobody.example/rss,nobody.example,Asia,en,,,,");
    table(
        "outlet-owners.csv",
        "outlet,country,kind,domains",
        "'NOS: nieuws',The Netherlands,Public Media,nos.nl");
    table(
        "outlets.csv",
        "key,outlet,country,languages,domain,rss_feeds,news_sitemaps,sitemaps,status",
        "Taz,Die Tageszeitung (taz),DE,de,taz.de,,https://taz.de/news.xml,https://taz.de/all.xml,");
    table("wire-agencies.csv", "name,country_iso3,kind,aliases,cited_as", "VNA,VNM,agency,,");
    write("config/outlets/vn/plus.yaml", KEPT);
  }

  private static final String KEPT =
      """
      name: VietnamPlus
      home: https://vietnamplus.vn/
      sources:
        - kind: feed
          address: https://vietnamplus.vn/rss
      """;

  @Test
  void addressesOfGeneralNewsBecomeSourcesAsTheyAreListed() throws IOException {
    assertThat(written().get("ba/klix-ba.yaml"))
        .isEqualTo(
            """
            # yaml-language-server: $schema=../outlet.schema.json
            # Written by benchmarks/outlet-list.sh, which fetched nothing.
            # Addresses as listed by kagisearch/kite-public, 2026-05.
            name: klix.ba
            country: BA
            owner:
              kind: unknown
            home: https://klix.ba/
            sources:
              - kind: feed
                address: https://www.klix.ba/rss
            """);
  }

  @Test
  void theOwnersTableTellsNameCountryAndKind() throws IOException {
    assertThat(written().get("nl/nos-nl.yaml"))
        .contains(
            "name: '''NOS: nieuws'''\ncountry: NL\nowner:\n  kind: public\n",
            "  origin: '\"Public Media\" in kagisearch/kite-public, list of media owners, 2026-05'\n");
  }

  @Test
  void theTableOfTitlesTellsLanguagesAndNewsSitemaps() throws IOException {
    assertThat(written().get("de/taz-de.yaml"))
        .contains("languages: [de]\n", "  - kind: sitemap\n    address: https://taz.de/news.xml\n")
        .doesNotContain("all.xml");
  }

  @Test
  void whatIsKeptByHandStaysAndTheSameTablesGiveTheSameBytes() throws IOException {
    Map<String, String> first = written();
    assertThat(first)
        .containsOnlyKeys("ba/klix-ba.yaml", "de/taz-de.yaml", "nl/nos-nl.yaml", "vn/plus.yaml")
        .containsEntry("vn/plus.yaml", KEPT);
    assertThat(written()).isEqualTo(first);
  }

  private Map<String, String> written() throws IOException {
    OutletListRun.main(new String[] {folder.toString(), folder.resolve("config").toString()});
    Path outlets = folder.resolve("config/outlets");
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(outlets).filter(Files::isRegularFile)) {
      all.forEach(file -> files.put(outlets.relativize(file).toString(), text(file)));
    }
    return files;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void table(String name, String... lines) throws IOException {
    write(name, String.join("\n", lines) + "\n");
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }
}
