package news.parallax.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an outlet's file must hold beyond its schema: true codes, addresses, selectors, one name.
 */
final class OutletReader {

  private static final Duration GAP_MAX = Duration.ofHours(1);
  private static final Duration INTERVAL_MIN = Duration.ofSeconds(1);
  private static final Duration INTERVAL_MAX = Duration.ofDays(30);

  private final FoundFile file;
  private final FileValues values;
  private final SelectorCheck selectors;

  OutletReader(FoundFile file, FileValues values, SelectorCheck selectors) {
    this.file = file;
    this.values = values;
    this.selectors = selectors;
  }

  /** The shipped outlet with what the file says about being enabled, and its notes. */
  Outlet switched(Outlet shipped) {
    checkId();
    return new Outlet(
        shipped.id(),
        shipped.name(),
        shipped.country(),
        shipped.languages(),
        shipped.owner(),
        shipped.home(),
        shipped.sources(),
        shipped.pace(),
        shipped.ownQueryKeys(),
        enabled(),
        values.text("notes").or(shipped::notes));
  }

  /** The outlet, as far as the file can be read; empty when it lacks what every outlet has. */
  Optional<Outlet> outlet() {
    checkId();
    Optional<String> country = country();
    List<String> languages = languages();
    List<Source> sources = sources();
    Pace pace = pace();
    return home()
        .filter(home -> Outlet.isId(file.id()))
        .map(
            home ->
                new Outlet(
                    file.id(),
                    values.text("name").orElse(file.id()),
                    country,
                    languages,
                    owner(),
                    home,
                    sources,
                    pace,
                    values.texts("queryKeys"),
                    enabled(),
                    values.text("notes")));
  }

  private void checkId() {
    if (!Outlet.isId(file.id())) {
      values
          .problems()
          .add(
              Span.TOP,
              "the file's name \"" + file.id() + "\" is no outlet id",
              "name it with small letters, digits and hyphens, at most 63, and .yaml");
    }
    values.text("id").filter(id -> !id.equals(file.id())).ifPresent(id -> wrongId());
  }

  private void wrongId() {
    String wanted = "the file's name, \"" + file.id() + "\"";
    values.wrong(List.of("id"), wanted, "leave the key out, or rename the file");
  }

  private Optional<String> country() {
    Optional<String> country = values.text("country");
    country.filter(code -> !Places.isCountry(code)).ifPresent(this::wrongCountry);
    country.filter(Places::isCountry).ifPresent(this::checkFolder);
    return country;
  }

  private void wrongCountry(String code) {
    values.wrong(
        List.of("country"),
        "a country code of ISO 3166-1",
        Places.nearestCountry(code),
        "write two capital letters such as FR, or leave the key out");
  }

  /** A folder of two letters is a country's: a file in the wrong one would not be found again. */
  private void checkFolder(String country) {
    String folder = file.folder();
    if (folder.length() == 2 && !folder.equals(country.toLowerCase(Locale.ROOT))) {
      values.wrong(
          List.of("country"),
          "the country of its folder, \"" + folder.toUpperCase(Locale.ROOT) + "\"",
          "move the file to outlets/" + country.toLowerCase(Locale.ROOT) + "/, or change the code");
    }
  }

  private List<String> languages() {
    List<String> languages = values.texts("languages");
    for (int i = 0; i < languages.size(); i++) {
      if (!Places.isLanguage(languages.get(i))) {
        values.wrong(
            List.of("languages", Integer.toString(i)),
            "a language code of ISO 639",
            Places.nearestLanguage(languages.get(i)),
            "write two or three small letters such as fr");
      }
    }
    return languages;
  }

  private Ownership owner() {
    return new Ownership(
        values.text("owner", "kind").flatMap(OwnerKind::of).orElse(OwnerKind.UNKNOWN),
        values.text("owner", "origin"));
  }

  private Optional<URI> home() {
    return values.read(List.of("home"), OutletReader::address);
  }

  /** An absolute http or https address with a host and without user, password or fragment. */
  private static Optional<URI> address(String text) {
    try {
      URI address = new URI(text).parseServerAuthority();
      boolean web =
          "http".equalsIgnoreCase(address.getScheme())
              || "https".equalsIgnoreCase(address.getScheme());
      return web && address.getHost() != null && address.getRawUserInfo() == null
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    Set<URI> known = new HashSet<>();
    for (int i = 0; i < values.size("sources"); i++) {
      source(Integer.toString(i), known).ifPresent(sources::add);
    }
    return sources;
  }

  private Optional<Source> source(String position, Set<URI> known) {
    List<String> place = List.of("sources", position, "address");
    Optional<URI> address = values.read(place, OutletReader::address);
    if (address.isPresent() && !known.add(address.get())) {
      values.wrong(place, "an address that no other source has", "delete one of the two");
    }
    Optional<String> links = selector(position, "links");
    Optional<String> body = selector(position, "body");
    Optional<SourceKind> kind = values.text("sources", position, "kind").flatMap(SourceKind::of);
    checkLinks(position, links, kind);
    return kind.filter(way -> Outlet.isId(file.id()))
        .flatMap(way -> address.map(at -> new Source(file.id(), way, at, links, body)));
  }

  private void checkLinks(String position, Optional<String> links, Optional<SourceKind> kind) {
    if (links.isPresent() && kind.filter(SourceKind.SECTION::equals).isEmpty()) {
      values.wrong(
          List.of("sources", position, "links"),
          "a source of the kind section",
          "delete it: a feed or a sitemap lists its links itself");
    }
  }

  private Optional<String> selector(String position, String key) {
    Optional<String> selector = values.text("sources", position, key);
    selector
        .flatMap(selectors::fault)
        .ifPresent(
            fault ->
                values.wrong(
                    List.of("sources", position, key),
                    "a CSS selector (" + fault + ")",
                    "try it in the browser's console: document.querySelectorAll"));
    return selector;
  }

  private Pace pace() {
    return new Pace(
        values.duration(Duration.ZERO, GAP_MAX, "pace", "gap"),
        values.duration(INTERVAL_MIN, INTERVAL_MAX, "pace", "interval"));
  }

  private boolean enabled() {
    return values.text("enabled").map(Boolean::parseBoolean).orElse(true);
  }
}
