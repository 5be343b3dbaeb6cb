package news.parallax.benchmarks;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The tables that the outlet list is made from, row by row in their own order.
 *
 * @param feeds {@code feeds-world.csv}, of kagisearch/kite-public
 * @param owners {@code outlet-owners.csv}, of kagisearch/kite-public
 * @param titles {@code outlets.csv}, of flairNLP/fundus
 * @param agencies the names of news agencies, from {@code wire-agencies.csv}
 * @param chosen {@code general-news.csv} beside this program: whose subject is general news
 * @param topics {@code other-topics.txt} beside this program: words of addresses of other news
 */
record FactTables(
    List<Feed> feeds,
    List<Owner> owners,
    List<Title> titles,
    Set<String> agencies,
    List<Choice> chosen,
    Set<String> topics) {

  private static final CSVFormat WITH_HEADER =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** A feed with the sections it is listed under: countries, regions, topics. */
  record Feed(String address, String host, Set<String> sections) {}

  /** Who owns which domains. The country is a name, and empty where the table has none. */
  record Owner(String outlet, String country, String kind, List<String> domains) {}

  /** A title with its country's code, its languages, and its ways in. */
  record Title(
      String outlet,
      String country,
      List<String> languages,
      String domain,
      List<String> feeds,
      List<String> newsSitemaps,
      boolean deprecated) {}

  /** A domain whose subject is general news, and the agency it belongs to. */
  record Choice(String domain, Optional<String> agency) {}

  static FactTables read(Path folder) throws IOException {
    return new FactTables(
        rows(folder, "feeds-world.csv").stream().map(FactTables::feed).toList(),
        rows(folder, "outlet-owners.csv").stream().map(FactTables::owner).toList(),
        rows(folder, "outlets.csv").stream().map(FactTables::title).toList(),
        rows(folder, "wire-agencies.csv").stream()
            .filter(row -> row.get("kind").equals("agency"))
            .map(row -> row.get("name"))
            .collect(Collectors.toUnmodifiableSet()),
        rows(beside("general-news.csv")).stream().map(FactTables::choice).toList(),
        topicWords());
  }

  private static List<CSVRecord> rows(Path folder, String name) throws IOException {
    return rows(Files.newBufferedReader(folder.resolve(name), StandardCharsets.UTF_8));
  }

  private static List<CSVRecord> rows(Reader table) throws IOException {
    try (table) {
      return WITH_HEADER.parse(table).getRecords();
    }
  }

  private static Reader beside(String name) {
    return new InputStreamReader(
        Objects.requireNonNull(FactTables.class.getResourceAsStream(name), name),
        StandardCharsets.UTF_8);
  }

  private static Set<String> topicWords() throws IOException {
    try (Reader words = beside("other-topics.txt")) {
      return words.readAllLines().stream()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> words(line).stream())
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private static Feed feed(CSVRecord row) {
    Set<String> sections =
        Arrays.stream(row.get("sections").split(";"))
            .map(String::strip)
            .collect(Collectors.toUnmodifiableSet());
    return new Feed(row.get("feed_url"), row.get("host"), sections);
  }

  private static Owner owner(CSVRecord row) {
    List<String> domains =
        words(row.get("domains")).stream()
            .filter(domain -> domain.contains("."))
            .map(domain -> domain.replaceFirst("^www\\.", ""))
            .toList();
    return new Owner(row.get("outlet"), row.get("country"), row.get("kind"), domains);
  }

  private static Title title(CSVRecord row) {
    return new Title(
        row.get("outlet"),
        row.get("country"),
        words(row.get("languages")),
        row.get("domain"),
        words(row.get("rss_feeds")),
        words(row.get("news_sitemaps")),
        !row.get("status").isEmpty());
  }

  private static Choice choice(CSVRecord row) {
    return new Choice(
        row.get("domain"), Optional.of(row.get("agency")).filter(name -> !name.isEmpty()));
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
