package news.parallax.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import news.parallax.answers.OutletBook;
import news.parallax.answers.Rooms;

/** Makes the operator's desk of what the crawler remembers of each source. */
final class SourcesPages {

  static final List<String> SHOWN = List.of("all", "needs", "wait", "paused", "ok");

  private final Rooms rooms;
  private final Messages m;

  SourcesPages(Rooms rooms, Messages m) {
    this.rooms = rooms;
    this.m = m;
  }

  SourcesPage page(Frame frame, String show) {
    OutletBook book = rooms.book();
    Instant now = rooms.clock().instant();
    List<SourceRow> all =
        rooms.frontier().sources().stream()
            .map(state -> SourceRow.of(state, book, m, now))
            .sorted(Comparator.comparing(row -> row.outlet().name().text() + " " + row.address()))
            .toList();
    Set<String> visited = all.stream().map(row -> row.outlet().id()).collect(Collectors.toSet());
    return new SourcesPage(
        frame,
        book.all().size(),
        all.stream()
            .filter(shown("needs"))
            .sorted(Comparator.comparing(SourceRow::health).thenComparing(r -> -r.failures()))
            .toList(),
        all.stream().filter(shown(show)).toList(),
        SHOWN.stream()
            .map(s -> new SourcesPage.State(s, (int) all.stream().filter(shown(s)).count()))
            .toList(),
        show,
        rooms.frontier().standing(),
        book.all().stream()
            .filter(outlet -> !visited.contains(outlet.id()))
            .map(outlet -> OutletChip.of(book, outlet.id()))
            .toList(),
        rooms.list().get().problems());
  }

  private static Predicate<SourceRow> shown(String show) {
    return row ->
        "all".equals(show)
            || ("needs".equals(show) ? row.health().needs() : row.health().word().equals(show));
  }
}
