package news.parallax.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The one file of words against the templates and classes that speak them. */
class MessagesTest {

  private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-zA-Z.]+)\"(\\s*\\+)?");

  private final Messages messages = new Messages();

  private static Stream<String> sources() {
    return Stream.of("src/main/jte", "src/main/java/news/parallax/pages")
        .flatMap(
            folder -> {
              try {
                return Files.walk(Path.of(folder));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .filter(Files::isRegularFile)
        .map(
            file -> {
              try {
                return Files.readString(file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static Set<String> said(boolean prefix) {
    return sources()
        .flatMap(text -> SAID.matcher(text).results())
        .filter(m -> (m.group(2) != null) == prefix)
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyWordThatIsSaidStandsInTheFile() {
    assertThat(messages.keys()).containsAll(said(false));
    for (String prefix : said(true)) {
      assertThat(messages.keys()).as(prefix).anyMatch(key -> key.startsWith(prefix));
    }
  }

  @Test
  void everyWordOfTheFileIsSaid() {
    String all = sources().collect(Collectors.joining("\n"));
    Set<String> prefixes = said(true);
    assertThat(messages.keys())
        .allMatch(
            key -> all.contains("\"" + key + "\"") || prefixes.stream().anyMatch(key::startsWith));
  }

  @Test
  void everyMessageCanBeSaid() {
    for (String key : messages.keys()) {
      assertThat(messages.say(key, 2, 3, 4, 5, 6)).as(key).isNotBlank().doesNotContain("{", "'");
    }
  }

  @Test
  void countsAgreeWithTheirNouns() {
    assertThat(messages.say("story.copies", 1)).isEqualTo("1 copy");
    assertThat(messages.say("story.copies", 1200)).isEqualTo("1,200 copies");
  }

  @Test
  void missingWordIsNamed() {
    assertThatThrownBy(() -> messages.say("no.such"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such");
  }
}
