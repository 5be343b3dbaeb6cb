package news.parallax.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one outlet answers under each of its addresses at each moment. A second version appears when
 * its time has come and its first was handed out at least once: whoever comes late still sees both.
 */
final class Newsstand {

  private static final String RETRY_SECONDS = "20";

  private final Press press;
  private final Edition edition;
  private final Typesetter typesetter;
  private final String base;
  private final Map<String, Piece> pieces;
  private final Set<String> handedOut = ConcurrentHashMap.newKeySet();

  Newsstand(Press press, Edition edition, List<Piece> pieces, Typesetter typesetter, String base) {
    this.press = press;
    this.edition = edition;
    this.typesetter = typesetter;
    this.base = base;
    this.pieces = new HashMap<>();
    pieces.forEach(piece -> this.pieces.put(piece.path(), piece));
  }

  Answer answer(String path, Instant now) {
    Duration age = Duration.between(edition.start(), now);
    if (path.equals("/robots.txt")) {
      return robots();
    }
    if (age.compareTo(press.outage()) < 0) {
      return Answer.plain(503, "Service Unavailable\n", Map.of("Retry-After", RETRY_SECONDS));
    }
    return Stream.of(way(path, age), page(path, age), oddity(path), home(path, age))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> Answer.plain(404, "Not Found\n", Map.of()));
  }

  private Answer robots() {
    if (press.robots().isEmpty()) {
      return Answer.plain(404, "Not Found\n", Map.of());
    }
    String text = press.robots().stream().collect(Collectors.joining("\n", "", "\n"));
    return Answer.plain(200, text.replace("{base}", base), Map.of());
  }

  private Optional<Answer> way(String path, Duration age) {
    return press.ways().stream()
        .filter(way -> way.path().equals(path))
        .map(way -> new Listing(press, way, base, entries(age)))
        .map(this::print)
        .findFirst();
  }

  private Answer print(Listing listing) {
    return listing.way().form() == Press.Form.SECTION
        ? typesetter.section(press.masthead(), listing)
        : Feeds.print(listing);
  }

  private Optional<Answer> page(String path, Duration age) {
    return Optional.ofNullable(pieces.get(path)).map(piece -> hand(piece, age));
  }

  private Answer hand(Piece piece, Duration age) {
    Draft draft = current(piece, age);
    handedOut.add(piece.slug());
    return typesetter.article(piece, draft, entries(age));
  }

  private Draft current(Piece piece, Duration age) {
    Draft latest =
        piece.drafts().stream()
            .filter(draft -> draft.after().compareTo(age) <= 0)
            .reduce(piece.drafts().getFirst(), (before, later) -> later);
    return handedOut.contains(piece.slug()) ? latest : piece.drafts().getFirst();
  }

  private List<Listing.Entry> entries(Duration age) {
    return Stream.concat(
            pieces.values().stream().map(piece -> Listing.Entry.of(piece, current(piece, age))),
            press.others().stream().map(this::entry))
        .toList();
  }

  private Listing.Entry entry(Press.Oddity oddity) {
    return Listing.Entry.of(oddity, edition.at(oddity.published(), press.offset()));
  }

  private Optional<Answer> oddity(String path) {
    return press.others().stream()
        .filter(oddity -> oddity.path().equals(path))
        .map(this::show)
        .findFirst();
  }

  private Answer show(Press.Oddity oddity) {
    return oddity
        .file()
        .map(file -> typesetter.other(file, entry(oddity).published()))
        .orElseGet(() -> Answer.plain(oddity.status(), oddity.title() + "\n", Map.of()));
  }

  private Optional<Answer> home(String path, Duration age) {
    if (!path.equals("/")) {
      return Optional.empty();
    }
    Press.Way way = new Press.Way(Press.Form.SECTION, path);
    return Optional.of(print(new Listing(press, way, base, entries(age))));
  }
}
