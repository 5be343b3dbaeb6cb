package news.parallax.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutletFileTest {

  private final OutletFile reader = new OutletFile(SelectorCheck.ANY);

  private List<String> problems(String... lines) {
    OutletRead read = reader.read(file("us/ap.yaml", lines), Map.of());
    return read instanceof OutletRead.Wrong wrong
        ? wrong.problems().stream().map(Problem::toString).toList()
        : List.of();
  }

  private static FoundFile file(String path, String... lines) {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return FoundFile.own(path, bytes, Instant.EPOCH);
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
}
