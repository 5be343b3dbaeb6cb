package news.parallax.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.answers.Columns;
import news.parallax.answers.CrawlState;
import news.parallax.answers.Matched;
import news.parallax.answers.OutletBook;
import news.parallax.answers.Rooms;
import news.parallax.answers.SearchAsked;
import news.parallax.config.OutletEdit;
import news.parallax.config.Problem;
import news.parallax.indexer.query.ParseResult;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;

/** Every page of the product, each a function from what was asked to HTML; empty: not found. */
public final class Pages {

  private static final int STORIES_SHOWN = 30;

  private final Rooms rooms;
  private final Messages m = new Messages();
  private final Assets assets = new Assets();
  private final Templates templates = new Templates();

  public Pages(Rooms rooms) {
    this.rooms = rooms;
  }

  /** The files that pages load. */
  public Assets assets() {
    return assets;
  }

  private Frame frame(Visitor visitor, String title, String nav, String query) {
    CrawlState crawl = rooms.crawl().get();
    List<String> notices = new ArrayList<>();
    crawl.hindrance().ifPresent(notices::add);
    crawl.partial().ifPresent(notices::add);
    return new Frame(
        m,
        assets,
        visitor,
        title,
        nav,
        query,
        rooms.demo(),
        notices,
        Moment.of(rooms.clock().instant()),
        rooms.holdings().latest());
  }

  private Page shown(String template, Object page) {
    return new Page.Shown(200, templates.render(template, page));
  }

  /** The newest stories, from {@code offset}. */
  public Page home(Visitor visitor, int offset) {
    long asof = rooms.holdings().latest();
    OutletBook book = rooms.book();
    List<Story> stories = rooms.holdings().stories(offset, STORIES_SHOWN + 1, asof);
    Map<String, List<StoryLine>> days = new LinkedHashMap<>();
    stories.stream()
        .limit(STORIES_SHOWN)
        .map(story -> StoryLine.of(rooms.holdings(), book, story, asof))
        .forEach(line -> days.computeIfAbsent(line.day(), day -> new ArrayList<>()).add(line));
    days.values()
        .forEach(
            lines -> lines.sort((a, b) -> Integer.compare(b.origins().size(), a.origins().size())));
    return shown(
        "home",
        new HomePage(
            frame(visitor, m.say("home.title"), "home", ""),
            days.entrySet().stream().map(e -> day(e.getKey(), e.getValue())).toList(),
            rooms.holdings().storyCount(asof),
            stories.size() > STORIES_SHOWN
                ? Optional.of("/?from=" + (offset + STORIES_SHOWN))
                : Optional.empty(),
            CrawlGlance.of(rooms, book, m)));
  }

  private static HomePage.Day day(String day, List<StoryLine> stories) {
    return new HomePage.Day(Moment.day(java.time.Instant.parse(day + "T00:00:00Z")), stories);
  }

  /** A search's answer; a query without meaning is a page with status 400 that says where. */
  public Page search(Visitor visitor, SearchAsked asked) {
    SearchPages pages = new SearchPages(rooms, m);
    String title = asked.query().isBlank() ? m.say("search.title") : asked.query();
    Frame frame = frame(visitor, title, "search", asked.query());
    return switch (rooms.reading().apply(asked.query())) {
      case ParseResult.Parsed parsed ->
          shown(
              "search",
              pages.page(
                  frame,
                  asked,
                  parsed.query(),
                  rooms
                      .search()
                      .apply(
                          asked.request(
                              parsed.query(), SearchPages.FACETS, rooms.clock().instant()))));
      case ParseResult.Invalid invalid ->
          new Page.Shown(
              400, templates.render("search", pages.unread(frame, asked, invalid.problem())));
    };
  }

  /** The field for a text or an address. */
  public Page match(Visitor visitor) {
    Frame frame = frame(visitor, m.say("match.title"), "search", "");
    return shown("match", new MatchPage(frame, "", Optional.empty()));
  }

  /** The story of what was pasted into it. */
  public Page match(Visitor visitor, String pasted, Matched matched) {
    Frame frame = frame(visitor, m.say("match.title"), "search", "");
    return shown("match", new MatchPages(rooms).page(frame, pasted, matched));
  }

  /** A story's coverage; without a slug the reader is led to the address that has one. */
  public Optional<Page> story(
      Visitor visitor, String id, Optional<String> slug, boolean originalsOnly) {
    long asof = rooms.holdings().latest();
    return rooms
        .holdings()
        .story(id, asof)
        .map(
            story ->
                slug.isEmpty()
                    ? new Page.Moved(Addresses.story(id, story.headline()))
                    : shown(
                        "story",
                        new StoryPages(rooms, m)
                            .page(
                                frame(visitor, story.headline(), "home", ""),
                                story,
                                asof,
                                originalsOnly)));
  }

  /** Where a merged story went. */
  public Optional<String> movedStory(String id) {
    return rooms.holdings().movedTo(id, rooms.holdings().latest());
  }

  /**
   * What a reader asked a comparison for.
   *
   * @param columns {@code URL[@REVISION]}; empty for the program's choice
   * @param asof the outbox number that pins it
   */
  public record Compared(List<String> columns, String view, String show, Optional<Long> asof) {}

  /** A story's comparison. */
  public Optional<Page> compare(Visitor visitor, String id, Compared compared) {
    long asof = compared.asof().orElse(rooms.holdings().latest());
    return rooms.holdings().story(id, asof).map(story -> compare(visitor, story, compared, asof));
  }

  private Page compare(Visitor visitor, Story story, Compared compared, long asof) {
    Columns columns = new Columns(rooms.holdings());
    List<String> asked = compared.columns().stream().distinct().toList();
    List<String> remarks = new ArrayList<>();
    if (asked.size() > Columns.COLUMNS_MAX) {
      remarks.add(m.say("compare.tooMany", asked.size()));
      asked = asked.subList(0, Columns.COLUMNS_MAX);
    } else if (asked.size() == 1) {
      remarks.add(m.say("compare.onlyOne"));
      asked = List.of();
    }
    Columns.Chosen chosen = columns.choose(story.id(), asked, asof);
    if (chosen instanceof Columns.Chosen.Unknown unknown) {
      remarks.add(m.say("compare.unknown", unknown.column(), unknown.why()));
      asked = List.of();
      chosen = columns.choose(story.id(), asked, asof);
    }
    Frame frame = frame(visitor, m.say("compare.title", story.headline()), "home", "");
    return switch (chosen) {
      case Columns.Chosen.Versions versions ->
          shown(
              "compare",
              new ComparePages(rooms, m)
                  .page(
                      frame,
                      story,
                      versions.articles(),
                      new ComparePages.Asked(
                          asked, compared.view(), compared.show(), compared.asof(), remarks),
                      asof));
      case Columns.Chosen.Unknown unknown -> alone(frame, story, asof);
      case Columns.Chosen.Count count -> alone(frame, story, asof);
    };
  }

  private Page alone(Frame frame, Story story, long asof) {
    OutletBook book = rooms.book();
    return shown("alone", new AlonePage(frame, StoryLine.of(rooms.holdings(), book, story, asof)));
  }

  /** An article at its latest revision, or at one that is named. */
  public Optional<Page> article(Visitor visitor, String id, Optional<Integer> revision) {
    long asof = rooms.holdings().latest();
    Optional<StoredArticle> stored =
        revision.isPresent()
            ? rooms.holdings().article(id, revision.get(), asof)
            : rooms.holdings().article(id, asof);
    return stored.map(
        article ->
            shown(
                "article",
                new ArticlePages(rooms, m)
                    .page(frame(visitor, article.article().title(), "home", ""), article, asof)));
  }

  /** Two revisions of an article against each other. */
  public Optional<Page> diff(Visitor visitor, String id, int from, int to) {
    long asof = rooms.holdings().latest();
    return rooms
        .holdings()
        .article(id, from, asof)
        .flatMap(
            before ->
                rooms
                    .holdings()
                    .article(id, to, asof)
                    .map(
                        after ->
                            shown(
                                "diff",
                                new DiffPages(rooms, m)
                                    .page(
                                        frame(visitor, after.article().title(), "home", ""),
                                        before,
                                        after))));
  }

  /** An outlet's profile, its articles from {@code offset}. */
  public Optional<Page> outlet(Visitor visitor, String id, int offset) {
    String name = rooms.book().name(id);
    return new OutletPages(rooms, m)
        .page(frame(visitor, name, "sources", ""), id, offset, rooms.holdings().latest())
        .map(page -> shown("outlet", page));
  }

  /** The operator's desk. */
  public Page sources(Visitor visitor, SourcesAsked asked) {
    Frame frame = frame(visitor, m.say("sources.title"), "sources", "");
    return shown("sources", new SourcesPages(rooms, m).page(frame, asked));
  }

  /** An outlet's file in an editor. */
  public Optional<Page> file(Visitor visitor, String outlet, boolean saved) {
    return rooms
        .edit()
        .current(outlet)
        .map(file -> shown("file", editor(visitor, file, file.text(), List.of(), saved)));
  }

  /** The editor again, with what is wrong in the text that was not saved. */
  public Page faults(
      Visitor visitor, OutletEdit.Current file, String text, List<Problem> problems) {
    return new Page.Shown(
        422, templates.render("file", editor(visitor, file, text, problems, false)));
  }

  /** The editor again, with what another editor has saved meanwhile. */
  public Page changed(
      Visitor visitor, OutletEdit.Current now, String text, OutletEdit.Result.Conflict conflict) {
    FilePage plain = editor(visitor, now, text, List.of(), false);
    FilePage page =
        new FilePage(
            plain.f(),
            plain.outlet(),
            now,
            text,
            List.of(),
            Optional.of(conflict.diff()),
            false,
            plain.keys());
    return new Page.Shown(412, templates.render("file", page));
  }

  private FilePage editor(
      Visitor visitor,
      OutletEdit.Current file,
      String text,
      List<Problem> problems,
      boolean saved) {
    OutletBook book = rooms.book();
    return new FilePage(
        frame(visitor, m.say("file.title", book.name(file.id())), "sources", ""),
        OutletChip.of(book, file.id()),
        file,
        text,
        problems,
        Optional.empty(),
        saved,
        FilePage.KEYS);
  }

  /** An error for people. */
  public Page problem(
      Visitor visitor,
      int status,
      String title,
      String detail,
      Optional<String> hint,
      String requestId) {
    ProblemPage page =
        new ProblemPage(frame(visitor, title, "", ""), status, title, detail, hint, requestId);
    return new Page.Shown(status, templates.render("problem", page));
  }
}
