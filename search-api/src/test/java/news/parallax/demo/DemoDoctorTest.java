package news.parallax.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.config.OwnerKind;
import news.parallax.indexer.lucene.IndexedArticle;
import news.parallax.indexer.lucene.LuceneIndex;
import news.parallax.indexer.store.DataFolder;
import news.parallax.indexer.store.Store;
import news.parallax.story.StoredArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Plants five kinds of damage in a crawled data folder and has the doctor name each. */
class DemoDoctorTest {

  @TempDir Path folder;

  @Test
  void eachOfFivePlantedDamagesIsNamed() throws IOException, SQLException {
    try (DemoHouse house = DemoHouse.open(folder.resolve("data"))) {
      house.round(false);
      assertThat(kinds(house)).isEmpty();
      house.stop();
      String left = plantWrongIndex(house);
      String flipped = flipOneByte(house, left);
      loseAnArchiveFile(house);
      editAnOutletFile(house);
      house.start();
      assertThat(kinds(house))
          .contains(
              "IndexEntryMissing",
              "IndexEntryUnknown",
              "TextDamaged",
              "CaptureLost",
              "OutletStale");
      assertThat(words(house)).anyMatch(w -> w.contains(left)).anyMatch(w -> w.contains(flipped));
    }
  }

  @Test
  void allThatIsRepairedIsNotFoundAgain() throws IOException, SQLException {
    try (DemoHouse house = DemoHouse.open(folder.resolve("data"))) {
      house.round(false);
      house.stop();
      String flipped = flipOneByte(house, plantWrongIndex(house));
      editAnOutletFile(house);
      house.start();
      List<JsonNode> treated = repaired(house);
      assertThat(treated)
          .extracting(line -> line.path("kind").asString())
          .contains("IndexEntryMissing", "IndexEntryUnknown", "TextDamaged", "OutletStale");
      assertThat(treated).allMatch(line -> line.path("repaired").asBoolean());
      assertThat(kinds(house)).isEmpty();
      assertThat(house.get("/api/v1/articles/" + flipped).path("id").asString()).isEqualTo(flipped);
    }
  }

  @Test
  void aTextWhoseCaptureIsLostIsNamedUntilItsPageHasBeenFetchedAnew()
      throws IOException, SQLException {
    try (DemoHouse house = DemoHouse.open(folder.resolve("data"))) {
      house.round(false);
      house.stop();
      String flipped = flipOneByte(house, "");
      loseAnArchiveFile(house);
      house.start();
      assertThat(repaired(house))
          .filteredOn(line -> !line.path("repaired").asBoolean())
          .extracting(line -> line.path("words").asString())
          .anyMatch(words -> words.contains(flipped) && words.contains("fetched anew"))
          .allMatch(words -> words.contains(flipped));
      house.round(false);
      repaired(house);
      assertThat(kinds(house)).isEmpty();
    }
  }

  private static List<JsonNode> repaired(DemoHouse house) {
    return house.act("doctor", DemoHouse.JSON.createObjectNode().put("repair", true));
  }

  private static List<String> kinds(DemoHouse house) {
    return house.act("doctor", DemoHouse.JSON.createObjectNode()).stream()
        .map(line -> line.path("kind").asString())
        .distinct()
        .toList();
  }

  private static List<String> words(DemoHouse house) {
    return house.act("doctor", DemoHouse.JSON.createObjectNode()).stream()
        .map(line -> line.path("words").asString())
        .toList();
  }

  /** An index without the first article, and with one that the record has not. */
  private static String plantWrongIndex(DemoHouse house) throws IOException {
    Path index = house.data().resolve("index");
    Folders.delete(index);
    try (DataFolder.Owned owned = (DataFolder.Owned) DataFolder.own(house.data());
        Store store = Store.open(owned)) {
      long decided = store.holdings().decided();
      List<StoredArticle> all;
      try (Stream<StoredArticle> stream = store.holdings().all(decided)) {
        all = stream.toList();
      }
      List<IndexedArticle> entries = new ArrayList<>();
      all.stream().skip(1).map(DemoDoctorTest::entry).forEach(entries::add);
      entries.add(entry(renamed(all.getFirst(), "nosucharticle000")));
      try (LuceneIndex wrong = LuceneIndex.open(index, decided).index()) {
        wrong.apply(entries, decided);
      }
      return all.getFirst().id();
    }
  }

  private static IndexedArticle entry(StoredArticle stored) {
    return new IndexedArticle(
        stored,
        stored.article().outlet(),
        Optional.empty(),
        OwnerKind.UNKNOWN,
        stored.article().title());
  }

  private static StoredArticle renamed(StoredArticle a, String id) {
    return new StoredArticle(
        id,
        a.urls(),
        a.article(),
        a.revision(),
        a.revisions(),
        a.firstSeen(),
        a.revisionSeen(),
        a.sha256(),
        a.outbox(),
        Optional.empty(),
        Optional.empty());
  }

  private static String flipOneByte(DemoHouse house, String notThis) throws SQLException {
    String url = "jdbc:h2:ordered:file:" + house.data().resolve("database").resolve("parallax");
    try (Connection connection = DriverManager.getConnection(url)) {
      String article;
      byte[] packed;
      try (PreparedStatement read =
          connection.prepareStatement(
              "SELECT article, packed FROM revision WHERE article <> ? LIMIT 1")) {
        read.setString(1, notThis);
        try (ResultSet row = read.executeQuery()) {
          row.next();
          article = row.getString(1);
          packed = row.getBytes(2);
        }
      }
      packed[packed.length / 2] ^= 1;
      try (PreparedStatement write =
          connection.prepareStatement("UPDATE revision SET packed = ? WHERE article = ?")) {
        write.setBytes(1, packed);
        write.setString(2, article);
        write.executeUpdate();
      }
      return article;
    }
  }

  private static void loseAnArchiveFile(DemoHouse house) throws IOException {
    try (Stream<Path> files = Files.list(house.data().resolve("archive"))) {
      Files.delete(files.filter(f -> f.toString().contains(".warc")).findFirst().orElseThrow());
    }
  }

  private static void editAnOutletFile(DemoHouse house) throws IOException {
    try (Stream<Path> files = Files.walk(house.data().resolve("config"))) {
      Path file =
          files.filter(f -> f.toString().endsWith(".yaml")).sorted().findFirst().orElseThrow();
      Files.writeString(file, "# edited while nothing ran\n", StandardOpenOption.APPEND);
    }
  }
}
