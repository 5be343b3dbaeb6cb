package news.parallax.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.parallax.config.SourceKind;

/**
 * An outlet as the tables tell it, and the file that says so.
 *
 * @param country ISO 3166-1 alpha-2
 * @param languages ISO 639; empty where no table tells them
 * @param lists the lists its addresses stand in
 */
record ListedOutlet(
    String domain,
    String name,
    String country,
    List<String> languages,
    ListedOwner owner,
    List<Way> ways,
    List<String> lists) {

  /** What tells a written file from one that somebody keeps by hand. */
  static final String MARK = "# Written by benchmarks/outlet-list.sh, which fetched nothing.";

  private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} .()/'’-]*");
  private static final List<String> NO_NAMES = List.of("true", "false", "null");

  /** One way in. */
  record Way(SourceKind kind, String address) {}

  /** The whole domain, so that no later outlet can take or change the id. */
  String id() {
    return domain.replaceAll("[^a-z0-9]+", "-");
  }

  /** Where the file lies below the folder of outlets. */
  String path() {
    return country.toLowerCase(Locale.ROOT) + "/" + id() + ".yaml";
  }

  /** The file's text. */
  String yaml() {
    StringBuilder yaml = new StringBuilder();
    line(yaml, "# yaml-language-server: $schema=../outlet.schema.json");
    line(yaml, MARK);
    line(yaml, "# Addresses as listed by " + String.join(" and ", lists) + ".");
    line(yaml, "name: " + scalar(name));
    line(yaml, "country: " + country);
    if (!languages.isEmpty()) {
      line(yaml, "languages: " + languages.stream().collect(Collectors.joining(", ", "[", "]")));
    }
    line(yaml, "owner:");
    line(yaml, "  kind: " + owner.kind().word());
    Optional<String> origin = owner.origin();
    origin.ifPresent(words -> line(yaml, "  origin: " + quoted(words)));
    line(yaml, "home: https://" + domain + "/");
    line(yaml, "sources:");
    for (Way way : ways) {
      line(yaml, "  - kind: " + way.kind().word());
      line(yaml, "    address: " + way.address());
    }
    return yaml.toString();
  }

  private static void line(StringBuilder yaml, String text) {
    yaml.append(text).append('\n');
  }

  private static String scalar(String value) {
    boolean plain =
        PLAIN.matcher(value).matches() && !NO_NAMES.contains(value.toLowerCase(Locale.ROOT));
    return plain ? value : quoted(value);
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
