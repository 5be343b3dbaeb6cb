package news.parallax.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import news.parallax.crawler.robots.RobotsFile;
import news.parallax.crawler.url.WebAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** {@code cases.jsonl} of robots: a file, a crawler's name and an address. */
final class RobotsCases {

  private RobotsCases() {}

  static List<Answered> answered(Path folder) throws IOException {
    return CaseFiles.lines(folder.resolve("cases.jsonl")).stream()
        .map(RobotsCases::answered)
        .toList();
  }

  private static Answered answered(JsonNode wanted) {
    Answered answered = new Answered(wanted, wanted.path("profile").asString());
    Optional<WebAddress> address = WebAddress.parse(wanted.path("url").asString());
    RobotsFile file = RobotsFile.parse(home(wanted, address), bytes(wanted), names(wanted));
    boolean allowed = address.filter(file::allows).isPresent();
    answered.answer().put("allowed", allowed);
    answered.compare("allowed", wanted.path("allowed").asBoolean(), allowed);
    crawlDelay(wanted, file, answered);
    sitemaps(wanted, file, answered);
    return answered;
  }

  private static void crawlDelay(JsonNode wanted, RobotsFile file, Answered answered) {
    Optional<Double> delay = file.crawlDelay().map(d -> d.toMillis() / 1000.0);
    delay.ifPresentOrElse(
        d -> answered.answer().put("crawl_delay", d),
        () -> answered.answer().putNull("crawl_delay"));
    if (wanted.has("crawl_delay")) {
      JsonNode said = wanted.path("crawl_delay");
      Optional<Double> seconds = said.isNull() ? Optional.empty() : Optional.of(said.asDouble());
      answered.compare("crawl_delay", seconds, delay);
    }
  }

  private static void sitemaps(JsonNode wanted, RobotsFile file, Answered answered) {
    ArrayNode named = answered.answer().putArray("sitemaps");
    file.sitemaps().forEach(named::add);
    if (wanted.has("sitemaps")) {
      answered.compare("sitemaps", wanted.path("sitemaps"), named);
    }
  }

  private static WebAddress home(JsonNode wanted, Optional<WebAddress> address) {
    return CaseFiles.text(wanted, "base")
        .or(() -> address.map(a -> a.origin() + "/robots.txt"))
        .flatMap(WebAddress::parse)
        .or(() -> WebAddress.parse("http://example.org/robots.txt"))
        .orElseThrow();
  }

  private static byte[] bytes(JsonNode wanted) {
    return CaseFiles.text(wanted, "robots_b64")
        .map(Base64.getDecoder()::decode)
        .orElseGet(() -> wanted.path("robots_txt").asString().getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> names(JsonNode wanted) {
    JsonNode agent = wanted.path("user_agent");
    List<JsonNode> all =
        agent.isArray()
            ? StreamSupport.stream(agent.spliterator(), false).toList()
            : List.of(agent);
    // A crawler without a name of its own is the one that only the star speaks to.
    return all.stream()
        .map(a -> a.asString().toLowerCase(Locale.ROOT))
        .filter(name -> !name.equals("*"))
        .toList();
  }
}
