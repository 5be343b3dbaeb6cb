package news.parallax.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTimeTest {

  private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "48h,2026-03-02T12:00:00Z",
    "7d,2026-02-25T12:00:00Z",
    "2w,2026-02-18T12:00:00Z",
    "90m,2026-03-04T10:30:00Z",
    "2021-08-01,2021-08-01T00:00:00Z",
    "2021-08-01T10:00:00+02:00,2021-08-01T08:00:00Z"
  })
  void momentsAreReadAsPeopleWriteThem(String text, Instant moment) {
    assertThat(AskedTime.first(text, NOW)).contains(moment);
  }

  @Test
  void lastMomentOfADayIsItsEnd() {
    assertThat(AskedTime.last("2021-08-01", NOW))
        .contains(Instant.parse("2021-08-01T23:59:59.999Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2021-02-30", "7y", "2021-08-01 10:00", "9999999999d"})
  void whatIsNoMomentIsNone(String text) {
    assertThat(AskedTime.first(text, NOW)).isEmpty();
  }
}
