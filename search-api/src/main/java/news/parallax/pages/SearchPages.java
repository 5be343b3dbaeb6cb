package news.parallax.pages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import news.parallax.answers.Extract;
import news.parallax.answers.Found;
import news.parallax.answers.OutletBook;
import news.parallax.answers.Rooms;
import news.parallax.answers.SearchAsked;
import news.parallax.answers.SearchJson;
import news.parallax.indexer.lucene.ArticleHit;
import news.parallax.indexer.lucene.Cursor;
import news.parallax.indexer.lucene.Facet;
import news.parallax.indexer.lucene.Passage;
import news.parallax.indexer.lucene.SearchAnswer;
import news.parallax.indexer.lucene.StoryHit;
import news.parallax.indexer.lucene.Total;
import news.parallax.indexer.query.ParsedQuery;
import news.parallax.indexer.query.QueryProblem;

/** Makes the page of a search: stories first, copies folded, what was understood, what narrows. */
final class SearchPages {

  static final Set<Facet.Field> FACETS =
      EnumSet.of(
          Facet.Field.OUTLET,
          Facet.Field.COUNTRY,
          Facet.Field.LANG,
          Facet.Field.OWNER,
          Facet.Field.DAY);

  private static final int FACET_SHOWN = 7;

  private final Rooms rooms;
  private final Messages m;

  SearchPages(Rooms rooms, Messages m) {
    this.rooms = rooms;
    this.m = m;
  }

  /** The page of a query that has no meaning. */
  SearchPage unread(Frame frame, SearchAsked asked, QueryProblem problem) {
    String query = asked.query();
    int at = query.offsetByCodePoints(0, Math.min(problem.position(), length(query)));
    return new SearchPage(
        frame,
        query,
        "",
        List.of(),
        Optional.of(
            new SearchPage.Problem(
                problem.position(),
                query.substring(0, at),
                query.substring(at),
                problem.what(),
                problem.hint())),
        0,
        "0",
        0,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  SearchPage page(Frame frame, SearchAsked asked, ParsedQuery query, SearchAnswer answer) {
    OutletBook book = rooms.book();
    return new SearchPage(
        frame,
        asked.query(),
        query.canonical(),
        query.hints(),
        Optional.empty(),
        answer.total().value(),
        total(answer.total()),
        answer.articles(),
        answer.relaxed() ? Optional.of(answer.withAllWords()) : Optional.empty(),
        choices(
            List.of("relevance", "newest", "oldest", "origins"),
            "sort",
            asked.sort(),
            asked::sorted),
        choices(List.of("fold", "show", "only"), "copies", asked.copies(), asked::copies),
        answer.facets().stream()
            .filter(facet -> !facet.counts().isEmpty())
            .map(facet -> facet(book, asked, facet))
            .toList(),
        hits(book, answer),
        answer.next().map(Cursor::opaque).map(cursor -> asked.after(cursor).address()),
        chosen(book, asked));
  }

  private String total(Total total) {
    return switch (total.relation()) {
      case EXACT -> String.valueOf(total.value());
      case AT_LEAST -> m.say("search.atLeast", total.value());
    };
  }

  private List<SearchPage.Choice> choices(
      List<String> words, String what, String current, Change change) {
    return words.stream()
        .map(
            word ->
                new SearchPage.Choice(
                    m.say("search." + what + "." + word),
                    change.to(word).address(),
                    word.equals(current),
                    0,
                    0))
        .toList();
  }

  /** One thing of a search changed to a word. */
  @FunctionalInterface
  private interface Change {
    SearchAsked to(String word);
  }

  private SearchPage.FacetView facet(OutletBook book, SearchAsked asked, Facet facet) {
    long most = facet.counts().stream().mapToLong(Facet.Count::articles).max().orElse(1);
    List<SearchPage.Choice> all =
        facet.counts().stream().map(count -> choice(book, asked, facet, count, most)).toList();
    int shown = Math.min(FACET_SHOWN, all.size());
    return new SearchPage.FacetView(
        m.say("search.facet." + facet.field().word()),
        all.subList(0, shown),
        all.subList(shown, all.size()));
  }

  private SearchPage.Choice choice(
      OutletBook book, SearchAsked asked, Facet facet, Facet.Count count, long most) {
    String value = count.value();
    String label = label(book, facet.field(), value);
    int share = (int) Math.max(1, 100 * count.articles() / most);
    if (facet.field() == Facet.Field.DAY) {
      boolean current = asked.from().equals(Optional.of(value));
      SearchAsked other =
          current
              ? asked.between(Optional.empty(), Optional.empty())
              : asked.between(Optional.of(value), Optional.of(value));
      return new SearchPage.Choice(label, other.address(), current, count.articles(), share);
    }
    String name = facet.field().word();
    boolean current = asked.values(name).contains(value);
    SearchAsked other = asked.with(name, current ? List.of() : List.of(value));
    return new SearchPage.Choice(label, other.address(), current, count.articles(), share);
  }

  private static String label(OutletBook book, Facet.Field field, String value) {
    return switch (field) {
      case OUTLET -> book.name(value);
      case COUNTRY -> OutletChip.Country.of(value.toUpperCase(Locale.ROOT)).name();
      case LANG -> OutletChip.language(value);
      case OWNER -> value;
      case DAY -> Moment.day(java.time.Instant.parse(value + "T00:00:00Z")).shown();
    };
  }

  /** What the search is narrowed to, each with the address that takes it away. */
  private List<SearchPage.Choice> chosen(OutletBook book, SearchAsked asked) {
    List<SearchPage.Choice> chosen = new ArrayList<>();
    for (String name : List.of("outlet", "country", "lang", "owner")) {
      if (!asked.values(name).isEmpty()) {
        UnaryOperator<String> label =
            value ->
                value.startsWith("-")
                    ? m.say("search.without", label(book, field(name), value.substring(1)))
                    : label(book, field(name), value);
        String values = String.join(", ", asked.values(name).stream().map(label).toList());
        chosen.add(
            new SearchPage.Choice(values, asked.with(name, List.of()).address(), true, 0, 0));
      }
    }
    if (asked.from().isPresent() || asked.to().isPresent()) {
      String span = asked.from().orElse("…") + " – " + asked.to().orElse("…");
      SearchAsked any = asked.between(Optional.empty(), Optional.empty());
      chosen.add(new SearchPage.Choice(span, any.address(), true, 0, 0));
    }
    return chosen;
  }

  private static Facet.Field field(String name) {
    return Facet.Field.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private List<SearchPage.Hit> hits(OutletBook book, SearchAnswer answer) {
    Found found = Found.of(rooms.holdings(), answer);
    List<SearchPage.Hit> hits = new ArrayList<>();
    boolean relaxed = false;
    for (StoryHit hit : answer.items()) {
      hits.add(hit(book, hit, hit.relaxed() && !relaxed, found));
      relaxed = relaxed || hit.relaxed();
    }
    return hits;
  }

  private static SearchPage.Hit hit(
      OutletBook book, StoryHit hit, boolean firstRelaxed, Found found) {
    Optional<StoryLine> line =
        found
            .story(hit)
            .flatMap(story -> found.head(story).map(head -> StoryLine.of(book, story, head)));
    String language = hit.articles().isEmpty() ? "" : hit.articles().getFirst().language();
    return new SearchPage.Hit(
        line,
        line.map(StoryLine::headline).orElseGet(() -> Said.of(hit.headline(), language)),
        line.map(StoryLine::href)
            .orElseGet(
                () ->
                    hit.articles().isEmpty()
                        ? "/"
                        : Addresses.article(hit.articles().getFirst().article())),
        firstRelaxed,
        hit.articlesMatched(),
        hit.originalsMatched(),
        hit.articles().stream().map(article -> article(book, hit, article)).toList());
  }

  private static SearchPage.Article article(OutletBook book, StoryHit story, ArticleHit hit) {
    Extract extract = new Extract().with(hit);
    boolean ownTitle = !hit.title().text().equals(story.headline());
    return new SearchPage.Article(
        Addresses.article(hit.article()),
        OutletChip.of(book, hit.outlet()),
        Moment.of(hit.published().orElse(hit.firstSeen())),
        ownTitle ? Optional.of(passage(hit.title(), hit.language())) : Optional.empty(),
        hit.passages().stream()
            .map(passage -> passage(SearchJson.cut(extract, hit, passage), hit.language()))
            .toList(),
        hit.copies().stream().map(copy -> copy(book, copy)).toList());
  }

  private static SearchPage.Passages passage(Passage passage, String language) {
    Said.Tongue tongue = Said.Tongue.of(language);
    return new SearchPage.Passages(passage.runs(), tongue.lang(), tongue.dir());
  }

  private static SearchPage.Copy copy(OutletBook book, ArticleHit.Copy copy) {
    return new SearchPage.Copy(
        Addresses.article(copy.article()),
        OutletChip.of(book, copy.outlet()),
        Moment.of(copy.published()));
  }
}
