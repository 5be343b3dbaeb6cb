package news.parallax.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import news.parallax.article.Article;
import news.parallax.article.LiveEntry;
import news.parallax.article.PageTime;
import org.junit.jupiter.api.Test;

/** A live blog's entries, whichever way the page tells them; its body reads whole beside them. */
class LiveBlogTest {

  private static final String CALL =
      "The minister has called both sides back to the table before the weekend, she said on the"
          + " quay at Norwell.";
  private static final String SAILING =
      "The first boat to Selby did not leave. Some forty passengers were sent home by coach, the"
          + " operator said.";
  private static final String DAY =
      "<meta property='article:published_time' content='2024-05-16T06:00:00+01:00'>";

  @Test
  void entriesOfTheDataHaveTheirOwnTimeHeadingAndText() {
    Article article =
        SamplePage.article(
            SamplePage.page(
                data("Minister calls for talks", "09:41", CALL)
                    .replace("UPDATES", update("First sailing cancelled", "06:12", SAILING)),
                "<p>" + CALL + "</p><p>" + SAILING + "</p>"));
    assertThat(article.entries())
        .extracting(LiveEntry::heading)
        .containsExactly(
            Optional.of("Minister calls for talks"), Optional.of("First sailing cancelled"));
    assertThat(article.entries()).extracting(LiveEntry::text).containsExactly(CALL, SAILING);
    assertThat(times(article)).containsExactly(at("09:41"), at("06:12"));
    assertThat(article.body()).contains(CALL, SAILING);
  }

  @Test
  void textThatOnlyTheDataHasIsTheBodyToo() {
    Article article =
        SamplePage.article(
            SamplePage.page(
                data("Minister calls for talks", "09:41", CALL + " " + CALL.replace("both", "all"))
                    .replace("UPDATES", update("First sailing cancelled", "06:12", SAILING)),
                "<div id='app'></div>"));
    assertThat(article.body()).contains("First sailing cancelled", CALL, SAILING);
  }

  @Test
  void boxesThatEachShowATimeAreEntries() {
    String boxes =
        "<div class='liveblog'><section class='post'><time datetime='2024-05-16T09:41:00+01:00'>"
            + "9.41am</time><h3>Minister calls for talks</h3><p>"
            + CALL
            + "</p></section><section class='post'><time datetime='2024-05-16T06:12:00+01:00'>6.12am"
            + "</time><p>"
            + SAILING
            + "</p></section></div>";
    Article article = SamplePage.article(live(boxes));
    assertThat(times(article)).containsExactly(at("09:41"), at("06:12"));
    assertThat(article.entries().getFirst().heading()).contains("Minister calls for talks");
    assertThat(article.entries().getLast().text()).isEqualTo(SAILING);
    assertThat(article.body()).contains(CALL, SAILING);
  }

  @Test
  void linesThatBeginWithTheTimeOfDayAreEntriesOfThePagesDay() {
    String lines =
        "<p><b>2.31pm:</b> "
            + CALL
            + "</p><p>She left at once for the capital, her office said.</p>"
            + "<p><b>9.41am</b> "
            + SAILING
            + "</p><p><b>6.12am</b> Pickets stand at dawn.</p>";
    Article article = SamplePage.article(live(lines));
    assertThat(times(article)).containsExactly(at("14:31"), at("09:41"), at("06:12"));
    assertThat(article.entries().getFirst().text()).startsWith(CALL).endsWith("her office said.");
  }

  @Test
  void articleThatCountsTimesIsNoLiveBlog() {
    Page page =
        SamplePage.page(
            DAY,
            "<p>9.41am: "
                + CALL
                + "</p><p>11.05am: "
                + SAILING
                + "</p><p>2.30pm: Everybody went home.</p>");
    assertThat(SamplePage.article(page).entries()).isEmpty();
  }

  private static Page live(String body) {
    return SamplePage.html(
        "<html><head>"
            + DAY
            + "</head><body><article><h1>Ferry strike live: boats stay in port</h1>"
            + body
            + "</article></body></html>");
  }

  private static String data(String heading, String time, String text) {
    return "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Ferry"
        + " crews call off their strike\",\"liveBlogUpdate\":["
        + update(heading, time, text)
        + ",UPDATES]}</script>";
  }

  private static String update(String heading, String time, String text) {
    return "{\"@type\":\"BlogPosting\",\"headline\":\"%s\",\"datePublished\":\"%s\",\"articleBody\":\"%s\"}"
        .formatted(heading, at(time), text);
  }

  private static List<OffsetDateTime> times(Article article) {
    return article.entries().stream()
        .map(LiveEntry::posted)
        .flatMap(Optional::stream)
        .map(PageTime::at)
        .toList();
  }

  private static OffsetDateTime at(String time) {
    return OffsetDateTime.parse("2024-05-16T" + time + ":00+01:00");
  }
}
