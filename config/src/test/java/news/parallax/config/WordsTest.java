package news.parallax.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "15m, PT15M",
    "1h30m, PT1H30M",
    "7d, PT168H",
    "500ms, PT0.5S",
    "1m500ms, PT1M0.5S",
    "90s, PT1M30S",
    "2d3h4m5s6ms, PT51H4M5.006S",
    "0s, PT0S"
  })
  void durationsAreReadInDaysHoursMinutesSecondsAndMilliseconds(String words, Duration span) {
    assertThat(Durations.parse(words)).contains(span);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "15",
        "m",
        "15 m",
        "15M",
        "-5m",
        "30m1h",
        "5m5m",
        "1.5h",
        "99999999999d",
        "٣m"
      })
  void whatIsNoDurationIsNotRead(String words) {
    assertThat(Durations.parse(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PT15M, 15m", "PT36H, 1d12h", "PT0S, 0s", "PT1.25S, 1s250ms", "PT168H, 7d"})
  void durationsAreWrittenInTheirLargestUnits(Duration span, String words) {
    assertThat(Durations.words(span)).isEqualTo(words);
  }

  @Test
  void everyDurationWrittenIsReadAgain() {
    Random random = new Random(20261126);
    for (int i = 0; i < 1_000; i++) {
      Duration span = Duration.ofMillis(random.nextLong(1L << random.nextInt(1, 40)));
      assertThat(Durations.parse(Durations.words(span))).contains(span);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0B, 0",
    "512B, 512",
    "500KiB, 512000",
    "5MiB, 5242880",
    "20GiB, 21474836480",
    "1TiB, 1099511627776"
  })
  void sizesAreReadAndWrittenInPowersOf1024(String words, long bytes) {
    assertThat(DataSize.parse(words)).contains(new DataSize(bytes));
    assertThat(new DataSize(bytes)).hasToString(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "5MB", "5 MiB", "5mib", "-1B", "1.5GiB", "9999999TiB"})
  void whatIsNoSizeIsNotRead(String words) {
    assertThat(DataSize.parse(words)).isEmpty();
  }

  @Test
  void aSizeBelowNothingIsRefused() {
    assertThatThrownBy(() -> new DataSize(-1)).hasMessageContaining("-1");
  }

  @ParameterizedTest
  @CsvSource({
    "intervall, interval",
    "itnerval, interval",
    "INTERVAL, interval",
    "paec, pace",
    "adress, address"
  })
  void aSlipOfTheKeyboardFindsTheNameThatWasMeant(String written, String meant) {
    assertThat(NearestName.to(written, List.of("address", "gap", "interval", "pace")))
        .contains(meant);
  }

  @Test
  void aWordUnlikeAllNamesFindsNone() {
    assertThat(NearestName.to("colour", List.of("address", "gap", "interval"))).isEmpty();
    assertThat(NearestName.to("x".repeat(10_000), List.of("address"))).isEmpty();
  }

  @Test
  void hostsAndPortsAreReadWithAddressesInBrackets() {
    assertThat(HostPort.parse("Example.ORG:80")).isEqualTo(new HostPort("example.org", 80));
    assertThat(HostPort.parse("[::1]:8080")).isEqualTo(new HostPort("[::1]", 8080));
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.org", ":80", "example.org:", "example.org:0", "a:65536", "a:b"})
  void whatLacksHostOrPortIsRefusedByName(String text) {
    assertThatThrownBy(() -> HostPort.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
