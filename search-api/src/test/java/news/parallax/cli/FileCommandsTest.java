package news.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that need no data folder: pages, groups and outlet files. */
class FileCommandsTest {

  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><head><title>Ferry talks resume | The Quay</title>
      <meta name="author" content="Nora Lind"></head><body>
      <nav><a href="/">Home</a> <a href="/news">News</a></nav>
      <article><h1>Ferry talks resume</h1><p>By Nora Lind</p>
      <p>Negotiators returned to the harbour office on Monday after a week of silence, and both
      sides said that the night service to the islands could run again before the month is out.</p>
      <p>The union wants two more hands on each crossing. The company has offered one, and a study
      of the other by an engineer whom both would have to accept, officials told reporters.</p>
      <p>Some 1,400 people use the service each night in summer; in winter it is fewer than 300,
      and the council pays the difference out of a fund that ends in March of next year.</p>
      </article><footer>About us</footer></body></html>
      """;

  @TempDir Path folder;

  private Path page() throws IOException {
    return Files.writeString(folder.resolve("page.html"), PAGE);
  }

  @Test
  void noCommandIsMisuse() {
    Run run = Run.of();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("which command?", "Usage: parallax");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void anUnknownCommandIsMisuse() {
    assertThat(Run.of("fetch-all").code()).isEqualTo(2);
  }

  @Test
  void theVersionIsPrinted() {
    assertThat(Run.of("--version").out()).startsWith("Parallax ");
  }

  @Test
  void aSavedPageIsShownAsText() throws IOException {
    Run run = Run.of("extract", page().toString(), "--url", "https://quay.example/ferry");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("Ferry talks resume\n")
        .contains("canonicalUrl: https://quay.example/ferry", "authors: Nora Lind")
        .contains("Negotiators returned to the harbour office")
        .doesNotContain("About us");
  }

  @Test
  void anExplanationTellsWhatWasTakenAndWhatWasDropped() throws IOException {
    Run run = Run.of("extract", page().toString(), "--explain");
    assertThat(run.out()).contains("taken\n", "title: Ferry talks resume", "dropped\n");
  }

  @Test
  void jsonIsOneObject() throws IOException {
    Run run = Run.of("extract", page().toString(), "--json");
    assertThat(run.lines()).hasSize(1);
    assertThat(run.lines().getFirst().path("title").asString()).isEqualTo("Ferry talks resume");
  }

  @Test
  void aPageThatIsNoArticleEndsWithOneAndItsReason() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.html"), "<html><body></body></html>");
    Run run = Run.of("extract", empty.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("no article: ");
  }

  @Test
  void aFileThatIsNotThereIsMisuse() {
    Run run = Run.of("extract", folder.resolve("nowhere.html").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere.html cannot be read");
  }

  @Test
  void anAddressThatIsNoneIsMisuse() throws IOException {
    Run run = Run.of("extract", page().toString(), "--url", "ftp://quay.example/x");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("ftp://quay.example/x");
  }

  @Test
  void extractWithoutAPageIsMisuse() {
    assertThat(Run.of("extract").code()).isEqualTo(2);
  }

  @Test
  void aBatchPrintsOneLineForEachPageAndTellsWhatItCouldNotRead() throws IOException {
    page();
    Path manifest =
        Files.writeString(
            folder.resolve("manifest.jsonl"),
            """
            {"id": "a", "url": "https://quay.example/ferry", "file": "page.html"}
            {"id": "b", "url": "https://quay.example/gone", "file": "gone.html"}
            """);
    Run run = Run.of("extract", "--batch", manifest.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.lines().stream().map(l -> l.path("kind").asString()))
        .containsExactly("article", "unreadable");
    assertThat(run.err()).contains("2 pages: 1 articles, 0 none, 1 unreadable");
  }

  @Test
  void articlesOfAFileAreGrouped() throws IOException {
    String text =
        "Negotiators returned to the harbour office on Monday after a week of silence, and both"
            + " sides said that the night service could run again before the month is out.";
    Path file =
        Files.writeString(
            folder.resolve("articles.jsonl"),
            """
            {"id": "one", "outlet": "quay", "title": "Ferry talks resume", "body": "%s"}
            {"id": "two", "outlet": "pier", "title": "Ferry talks are on again", "body": "%s"}
            """
                .formatted(text, text));
    List<String> groups =
        Run.of("group", file.toString()).lines().stream()
            .map(l -> l.path("group").asString())
            .distinct()
            .toList();
    assertThat(groups).containsExactly("one");
  }

  private Path config(String outlet) throws IOException {
    Path config = folder.resolve("config");
    Files.createDirectories(config.resolve("outlets/fr"));
    Files.writeString(config.resolve("outlets/fr/quay.yaml"), outlet);
    return config;
  }

  @Test
  void aWrongOutletFileIsNamedWithItsPlaceAndCure() throws IOException {
    Path config =
        config(
            """
            name: The Quay
            home: https://quay.example/
            sources:
              - kind: feet
                address: https://quay.example/rss
            """);
    Run run = Run.of("outlets", "check", "--config", config.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("outlets/fr/quay.yaml:4:5").contains("feed");
    assertThat(Run.of("--config", config.toString(), "outlets", "check", "--json").lines())
        .anySatisfy(line -> assertThat(line.path("line").asInt()).isEqualTo(4));
  }

  @Test
  void aSelectorThatCannotBeReadIsAMistakeToo() throws IOException {
    Path config =
        config(
            """
            name: The Quay
            home: https://quay.example/
            sources:
              - kind: section
                address: https://quay.example/news
                links: "main h2 a["
            """);
    Run run = Run.of("outlets", "check", "--config", config.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("outlets/fr/quay.yaml:6:");
  }

  @Test
  void theListShowsShippedOutletsAndOnesOwn() throws IOException {
    Path config =
        config(
            """
            name: The Quay
            home: https://quay.example/
            enabled: false
            sources:
              - kind: feed
                address: https://quay.example/rss
            """);
    Run run = Run.of("outlets", "list", "--config", config.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("The Quay  (disabled)", "feed     https://quay.example/rss");
    assertThat(Run.of("outlets", "list", "--json", "--config", config.toString()).lines())
        .hasSizeGreaterThan(30);
    assertThat(Run.of("outlets", "check", "--config", config.toString()).code()).isZero();
  }

  @Test
  void outletsWithoutMoreIsMisuse() {
    assertThat(Run.of("outlets").code()).isEqualTo(2);
  }

  @Test
  void wrongSettingsAreToldLineByLine() throws IOException {
    Files.writeString(folder.resolve("parallax.yaml"), "crawl:\n  gapp: 2s\n");
    Run run = Run.of("extract", page().toString(), "--config", folder.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("parallax.yaml:2:3").contains("gap");
  }

  @Test
  void aCellThatASpreadsheetWouldRunIsDisarmed() {
    java.io.StringWriter text = new java.io.StringWriter();
    CsvRows rows = new CsvRows(new java.io.PrintWriter(text));
    rows.print(
        Printed.JSON.readTree("{\"title\": \"=1+1\", \"tags\": [\"a\", \"b\"], \"none\": null}"));
    assertThat(text.toString()).isEqualTo("title,tags,none\r\n'=1+1,a|b,\r\n");
  }
}
