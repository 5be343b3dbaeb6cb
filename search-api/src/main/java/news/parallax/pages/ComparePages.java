package news.parallax.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import news.parallax.answers.Columns;
import news.parallax.answers.Extract;
import news.parallax.answers.OutletBook;
import news.parallax.answers.Rooms;
import news.parallax.indexer.compare.Column;
import news.parallax.indexer.compare.Comparison;
import news.parallax.indexer.compare.NumberGroup;
import news.parallax.indexer.compare.QuoteGroup;
import news.parallax.indexer.compare.Row;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;

/** Renders a comparison: it decides nothing, it only lays out what the comparison says. */
final class ComparePages {

  static final List<String> VIEWS = List.of("text", "headlines", "numbers", "quotes");
  static final List<String> SHOWS = List.of("all", "differences", "only");

  private final Rooms rooms;
  private final Messages m;

  ComparePages(Rooms rooms, Messages m) {
    this.rooms = rooms;
    this.m = m;
  }

  /**
   * What the reader asked for.
   *
   * @param columns as asked; empty for the program's choice
   * @param pinned the outbox number in the address, if it is pinned
   */
  record Asked(
      List<String> columns,
      String view,
      String show,
      Optional<Long> pinned,
      List<String> remarks) {}

  ComparePage page(Frame frame, Story story, List<StoredArticle> columns, Asked asked, long asof) {
    Comparison comparison = rooms.comparing().compare(story.id(), asof, Columns.versions(columns));
    return new Layout(frame, story, columns, asked, asof, comparison).page();
  }

  /** One page in the making: what every part of it needs at hand. */
  private final class Layout {
    private final Frame frame;
    private final Story story;
    private final List<StoredArticle> articles;
    private final Asked asked;
    private final long asof;
    private final Comparison comparison;
    private final OutletBook book = rooms.book();
    private final Extract extract = new Extract();
    private final Map<String, StoredArticle> byColumn = new HashMap<>();
    private final List<String> addresses;

    Layout(
        Frame frame,
        Story story,
        List<StoredArticle> articles,
        Asked asked,
        long asof,
        Comparison comparison) {
      this.frame = frame;
      this.story = story;
      this.articles = articles;
      this.asked = asked;
      this.asof = asof;
      this.comparison = comparison;
      articles.forEach(extract::with);
      for (int i = 0; i < articles.size(); i++) {
        byColumn.put(comparison.columns().get(i).id(), articles.get(i));
      }
      addresses = articles.stream().map(Columns::address).toList();
    }

    ComparePage page() {
      List<ComparePage.Line> lines = lines();
      return new ComparePage(
          frame,
          StoryLine.of(rooms.holdings(), book, story, asof),
          asked.view(),
          views(),
          asked.show(),
          SHOWS.stream().map(show -> show(show, lines)).toList(),
          comparison.columns().stream().map(this::head).toList(),
          lines.stream().filter(line -> shown(asked.show(), line)).toList(),
          comparison.numbers().stream().map(this::number).toList(),
          comparison.quotes().stream().map(this::quote).toList(),
          Addresses.compare(story.id(), addresses, asked.view(), Optional.of(asof)),
          others(),
          asked.remarks());
    }

    private List<ComparePage.View> views() {
      Map<String, Integer> items =
          Map.of(
              "text", comparison.rows().size(),
              "headlines", comparison.headlines().size(),
              "numbers", comparison.numbers().size(),
              "quotes", comparison.quotes().size());
      return VIEWS.stream()
          .map(view -> new ComparePage.View(view, address(view), items.getOrDefault(view, 0)))
          .toList();
    }

    /** Views keep the columns that the reader chose, and the program's choice stays its choice. */
    private String address(String view) {
      return Addresses.compare(
          story.id(), asked.columns().isEmpty() ? List.of() : addresses, view, asked.pinned());
    }

    private ComparePage.View show(String show, List<ComparePage.Line> lines) {
      String base = address("text");
      String href =
          "all".equals(show) ? base : base + (base.contains("?") ? "&" : "?") + "show=" + show;
      return new ComparePage.View(
          show, href, (int) lines.stream().filter(line -> shown(show, line)).count());
    }

    private ComparePage.Head head(Column column) {
      StoredArticle stored = article(column.id());
      List<String> rest =
          addresses.stream().filter(a -> !a.equals(Columns.address(stored))).toList();
      return new ComparePage.Head(
          column.id(),
          OutletChip.of(book, column.outlet()),
          Said.of(stored.article().title(), column.language()),
          Addresses.revision(stored.id(), stored.revision()),
          OutletChip.language(column.language()),
          stored.article().published().map(Moment::of),
          stored.article().modified().map(Moment::of),
          stored.revision(),
          stored.revisions(),
          WordDifference.count(stored.article().body(), column.language()),
          stored.article().credit().map(credit -> Said.of(credit, column.language())),
          stored.copy().map(copy -> Copied.words(m, copy)),
          extract.reserved(stored.id()),
          column.url(),
          String.valueOf(stored.article().url().address().getHost()),
          rest.size() < Columns.COLUMNS_MIN
              ? Optional.empty()
              : Optional.of(Addresses.compare(story.id(), rest, asked.view(), asked.pinned())));
    }

    private StoredArticle article(String column) {
      StoredArticle stored = byColumn.get(column);
      if (stored == null) {
        throw new IllegalStateException("the comparison speaks of no column \"" + column + "\"");
      }
      return stored;
    }

    private List<ComparePage.Line> lines() {
      List<ComparePage.Line> lines = new ArrayList<>();
      for (Row row : comparison.rows()) {
        lines.add(
            new ComparePage.Line(
                lines.size() + 1,
                Kind.of(row.kind()),
                perColumn(row.cells(), Row.Cell::column, cell -> cell(row, cell))));
      }
      return lines;
    }

    private <T, V> List<List<V>> perColumn(
        List<T> parts, Function<T, String> column, Function<T, V> view) {
      return comparison.columns().stream()
          .map(c -> parts.stream().filter(p -> column.apply(p).equals(c.id())).map(view).toList())
          .toList();
    }

    private ComparePage.Cell cell(Row row, Row.Cell cell) {
      StoredArticle stored = article(cell.column());
      Said.Tongue tongue = Said.Tongue.of(stored.article().language());
      boolean first = row.cells().size() > 1 && row.cells().getFirst().equals(cell);
      return new ComparePage.Cell(
          Kind.of(cell.kind()),
          first,
          cell.paragraph() + 1,
          Addresses.revision(stored.id(), stored.revision()) + "#p" + (cell.paragraph() + 1),
          runs(cell, extract.cut(stored.id(), cell.text())),
          tongue.lang(),
          tongue.dir(),
          row.reason());
    }

    private static List<ComparePage.Run> runs(Row.Cell cell, String text) {
      List<ComparePage.Run> runs = new ArrayList<>();
      int done = 0;
      for (Row.Changed changed : cell.changed()) {
        if (changed.end() <= text.length() && changed.start() >= done) {
          add(runs, text.substring(done, changed.start()), false);
          add(runs, text.substring(changed.start(), changed.end()), true);
          done = changed.end();
        }
      }
      add(runs, text.substring(done), false);
      return runs;
    }

    private static void add(List<ComparePage.Run> runs, String text, boolean changed) {
      if (!text.isEmpty()) {
        runs.add(new ComparePage.Run(text, changed));
      }
    }

    private ComparePage.NumberLine number(NumberGroup group) {
      String language =
          group.values().stream()
              .findFirst()
              .map(value -> article(value.column()).article().language())
              .orElse("");
      return new ComparePage.NumberLine(
          Said.of(group.scope(), language),
          group.unit(),
          group.conflict(),
          perColumn(group.values(), NumberGroup.Value::column, this::value));
    }

    private ComparePage.Value value(NumberGroup.Value value) {
      return new ComparePage.Value(
          said(value.column(), value.text()),
          value.value(),
          m.say("approx." + value.approx().word()));
    }

    private ComparePage.QuoteLine quote(QuoteGroup group) {
      Optional<Said> speaker =
          group.carriers().stream()
              .findFirst()
              .filter(carrier -> !group.speaker().isBlank())
              .map(carrier -> said(carrier.column(), group.speaker()));
      return new ComparePage.QuoteLine(
          group.utterance(),
          speaker,
          group.speakerConflict(),
          perColumn(group.carriers(), QuoteGroup.Carrier::column, this::wording));
    }

    private ComparePage.Wording wording(QuoteGroup.Carrier carrier) {
      StoredArticle stored = article(carrier.column());
      return new ComparePage.Wording(
          said(carrier.column(), extract.cut(stored.id(), carrier.text())),
          m.say("form." + carrier.form().word()));
    }

    private Said said(String column, String text) {
      return Said.of(text, article(column).article().language());
    }

    private List<ComparePage.Other> others() {
      if (articles.size() >= Columns.COLUMNS_MAX) {
        return List.of();
      }
      return rooms.holdings().members(story.id(), asof).stream()
          .filter(member -> articles.stream().noneMatch(a -> a.id().equals(member.id())))
          .sorted(Comparator.comparing(member -> member.copy().isPresent()))
          .map(
              member ->
                  new ComparePage.Other(
                      Columns.address(member),
                      book.name(member.article().outlet()) + ": " + member.article().title()))
          .toList();
    }
  }

  private static boolean shown(String show, ComparePage.Line line) {
    return switch (show) {
      case "differences" -> line.kind() != Kind.SAME;
      case "only" -> line.kind() == Kind.ONLY;
      default -> true;
    };
  }
}
