package news.parallax.crawler.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import news.parallax.article.PageTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 03 Nov 2026 18:42:07 GMT           | 2026-11-03T18:42:07Z",
        "Tue, 3 Nov 2026 18:42 +0200             | 2026-11-03T16:42:00Z",
        "Thu, 02 Sept 2021 10:00:00 EST          | 2021-09-02T15:00:00Z",
        "03 Nov 26 18:42:07 GMT+0200             | 2026-11-03T16:42:07Z",
        "Sun Jan  4 16:29:06 2004                | 2004-01-04T16:29:06Z",
        "Mon, November 16, 2020, 11:12 PM EST    | 2020-11-17T04:12:00Z",
        "Mon, 13 Jul 2026 12:00:00 ET            | 2026-07-13T16:00:00Z",
        "Tue, 3 Nov 2026 12:00:00 Europe/Paris   | 2026-11-03T11:00:00Z",
        "jeu., 02 avril 2020 00:00:00 +0200      | 2020-04-01T22:00:00Z",
        "2 августа 2021, 18:42 МСК               | 2021-08-02T15:42:00Z",
        "2026-11-03T18:42:07.123456789+05:30     | 2026-11-03T13:12:07Z",
        "2026-11-03 18:42:07 +0000               | 2026-11-03T18:42:07Z",
        "20261103T184207Z                        | 2026-11-03T18:42:07Z",
        "2026-11-03T24:00:00Z                    | 2026-11-04T00:00:00Z",
        "2026년 11월 03일 01:31:15                | 2026-11-02T16:31:15Z",
        "2026-11-03 오후 6:42:07                  | 2026-11-03T09:42:07Z",
        "1793731327                              | 2026-11-03T18:42:07Z",
        "1793731327000                           | 2026-11-03T18:42:07Z",
        "٣ نوفمبر ٢٠٢٦ 18:42 +0300               | 2026-11-03T15:42:00Z",
        "12:05 AM, 3 Nov 2026 UTC                | 2026-11-03T00:05:00Z",
        "2 августа 2021, 18:42 (МСК)             | 2021-08-02T15:42:00Z",
        "Thứ Hai, 2/8/2021, 18:42 (GMT+7)        | 2021-08-02T11:42:00Z",
        "Tue, 3 Nov 2026 18:42 +0200 (EET)       | 2026-11-03T16:42:00Z",
        "Tue, 3 Nov 2026 18:42 (a remark) +0200  | 2026-11-03T16:42:00Z",
        "9. marts 2023 11.07 GMT                 | 2023-03-09T11:07:00Z",
        "2 augusti 2021 kl 18.42 GMT             | 2021-08-02T18:42:00Z",
        "Updated 1430 GMT (2230 HKT) August 2, 2021 | 2021-08-02T14:30:00Z",
        "2 Αυγούστου 2021, 6:42 μ.μ. GMT         | 2021-08-02T18:42:00Z",
        "31 ديسمبر 2019، 12:05 ص GMT             | 2019-12-31T00:05:00Z",
      })
  void momentIsReadWithItsOffset(String written, Instant moment) {
    assertThat(WebDates.parse(written)).map(WebDate::instant).contains(moment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-03                | 2026-11-03",
        "2026-11                   | 2026-11-01",
        "2026-307                  | 2026-11-03",
        "Friday 06 November 2026   | 2026-11-06",
        "3. November 2026          | 2026-11-03",
        "3 de noviembre de 2026    | 2026-11-03",
        "1er août 2021             | 2021-08-01",
        "Fri, 26/06/2020           | 2020-06-26",
        "11/28/2020                | 2020-11-28",
        "2021年8月2日               | 2021-08-02",
        "2 Ağustos 2021            | 2021-08-02",
        "יום שלישי, 31 בדצמבר 2019 | 2019-12-31",
        "2 באוג׳ 2021              | 2021-08-02",
        "2 अग॰ 2021                | 2021-08-02",
        "Thứ Hai, 2 tháng 8, 2021  | 2021-08-02",
        "2019. 12. 31.             | 2019-12-31",
        "12.31.2019                | 2019-12-31",
        "۱۱ مرداد ۱۴۰۰             | 2021-08-02",
        "۱۴۰۰/۰۵/۱۱                | 2021-08-02",
        "23 ذو الحجة 1442          | 2021-08-02",
        "2 آب/أغسطس 2021           | 2021-08-02",
        "2 تشرين الأول 2021        | 2021-10-02",
        "2 สิงหาคม 2564            | 2021-08-02",
        "2 ส.ค. 64                 | 2021-08-02",
        "令和3年8月2日              | 2021-08-02",
        "民國110年8月2日            | 2021-08-02",
        "2021. gada 2. augusts     | 2021-08-02",
        "Datum:26. Januar 2022     | 2022-01-26",
      })
  void dayAloneIsNotMidnight(String written, LocalDate day) {
    assertThat(WebDates.parse(written))
        .hasValueSatisfying(
            d -> {
              assertThat(d.at().toLocalDate()).isEqualTo(day);
              assertThat(d.precision()).isEqualTo(PageTime.Precision.DAY);
              assertThat(d.zoned()).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "yesterday",
        "013",
        "Sun, 99 Jun 2009 12:00:00 GMT",
        "Sun, 16 zzz 2012 11:47:32 GMT",
        "Tue, 03 Nov 2026 25:00:00 GMT",
        "2026-13-03",
        "2026-11-03T10:61:55Z",
        "2026-11-03T10:00:00Zextra",
        "2026-11-03T10:00:00+99:99",
        "2026-400",
        "0000-01-01",
      })
  void whatIsNoDateIsNeverNow(String written) {
    assertThat(WebDates.parse(written)).isEmpty();
  }

  @Test
  void languageDecidesAboutAMonthWithTwoMeanings() {
    assertThat(WebDates.parse("3. listopada 2026.", "hr"))
        .map(d -> d.at().getMonthValue())
        .contains(10);
    assertThat(WebDates.parse("3 listopada 2026", "pl"))
        .map(d -> d.at().getMonthValue())
        .contains(11);
  }

  @Test
  void endlessTextIsRefusedAtOnce() {
    assertThat(WebDates.parse("1 ".repeat(100_000))).isEmpty();
  }
}
