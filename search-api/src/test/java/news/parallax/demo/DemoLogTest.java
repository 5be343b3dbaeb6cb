package news.parallax.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Reads the log of a round over the demo world as the product writes it. */
class DemoLogTest {

  @TempDir Path folder;
  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final PrintStream usual = System.err;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @BeforeEach
  void logAsTheProductDoes() throws JoranException {
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    configure("/logback.xml");
    context.getLogger("news.parallax.crawler").setLevel(Level.DEBUG);
  }

  @AfterEach
  void logAsTestsDo() throws JoranException {
    System.setErr(usual);
    configure("/logback-test.xml");
  }

  private void configure(String file) throws JoranException {
    URL found = Objects.requireNonNull(DemoLogTest.class.getResource(file), file);
    context.reset();
    JoranConfigurator joran = new JoranConfigurator();
    joran.setContext(context);
    joran.doConfigure(found);
  }

  @Test
  void everyLineIsJsonAndThoseOfAVisitCarryTheIdItIsRecordedUnder()
      throws IOException, SQLException {
    Path data = folder.resolve("data");
    try (DemoHouse house = DemoHouse.open(data)) {
      house.round(false);
    }
    List<JsonNode> lines =
        log.toString(StandardCharsets.UTF_8).lines().map(DemoHouse.JSON::readTree).toList();
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.propertyNames())
                    .contains("timestamp", "level", "loggerName", "formattedMessage", "mdc"));
    assertThat(lines)
        .extracting(line -> line.path("formattedMessage").asString())
        .contains("page read");
    List<JsonNode> ofVisits =
        lines.stream().map(line -> line.path("mdc")).filter(mdc -> mdc.has("visit")).toList();
    assertThat(ofVisits)
        .isNotEmpty()
        .allSatisfy(
            mdc -> {
              assertThat(mdc.path("outlet").asString()).isNotBlank();
              assertThat(mdc.path("address").asString()).startsWith("http");
            });
    assertThat(ofVisits)
        .extracting(mdc -> mdc.path("visit").asString())
        .containsAll(recorded(data));
  }

  private static Set<String> recorded(Path data) throws SQLException {
    String url = "jdbc:h2:ordered:file:" + data.resolve("database").resolve("parallax");
    try (Connection connection = DriverManager.getConnection(url);
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("SELECT id FROM page_visit UNION SELECT id FROM source_visit")) {
      Set<String> ids = new HashSet<>();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids;
    }
  }
}
