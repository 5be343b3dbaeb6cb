package news.parallax.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletFileTest {

  private static final List<String> SOUND =
      List.of(
          "name: Example Times",
          "home: https://example.org/",
          "sources:",
          "  - kind: feed",
          "    address: https://example.org/feed");

  private static final SelectorCheck NO_DOLLAR =
      css -> css.contains("$") ? Optional.of("unexpected $") : Optional.empty();

  private final OutletFile reader = new OutletFile(NO_DOLLAR);

  private OutletRead read(String path, List<String> lines) {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return reader.read(FoundFile.own(path, bytes, Instant.EPOCH), Map.of());
  }

  private List<String> problems(String path, List<String> lines) {
    return read(path, lines) instanceof OutletRead.Wrong wrong
        ? wrong.problems().stream().map(Problem::toString).toList()
        : List.of();
  }

  private List<String> problems(String... lines) {
    return problems("us/ap.yaml", List.of(lines));
  }

  private List<String> problemsOfSoundAnd(String... more) {
    List<String> lines = new ArrayList<>(SOUND);
    lines.addAll(List.of(more));
    return problems("us/ap.yaml", lines);
  }

  @Test
  void everyKeyIsRead() {
    OutletRead read =
        read(
            "fr/example-times.yaml",
            List.of(
                "id: example-times",
                "name: Example Times",
                "country: FR",
                "languages: [fr, ckb]",
                "owner: {kind: private, origin: 'a table, 2026-05'}",
                "home: https://example.org/",
                "sources:",
                "  - {kind: feed, address: 'https://example.org/feed', body: article p}",
                "  - {kind: sitemap, address: 'http://example.org/map.xml.gz'}",
                "  - {kind: section, address: 'https://example.org/world', links: 'h2 a'}",
                "pace: {gap: 2s, interval: 15m}",
                "queryKeys: [id]",
                "enabled: false",
                "notes: slow on Mondays"));
    assertThat(read)
        .isInstanceOfSatisfying(
            OutletRead.Good.class,
            good ->
                assertThat(good.outlet())
                    .isEqualTo(
                        new Outlet(
                            "example-times",
                            "Example Times",
                            Optional.of("FR"),
                            List.of("fr", "ckb"),
                            new Ownership(OwnerKind.PRIVATE, Optional.of("a table, 2026-05")),
                            URI.create("https://example.org/"),
                            List.of(
                                source(
                                    SourceKind.FEED, "https://example.org/feed", "", "article p"),
                                source(SourceKind.SITEMAP, "http://example.org/map.xml.gz", "", ""),
                                source(
                                    SourceKind.SECTION, "https://example.org/world", "h2 a", "")),
                            new Pace(
                                Optional.of(Duration.ofSeconds(2)),
                                Optional.of(Duration.ofMinutes(15))),
                            List.of("id"),
                            false,
                            Optional.of("slow on Mondays"))));
  }

  private static Source source(SourceKind kind, String address, String links, String body) {
    return new Source(
        "example-times",
        kind,
        URI.create(address),
        Optional.of(links).filter(text -> !text.isEmpty()),
        Optional.of(body).filter(text -> !text.isEmpty()));
  }

  @Test
  void whatIsLeftOutIsUnknownLearntAndEnabled() {
    assertThat(read("ap.yaml", SOUND))
        .isInstanceOfSatisfying(
            OutletRead.Good.class,
            good -> {
              assertThat(good.outlet().country()).isEmpty();
              assertThat(good.outlet().languages()).isEmpty();
              assertThat(good.outlet().owner()).isEqualTo(Ownership.UNKNOWN);
              assertThat(good.outlet().pace()).isEqualTo(Pace.LEARNT);
              assertThat(good.outlet().enabled()).isTrue();
            });
  }

  @Test
  void everyProblemIsToldWithItsPlaceTheNearestWordAndTheCure() {
    assertThat(
            problems(
                "name: AP",
                "home: https://apnews.com/",
                "sources:",
                "  - kind: feed",
                "    address: https://apnews.com/feed",
                "pace:",
                "  interval: 15",
                "paec: 3",
                "interval: 3",
                "country: UK",
                "languages: [en, english]"))
        .containsExactly(
            "outlets/us/ap.yaml:7:3: \"interval\" wants a duration such as 15m, got \"15\";"
                + " write the number with its unit: ms, s, m, h or d",
            "outlets/us/ap.yaml:8:1: the key \"paec\" is not known here; did you mean \"pace\"?;"
                + " write pace",
            "outlets/us/ap.yaml:9:1: the key \"interval\" is not known here;"
                + " \"interval\" belongs below \"pace\"",
            "outlets/us/ap.yaml:10:1: \"country\" wants a country code of ISO 3166-1, got \"UK\";"
                + " did you mean \"GB\"?; write two capital letters such as FR, or leave the key"
                + " out",
            "outlets/us/ap.yaml:11:17: \"languages\" wants a language code of ISO 639,"
                + " got \"english\"; did you mean \"en\"?;"
                + " write two or three small letters such as fr");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          country: ZZ                 | 1: "country" wants a country code of ISO 3166-1, got "ZZ"; write two capital letters such as FR, or leave the key out
          country: Germany            | 1: "country" wants a country code of ISO 3166-1, got "Germany"; did you mean "DE"?; write two capital letters such as FR, or leave the key out
          country: us                 | 1: "country" wants a country code of ISO 3166-1, got "us"; did you mean "US"?; write two capital letters such as FR, or leave the key out
          country: FR                 | 1: "country" wants the country of its folder, "US", got "FR"; move the file to outlets/fr/, or change the code
          languages: fr               | 1: "languages" wants a list of language codes such as [fr], got "fr"; write them in brackets: [fr, en]
          languages: [qqq]            | 13: "languages" wants a language code of ISO 639, got "qqq"; write two or three small letters such as fr
          owner: {kind: goverment}    | 9: "kind" wants a kind of owner, got "goverment"; write state, public, private, party, wire, ngo, blog, aggregator or unknown
          owner: {kind: privat}       | 9: "kind" wants a kind of owner, got "privat"; did you mean "private"?; write state, public, private, party, wire, ngo, blog, aggregator or unknown
          owner: {origin: hearsay}    | 8: the key "kind" is missing; add a line "kind:" with a kind of owner
          enabled: yes                | 1: "enabled" wants true or false, got "yes"; write true or false, without quotation marks
          notes: 1843                 | 1: "notes" wants a text, got "1843"; put it in quotation marks
          id: reuters                 | 1: "id" wants the file's name, "ap", got "reuters"; leave the key out, or rename the file
          pace: {interval: 31d}       | 8: "interval" wants a value from 1s to 30d, got "31d"; write one from 1s to 30d
          pace: {gap: 2h}             | 8: "gap" wants a value from 0s to 1h, got "2h"; write one from 0s to 1h
          queryKeys: [a, a]           | 1: "queryKeys" wants a list of query keys such as [id], got a list of 2; write them in brackets: [id]
          """)
  void aWrongValueIsTold(String line, String told) {
    assertThat(problemsOfSoundAnd(line)).containsExactly("outlets/us/ap.yaml:6:" + told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org/feed",
        "ftp://example.org/feed",
        "https://",
        "https:///feed",
        "https://example.org:port/",
        "https://me:secret@example.org/",
        "https://example.org/a b",
        "https://exa_mple.org/"
      })
  void anAddressThatCannotBeFetchedIsTold(String address) {
    assertThat(
            problems(
                "name: A",
                "home: https://example.org/",
                "sources:",
                "  - kind: feed",
                "    address: '" + address + "'"))
        .singleElement()
        .asString()
        .startsWith(
            "outlets/us/ap.yaml:5:5: \"address\" wants an address that begins with https:// or"
                + " http://, got \"");
  }

  @Test
  void oneAddressForTwoSourcesIsToldAtTheSecond() {
    assertThat(problemsOfSoundAnd("  - {kind: sitemap, address: 'https://example.org/feed'}"))
        .containsExactly(
            "outlets/us/ap.yaml:6:21: \"address\" wants an address that no other source has,"
                + " got \"https://example.org/feed\"; delete one of the two");
  }

  @Test
  void aSelectorThatCannotBeReadIsTold() {
    assertThat(problemsOfSoundAnd("    body: 'p$'"))
        .containsExactly(
            "outlets/us/ap.yaml:6:5: \"body\" wants a CSS selector (unexpected $), got \"p$\";"
                + " try it in the browser's console: document.querySelectorAll");
  }

  @Test
  void linksAreSelectedOnSectionPagesOnly() {
    assertThat(problemsOfSoundAnd("    links: h2 a"))
        .singleElement()
        .asString()
        .contains("\"links\" wants a source of the kind section");
  }

  @Test
  void missingKeysAreToldAtTheTop() {
    assertThat(problems("country: US"))
        .singleElement()
        .asString()
        .startsWith("outlets/us/ap.yaml:1:1: the key \"name\" is missing;");
  }

  @Test
  void aFileNameThatIsNoIdIsTold() {
    assertThat(problems("us/AP News.yaml", SOUND))
        .containsExactly(
            "outlets/us/AP News.yaml:1:1: the file's name \"AP News\" is no outlet id;"
                + " name it with small letters, digits and hyphens, at most 63, and .yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "- a", "text", "[1, 2]", "# only a comment"})
  void aFileWithoutKeysIsTold(String text) {
    assertThat(problems(text))
        .containsExactly(
            "outlets/us/ap.yaml:1:1: \"the file\" wants keys with values, got %s;"
                    .formatted(
                        switch (text) {
                          case "- a" -> "a list of 1";
                          case "[1, 2]" -> "a list of 2";
                          case "text" -> "\"text\"";
                          default -> "nothing";
                        })
                + " begin with name: and home:");
  }

  @Test
  void aLongWrongValueIsShownShortened() {
    assertThat(problemsOfSoundAnd("enabled: " + "x".repeat(5_000)))
        .singleElement()
        .asString()
        .hasSizeLessThan(300)
        .contains("x…\"");
  }

  @Test
  void aHundredProblemsAreEnoughToTell() {
    List<String> lines = new ArrayList<>(SOUND);
    for (int i = 0; i < 500; i++) {
      lines.add("unknown" + i + ": 1");
    }
    assertThat(problems("us/ap.yaml", lines)).hasSize(100);
  }
}
