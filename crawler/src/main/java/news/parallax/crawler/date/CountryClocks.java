package news.parallax.crawler.date;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the clocks of a country show (IANA time zone database, by way of ICU). A country whose
 * regions differ has no one clock, unless the Unicode CLDR names the zone that stands for it.
 */
public final class CountryClocks {

  private static final Map<String, ZoneId> PRIMARY =
      WordList.lines("primary-zones.txt").stream()
          .map(l -> l.split("\\s+"))
          .collect(Collectors.toUnmodifiableMap(p -> p[0], p -> ZoneId.of(p[1])));

  /** Country domains that are sold to the whole world for what their letters say. */
  private static final Set<String> SOLD =
      Set.of(WordList.lines("sold-domains.txt").getFirst().split("\\s+"));

  private static final Map<String, String> BY_LANGUAGE =
      WordList.lines("language-clocks.txt").stream()
          .map(l -> l.split("\\s+"))
          .collect(Collectors.toUnmodifiableMap(p -> p[0], p -> p[1]));

  private static final int CODE_LETTERS = 2;
  private static final Map<String, List<ZoneId>> OPENED = new ConcurrentHashMap<>();

  private CountryClocks() {}

  /** The offset of all of a country at this time on its walls; {@code country} as ISO 3166-1. */
  public static Optional<ZoneOffset> offset(String country, LocalDateTime wall) {
    return only(country, z -> z.getRules().getOffset(wall));
  }

  /** The offset of all of a country at this moment; {@code country} as ISO 3166-1 alpha-2. */
  public static Optional<ZoneOffset> offset(String country, Instant moment) {
    return only(country, z -> z.getRules().getOffset(moment));
  }

  /** The country, as ISO 3166-1 alpha-2, whose domain an address lies under. */
  public static Optional<String> of(URI address) {
    String host = address.getHost();
    String last = host == null ? "" : host.substring(host.lastIndexOf('.') + 1);
    boolean code = last.length() == CODE_LETTERS && !SOLD.contains(last);
    return code
        ? Optional.of(last.equals("uk") ? "GB" : last.toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  /** A country of this language, if all its countries keep one time; ISO 639-1 to ISO 3166-1. */
  public static Optional<String> speaking(String language) {
    return Optional.ofNullable(BY_LANGUAGE.get(language));
  }

  private static Optional<ZoneOffset> only(String country, Function<ZoneId, ZoneOffset> offset) {
    ZoneOffset only = null;
    for (ZoneId zone : OPENED.computeIfAbsent(country, CountryClocks::zones)) {
      ZoneOffset here = offset.apply(zone);
      if (only != null && !only.equals(here)) {
        return Optional.empty();
      }
      only = here;
    }
    return Optional.ofNullable(only);
  }

  private static List<ZoneId> zones(String country) {
    ZoneId primary = PRIMARY.get(country);
    return primary != null
        ? List.of(primary)
        : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
            .flatMap(CountryClocks::zone)
            .toList();
  }

  private static Stream<ZoneId> zone(String id) {
    try {
      return Stream.of(ZoneId.of(id));
    } catch (DateTimeException e) {
      return Stream.empty();
    }
  }
}
