package news.parallax.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import news.parallax.article.PageTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidTest {

  @ParameterizedTest
  @CsvSource({
    "en,en,ltr",
    "ar,ar,rtl",
    "fa,fa,rtl",
    "he,he,rtl",
    "ur,ur,rtl",
    "ru,ru,ltr",
    "und,'',auto",
    "'','',auto"
  })
  void directionFollowsTheLanguage(String language, String lang, String dir) {
    assertThat(Said.of("x", language)).isEqualTo(new Said("x", lang, dir));
  }

  @Test
  void dayAloneIsNoMidnight() {
    OffsetDateTime day = OffsetDateTime.parse("2021-08-02T00:00:00+05:00");
    assertThat(Moment.of(new PageTime(day, PageTime.Precision.DAY, "meta")))
        .isEqualTo(new Moment("2021-08-02", "2 Aug 2021"));
    assertThat(Moment.of(new PageTime(day, PageTime.Precision.MINUTE, "meta")))
        .isEqualTo(new Moment("2021-08-01T19:00:00Z", "1 Aug 2021 19:00"));
    assertThat(Moment.day(Instant.parse("2021-08-02T23:59:00Z")).shown()).isEqualTo("2 Aug 2021");
  }
}
