package news.parallax.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.answers.OutletBook;
import news.parallax.answers.Rooms;

/** Makes the operator's desk of what the crawler remembers of each source. */
final class SourcesPages {

  private static final int ROWS_SHOWN = 100;
  private static final int NEEDS_SHOWN = 30;
  static final List<String> SHOWN = List.of("all", "needs", "wait", "paused", "ok");

  private final Rooms rooms;
  private final Messages m;

  SourcesPages(Rooms rooms, Messages m) {
    this.rooms = rooms;
    this.m = m;
  }

  SourcesPage page(Frame frame, SourcesAsked asked) {
    OutletBook book = rooms.book();
    List<SourceRow> all = rows(book);
    Set<String> visited = all.stream().map(row -> row.outlet().id()).collect(Collectors.toSet());
    List<SourceRow> named = all.stream().filter(named(asked.named())).toList();
    List<SourceRow> shown = named.stream().filter(shown(asked.show())).toList();
    int to = asked.from() + ROWS_SHOWN;
    return new SourcesPage(
        frame,
        book.all().size(),
        (int) named.stream().filter(shown("needs")).count(),
        named.stream()
            .filter(shown("needs"))
            .sorted(Comparator.comparing(SourceRow::health).thenComparing(r -> -r.failures()))
            .limit(NEEDS_SHOWN)
            .toList(),
        shown.stream().skip(asked.from()).limit(ROWS_SHOWN).toList(),
        SHOWN.stream().map(state -> state(state, named, asked)).toList(),
        asked,
        asked.from() == 0
            ? Optional.empty()
            : Optional.of(asked.startingAt(Math.max(0, asked.from() - ROWS_SHOWN))),
        to < shown.size() ? Optional.of(asked.startingAt(to)) : Optional.empty(),
        rooms.frontier().standing(),
        book.all().stream()
            .filter(outlet -> !visited.contains(outlet.id()))
            .map(outlet -> OutletChip.of(book, outlet.id()))
            .toList(),
        rooms.list().get().problems());
  }

  private List<SourceRow> rows(OutletBook book) {
    Instant now = rooms.clock().instant();
    return rooms.frontier().sources().stream()
        .map(state -> SourceRow.of(state, book, m, now))
        .sorted(Comparator.comparing(row -> row.outlet().name().text() + " " + row.address()))
        .toList();
  }

  private static SourcesPage.State state(String state, List<SourceRow> rows, SourcesAsked asked) {
    int sources = (int) rows.stream().filter(shown(state)).count();
    return new SourcesPage.State(state, sources, asked.showing(state));
  }

  private static Predicate<SourceRow> named(String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return row ->
        Stream.of(
                row.outlet().id(),
                row.outlet().name().text(),
                row.outlet().country().map(OutletChip.Country::name).orElse(""),
                row.address())
            .anyMatch(known -> known.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static Predicate<SourceRow> shown(String show) {
    return row ->
        "all".equals(show)
            || ("needs".equals(show) ? row.health().needs() : row.health().word().equals(show));
  }
}
