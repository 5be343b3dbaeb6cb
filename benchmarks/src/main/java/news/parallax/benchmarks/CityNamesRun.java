package news.parallax.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import news.parallax.indexer.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the shipped names of cities: the same packages give the same bytes. */
public final class CityNamesRun {

  private static final JsonMapper JSON = JsonMapper.shared();

  private CityNamesRun() {}

  /**
   * @param arguments the unpacked folder of Debian's libgeonames-common, that of the npm package
   *     cldr-annotations-full, and the file to write
   */
  public static void main(String[] arguments) throws IOException {
    Path locales = Path.of(arguments[0], "usr", "share", "locale");
    Path annotations = Path.of(arguments[1], "annotations");
    Map<String, Map<String, String>> names = new LinkedHashMap<>();
    Map<String, Set<String>> ordinary = new HashMap<>();
    for (String language : CityNames.LANGUAGES) {
      Path catalogue = locales.resolve(language).resolve("LC_MESSAGES").resolve("geonames.mo");
      Map<String, String> byCity = MessageCatalogue.read(catalogue);
      byCity.remove("");
      names.put(language, byCity);
      ordinary.put(language, words(annotations.resolve(language).resolve("annotations.json")));
    }
    Collection<String> lines = new CityNames(ordinary).lines(names);
    write(lines, Path.of(arguments[2]));
    System.out.println(lines.size() + " cities");
  }

  /** What emoji show: keywords of more than one word are names of things, too. */
  private static Set<String> words(Path file) {
    Set<String> words = new HashSet<>();
    if (!Files.exists(file)) {
      return words;
    }
    JsonNode signs = JSON.readTree(file.toFile()).path("annotations").path("annotations");
    for (JsonNode sign : signs) {
      for (JsonNode word : sign.path("default")) {
        words.addAll(Arrays.asList(Words.phrase(word.asString("")), word.asString("")));
      }
    }
    return words;
  }

  private static void write(Collection<String> lines, Path file) throws IOException {
    try (OutputStream raw = Files.newOutputStream(file);
        Writer out = new OutputStreamWriter(new GZIPOutputStream(raw), StandardCharsets.UTF_8)) {
      out.write("# Names of cities from GeoNames, CC BY 4.0: see NOTICE. English name, then");
      out.write(" language:name|name\n");
      for (String line : lines) {
        out.write(line + "\n");
      }
    }
  }
}
