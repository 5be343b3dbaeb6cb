package news.parallax.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/** Any number of texts, no two alike: those of a file, a seventh of their words exchanged. */
final class ScaleTexts {

  private static final int INVENTED = 200;
  private static final int INVENTED_WORDS = 450;
  private static final int EXCHANGED = 7;
  private static final List<String> SYLLABLES =
      List.of("ba", "cor", "den", "fil", "gra", "hem", "jo", "kal", "lin", "mor", "nes", "pol");

  private final List<String[]> texts;
  private final String[] words;

  private ScaleTexts(List<String[]> texts) {
    this.texts = texts;
    this.words = texts.stream().flatMap(Arrays::stream).toArray(String[]::new);
  }

  static ScaleTexts of(Optional<Path> file) {
    return new ScaleTexts(
        file.map(ScaleTexts::read).orElseGet(ScaleTexts::invented).stream()
            .map(text -> text.split("\\s+"))
            .toList());
  }

  private static List<String> read(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> JsonMapper.shared().readTree(line).path("body").asString())
          .filter(body -> !body.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the texts of " + file, e);
    }
  }

  private static List<String> invented() {
    Random random = new Random(1);
    return IntStream.range(0, INVENTED)
        .mapToObj(
            i ->
                IntStream.range(0, INVENTED_WORDS)
                    .mapToObj(w -> word(random))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  private static String word(Random random) {
    return random
        .ints(1 + random.nextInt(3), 0, SYLLABLES.size())
        .mapToObj(SYLLABLES::get)
        .collect(Collectors.joining());
  }

  /** The words of the n-th text. */
  String[] words(int number) {
    Random random = new Random(number);
    String[] text = texts.get(random.nextInt(texts.size())).clone();
    for (int i = random.nextInt(EXCHANGED);
        i < text.length;
        i += 1 + random.nextInt(2 * EXCHANGED)) {
      text[i] = words[random.nextInt(words.length)];
    }
    return text;
  }
}
