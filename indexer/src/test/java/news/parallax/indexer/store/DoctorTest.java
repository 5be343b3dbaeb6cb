package news.parallax.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.parallax.article.ArticleUrl;
import news.parallax.config.OutletForm;
import news.parallax.config.OutletLog;
import news.parallax.config.OutletStamp;
import news.parallax.crawler.archive.Recalled;
import news.parallax.crawler.fetch.Exchange;
import news.parallax.crawler.frontier.Capture;
import news.parallax.crawler.frontier.DuePage;
import news.parallax.crawler.frontier.Frontier.PageReceipt;
import news.parallax.crawler.frontier.PageOutcome;
import news.parallax.crawler.frontier.Validators;
import news.parallax.story.StoredArticle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class DoctorTest {

  private static final String URL = "https://post.example/a";
  private static final String ID = ArticleId.of(ArticleUrl.of(URL));
  private static final OutletStamp STAMP =
      new OutletStamp(
          "post", "us/post.yaml", 120, Instant.parse("2026-01-01T00:00:00.123456789Z"), "ab");

  @TempDir Path folder;
  private Database database;
  private Store store;

  @BeforeEach
  void open() {
    database = new Database(Dialect.url("file:" + folder.resolve("db")));
    store = new Store(database);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void stored(String url, String text) {
    store.frontier().record(Samples.read(Samples.article(url, text)));
  }

  /** Changes one byte of the stored text behind the store's back. */
  private void damage(String article, int revision) {
    byte[] packed = packed(article, revision);
    packed[packed.length / 2] ^= 1;
    database.read(
        handle ->
            handle.execute(
                "UPDATE revision SET packed = ? WHERE article = ? AND number = ?",
                packed,
                article,
                revision));
  }

  private byte[] packed(String article, int revision) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT packed FROM revision WHERE article = :a AND number = :n")
                .bind("a", article)
                .bind("n", revision)
                .mapTo(byte[].class)
                .one());
  }

  @Test
  void nothingIsWrongWithASoundRecord() {
    stored(URL, "A");
    assertThat(store.doctor().texts()).isEmpty();
  }

  @Test
  void aFlippedTextIsNamedAndNeverHandedOut() {
    stored(URL, "A");
    stored("https://post.example/b", "B");
    damage(ID, 1);
    assertThat(store.doctor().texts()).containsExactly(new Difference.TextDamaged(ID, 1));
    assertThatThrownBy(() -> store.holdings().article(ID, 2))
        .isInstanceOfSatisfying(
            DamagedText.class,
            damage -> {
              assertThat(damage.article()).isEqualTo(ID);
              assertThat(damage.revision()).isEqualTo(1);
            });
    assertThat(store.holdings().all(2)).extracting(a -> a.article().body()).containsExactly("B");
  }

  @Test
  void aTextWithAnotherTextsBytesIsFoundByItsDigest() {
    stored(URL, "A");
    stored("https://post.example/b", "B");
    String other = ArticleId.of(ArticleUrl.of("https://post.example/b"));
    byte[] foreign = packed(other, 1);
    database.read(
        handle -> handle.execute("UPDATE revision SET packed = ? WHERE article = ?", foreign, ID));
    assertThat(store.doctor().texts()).containsExactly(new Difference.TextDamaged(ID, 1));
  }

  @Test
  void aDamagedTextIsFetchedAgainAndHealed() {
    stored(URL, "A");
    damage(ID, 1);
    assertThat(store.doctor().repair(store.doctor().texts())).isEmpty();
    List<DuePage> due = store.frontier().claimPages(Samples.NOON, 5, Set.of());
    assertThat(due).extracting(p -> p.url().toString()).containsExactly(URL);
    assertThat(due.getFirst().validators()).isEqualTo(Validators.NONE);
    assertThat(store.frontier().record(Samples.read(Samples.article(URL, "A"))))
        .isEqualTo(PageReceipt.SAME);
    assertThat(store.holdings().article(ID, 1).map(a -> a.article().body())).contains("A");
    assertThat(store.doctor().texts()).isEmpty();
  }

  @Test
  void aReaderThatMeetsADamagedTextHasItFetchedAgainToo() {
    stored(URL, "A");
    damage(ID, 1);
    assertThat(store.holdings().revisions(ID, 1)).isEmpty();
    store.frontier().follow(List.of(), Samples.NOON);
    assertThat(store.frontier().claimPages(Samples.NOON, 5, Set.of())).hasSize(1);
  }

  @Test
  void anEarlierRevisionIsRestoredFromItsCaptureIfItSaysTheSame() {
    stored(URL, "A");
    stored(URL, "B");
    damage(ID, 1);
    assertThat(store.doctor().captures(ID, 1))
        .extracting(CapturedPage::capture)
        .containsExactly(Samples.CAPTURE);
    assertThat(store.doctor().restore(ID, 1, Samples.article(URL, "something else"))).isFalse();
    assertThat(store.doctor().restore(ID, 1, Samples.article(URL, "A"))).isTrue();
    assertThat(store.holdings().revisions(ID, 2))
        .extracting(StoredArticle::revision)
        .containsExactly(1, 2);
  }

  @Test
  void lostAndDamagedCapturesAreNamedAndThenForgotten() {
    captured(URL, "gone.warc", 0, "record");
    captured("https://post.example/b", "kept.warc", 3, "record");
    captured("https://post.example/c", "bad.warc", 3, "record");
    captured("https://post.example/d", "down.warc", 3, "record");
    String bad = ArticleId.of(ArticleUrl.of("https://post.example/c"));
    List<Difference> found = store.doctor().captures(DoctorTest::recalled);
    assertThat(found)
        .extracting(Difference::words)
        .containsExactlyInAnyOrder(
            "article " + ID + ": archive file gone.warc is missing",
            "article " + bad + ": archive file bad.warc, record at 3: wrong digest");
    assertThat(store.doctor().repair(found)).isEmpty();
    assertThat(store.doctor().captures(DoctorTest::recalled)).isEmpty();
    assertThat(store.frontier().claimPages(Samples.NOON, 5, Set.of())).isEmpty();
  }

  private static Recalled recalled(Capture capture) {
    return switch (capture.file()) {
      case "gone.warc" -> new Recalled.Gone();
      case "bad.warc" -> new Recalled.Damaged("one byte differs");
      case "down.warc" -> new Recalled.TakenDown();
      default ->
          new Recalled.Found(new Exchange(URI.create(URL), Samples.NOON, "", "", new byte[0]));
    };
  }

  private void captured(String url, String file, long offset, String record) {
    String sha256 = Sha256.of(record.getBytes(StandardCharsets.UTF_8)).hex();
    Capture capture = new Capture(file, offset, record.length(), sha256);
    store
        .frontier()
        .record(
            Samples.visit(
                url,
                new PageOutcome.Read(Samples.article(url, "A"), capture, Validators.NONE),
                Optional.empty()));
  }

  @Test
  void whatTheArchiveDroppedItselfIsNotMissed() {
    captured(URL, "gone.warc", 0, "record");
    store.frontier().dropping(List.of("gone.warc"));
    assertThat(store.doctor().captures(DoctorTest::recalled)).isEmpty();
    assertThat(store.doctor().captures(ID, 1)).isEmpty();
  }

  private static OutletForm form(OutletStamp stamp, String bytes) {
    return new OutletForm(stamp, bytes.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anOutletFileThatIsNotTheOneTakenUpIsForgotten() {
    store.outletLog().taken("this build", List.of(form(STAMP, "A")), Set.of(), Samples.NOON);
    Difference stale = new Difference.OutletStale("post", "us/post.yaml");
    assertThat(store.doctor().repair(List.of(stale))).isEmpty();
    assertThat(store.outletLog().stamps()).isEmpty();
  }

  @Test
  void outletFilesComeBackExactlyAndReplaceEachOther() {
    OutletLog log = store.outletLog();
    log.taken("this build", List.of(form(STAMP, "A")), Set.of(), Samples.NOON);
    log.taken("this build", List.of(form(STAMP, "A")), Set.of(), Samples.NOON);
    assertThat(log.stamps()).containsExactly(STAMP);
    OutletStamp edited = new OutletStamp("post", "us/post.yaml", 121, STAMP.modified(), "cd");
    log.taken("this build", List.of(form(edited, "B")), Set.of(), Samples.NOON);
    assertThat(log.forms("this build"))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.stamp()).isEqualTo(edited);
              assertThat(kept.bytes()).asString().isEqualTo("B");
            });
    log.taken("this build", List.of(), Set.of("us/post.yaml"), Samples.NOON);
    assertThat(log.stamps()).isEmpty();
  }

  @Test
  void whatAnotherBuildMadeOfAnOutletFileIsNotTakenForThisOnes() {
    OutletLog log = store.outletLog();
    log.taken("this build", List.of(form(STAMP, "A")), Set.of(), Samples.NOON);
    assertThat(log.forms("the next build")).isEmpty();
    assertThat(log.stamps()).containsExactly(STAMP);
    log.taken("the next build", List.of(), Set.of(), Samples.NOON);
    assertThat(log.stamps()).isEmpty();
  }

  @Test
  void theIndexIsHeldAgainstTheRecordBothWays() {
    stored(URL, "A");
    stored("https://post.example/b", "B");
    String other = ArticleId.of(ArticleUrl.of("https://post.example/b"));
    List<Difference> found = store.doctor().index(Set.of(other, "stranger"), 2);
    assertThat(found)
        .containsExactly(
            new Difference.IndexEntryMissing(ID), new Difference.IndexEntryUnknown("stranger"));
    assertThat(store.doctor().repair(found)).isEqualTo(found);
  }

  @Test
  void everyDifferenceNamesWhatItIsAbout() {
    assertThat(
            List.of(
                new Difference.TextDamaged("x1", 2).words(),
                new Difference.CaptureLost("v", "x1", "f.warc").words(),
                new Difference.CaptureDamaged("v", "x1", "f.warc", 7).words(),
                new Difference.OutletStale("x1", "f.yaml").words(),
                new Difference.IndexEntryMissing("x1").words(),
                new Difference.IndexEntryUnknown("x1").words()))
        .allMatch(words -> words.contains("x1"));
  }
}
