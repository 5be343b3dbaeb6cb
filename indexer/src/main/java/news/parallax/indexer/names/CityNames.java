package news.parallax.indexer.names;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;

/** What each language calls the cities of a shipped list, in one place of the memory. */
final class CityNames {

  private static final String FILE = "cities.tsv.gz";
  private static final CityNames SHIPPED = read();

  private record Named(String name, Place city) {}

  private final Map<String, List<Named>> byLanguage = new HashMap<>();

  private CityNames() {}

  static CityNames shipped() {
    return SHIPPED;
  }

  /** All names of one language with their cities. */
  void each(String language, BiConsumer<String, Place> name) {
    byLanguage.getOrDefault(language, List.of()).forEach(n -> name.accept(n.name(), n.city()));
  }

  /** The city after which a time zone is named. */
  static Place zoned(String zone) {
    String city = zone.substring(zone.indexOf('/') + 1);
    return new Place(TimeZone.getRegion(zone) + ":" + city, Place.Kind.CITY);
  }

  private static CityNames read() {
    CityNames names = new CityNames();
    Map<String, Place> zoned = zoned();
    try (InputStream in = Objects.requireNonNull(CityNames.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> names.take(line, zoned));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped " + FILE, e);
    }
    return names;
  }

  private static Map<String, Place> zoned() {
    Map<String, Place> zoned = new HashMap<>();
    TimeZoneNames names = TimeZoneNames.getInstance(ULocale.ENGLISH);
    for (String zone :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String name = names.getExemplarLocationName(zone);
      if (name != null && zone.indexOf('/') > 0) {
        zoned.putIfAbsent(name, zoned(zone));
      }
    }
    return zoned;
  }

  private void take(String line, Map<String, Place> zoned) {
    String[] cells = line.split("\t", -1);
    Place city = zoned.getOrDefault(cells[0], new Place(":" + cells[0], Place.Kind.CITY));
    for (int i = 1; i < cells.length; i++) {
      String[] names = cells[i].substring(cells[i].indexOf(':') + 1).split("\\|", -1);
      List<Named> known =
          byLanguage.computeIfAbsent(
              cells[i].substring(0, cells[i].indexOf(':')), l -> new ArrayList<>());
      for (String name : names) {
        known.add(new Named(name, city));
      }
    }
  }
}
