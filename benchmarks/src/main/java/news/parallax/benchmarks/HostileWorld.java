package news.parallax.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A hostile outlet's scenarios as a source list, beside twenty healthy outlets: each scenario is an
 * outlet {@code <id>.localhost}, the healthy ones are {@code quiet-01.localhost} and so on, served
 * by this process together with a feed for every scenario that is one page.
 */
public final class HostileWorld {

  private static final int QUIET_OUTLETS = 20;
  private static final int QUIET_ARTICLES = 15;

  private final JsonNode listing;
  private final Path config;
  private final QuietPress press;
  private final Set<String> allowed = new TreeSet<>();

  private HostileWorld(JsonNode listing, Path config, QuietPress press) {
    this.listing = listing;
    this.config = config;
    this.press = press;
  }

  /**
   * Writes the settings and outlet files, prints {@code ready} and serves until it is ended.
   *
   * @param arguments the hostile outlet's {@code --list}, a folder for the configuration, and one
   *     for that of the healthy outlets alone, and a file for the log of requests
   */
  public static void main(String[] arguments) throws IOException {
    JsonNode listing = CaseFiles.JSON.readTree(Files.readString(Path.of(arguments[0])));
    QuietPress press = new QuietPress(QUIET_ARTICLES, Path.of(arguments[3]));
    new HostileWorld(listing, Path.of(arguments[1]), press).write(true);
    new HostileWorld(listing, Path.of(arguments[2]), press).write(false);
    System.out.println("ready");
  }

  private void write(boolean hostile) throws IOException {
    Files.createDirectories(config.resolve("outlets/zz"));
    for (String outlet : quietOutlets()) {
      quiet(outlet);
    }
    if (hostile) {
      for (JsonNode scenario : listing.path("scenarios")) {
        scenario(scenario);
      }
      listing
          .path("origins")
          .properties()
          .forEach(o -> allowed.add(o.getKey().equals("canary") ? "" : o.getValue().asString()));
      allowed.remove("");
    }
    Files.writeString(config.resolve("parallax.yaml"), settings());
  }

  private static List<String> quietOutlets() {
    return IntStream.rangeClosed(1, QUIET_OUTLETS).mapToObj("quiet-%02d"::formatted).toList();
  }

  /**
   * A polite gap, as real outlets have it; hostile ones are asked faster, as the time is theirs.
   */
  private void quiet(String outlet) throws IOException {
    String host = outlet + ".localhost:" + press.port();
    allowed.add(host);
    file(
        outlet,
        "http://" + host + "/",
        List.of(source("feed", "http://" + host + "/feed.xml")),
        "1s");
  }

  private void scenario(JsonNode scenario) throws IOException {
    String id = scenario.path("id").asString();
    URI written = URI.create(scenario.path("url").asString());
    String host = id + ".localhost";
    String address = written.toString().replace("//127.0.0.1:", "//" + host + ":");
    String listed = "listing.localhost:" + press.port();
    allowed.add(host + ":" + written.getPort());
    allowed.add(listed);
    String kind = scenario.path("kind").asString();
    List<String> sources = new ArrayList<>();
    if (kind.equals("page") || kind.equals("site")) {
      press.list("/" + id + "/feed.xml", address);
      sources.add(source("feed", "http://" + listed + "/" + id + "/feed.xml"));
    }
    if (!kind.equals("page")) {
      sources.add(source(kind.equals("site") ? "section" : kind, address));
    }
    file(outlet(id), home(kind, written, host), sources, "20ms");
  }

  /** Outlets have no dots in their ids. */
  static String outlet(String scenario) {
    return scenario.replace('.', '-');
  }

  /** What a scenario links to it links under the address of its port, so that is the outlet's. */
  private static String home(String kind, URI written, String host) {
    return kind.equals("page")
        ? "http://" + host + "/"
        : written.getScheme() + "://" + written.getRawAuthority() + "/";
  }

  private static String source(String kind, String address) {
    String links = kind.equals("section") ? "\n    links: a[href]" : "";
    return "  - kind: %s\n    address: \"%s\"%s".formatted(kind, address, links);
  }

  private void file(String id, String home, List<String> sources, String gap) throws IOException {
    Files.writeString(
        config.resolve("outlets/zz/" + id + ".yaml"),
        """
        name: "%s"
        languages: [en]
        home: "%s"
        sources:
        %s
        pace:
          gap: %s
        """
            .formatted(id, home, String.join("\n", sources), gap));
  }

  private String settings() {
    return """
    shippedOutlets: false
    crawl:
      contact: https://parallax.example/about
      gap: 20ms
      # The scenarios' articles are years old.
      backfill: 7300d
      allowedHosts: ["%s"]
    """
        .formatted(String.join("\", \"", allowed));
  }
}
