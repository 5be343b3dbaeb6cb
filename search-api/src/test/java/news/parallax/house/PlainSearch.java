package news.parallax.house;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import news.parallax.article.PageTime;
import news.parallax.indexer.lucene.ArticleHit;
import news.parallax.indexer.lucene.Cursor;
import news.parallax.indexer.lucene.Facet;
import news.parallax.indexer.lucene.Passage;
import news.parallax.indexer.lucene.SearchAnswer;
import news.parallax.indexer.lucene.SearchRequest;
import news.parallax.indexer.lucene.StoryHit;
import news.parallax.indexer.lucene.Total;
import news.parallax.story.Holdings;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;

/** Finds what holds the query's text letter by letter: enough to see what pages do with answers. */
final class PlainSearch {

  private final Holdings holdings;

  PlainSearch(Holdings holdings) {
    this.holdings = holdings;
  }

  SearchAnswer find(SearchRequest request) {
    String words = request.query().text().toLowerCase(Locale.ROOT);
    long asof = holdings.latest();
    Map<String, List<StoredArticle>> byStory = new LinkedHashMap<>();
    try (var all = holdings.all(asof)) {
      all.filter(
              a ->
                  (a.article().title() + "\n" + a.article().body())
                      .toLowerCase(Locale.ROOT)
                      .contains(words))
          .filter(a -> allowed(request.filters().outlets().only(), a.article().outlet()))
          .filter(a -> allowed(request.filters().languages().only(), a.article().language()))
          .forEach(
              a ->
                  byStory
                      .computeIfAbsent(
                          a.story().map(m -> m.story()).orElse(a.id()), s -> new ArrayList<>())
                      .add(a));
    }
    List<StoryHit> hits =
        byStory.values().stream().map(found -> story(found, words, asof)).toList();
    int from = request.cursor().map(c -> (int) c.view()).orElse(0);
    List<StoryHit> shown = hits.stream().skip(from).limit(request.limit()).toList();
    boolean more = from + shown.size() < hits.size();
    List<StoredArticle> articles = byStory.values().stream().flatMap(List::stream).toList();
    return new SearchAnswer(
        shown,
        more
            ? Optional.of(new Cursor(from + shown.size(), asof, false, 0, 1, "s"))
            : Optional.empty(),
        new Total(hits.size(), Total.Relation.EXACT),
        articles.size(),
        false,
        hits.size(),
        request.facets().stream().sorted().map(field -> facet(field, articles)).toList(),
        asof);
  }

  private static boolean allowed(List<String> only, String value) {
    return only.isEmpty() || only.contains(value);
  }

  private static Facet facet(Facet.Field field, List<StoredArticle> articles) {
    Function<StoredArticle, String> value =
        switch (field) {
          case OUTLET -> a -> a.article().outlet();
          case COUNTRY -> a -> "EE";
          case LANG -> a -> a.article().language();
          case OWNER -> a -> "wire";
          case DAY -> a -> at(a).toString().substring(0, 10);
        };
    Map<String, Long> counts = new TreeMap<>();
    articles.forEach(a -> counts.merge(value.apply(a), 1L, Long::sum));
    return new Facet(
        field,
        counts.entrySet().stream().map(e -> new Facet.Count(e.getKey(), e.getValue())).toList());
  }

  private static Instant at(StoredArticle article) {
    return article
        .article()
        .published()
        .map(PageTime::at)
        .map(java.time.OffsetDateTime::toInstant)
        .orElse(article.firstSeen());
  }

  private StoryHit story(List<StoredArticle> found, String words, long asof) {
    Optional<String> id = found.getFirst().story().map(m -> m.story());
    String headline =
        id.flatMap(s -> holdings.story(s, asof))
            .map(Story::headline)
            .orElse(found.getFirst().article().title());
    List<StoredArticle> originals = found.stream().filter(a -> a.copy().isEmpty()).toList();
    List<StoredArticle> shown = originals.isEmpty() ? found : originals;
    return new StoryHit(
        id,
        headline,
        false,
        found.size(),
        originals.size(),
        found.stream().map(PlainSearch::at).min(Instant::compareTo).orElseThrow(),
        found.stream().map(PlainSearch::at).max(Instant::compareTo).orElseThrow(),
        shown.stream().limit(StoryHit.ARTICLES_MAX).map(a -> hit(a, found, words)).toList());
  }

  private static ArticleHit hit(StoredArticle stored, List<StoredArticle> found, String words) {
    String body = stored.article().body();
    String passage = body.substring(0, Math.min(400, body.length()));
    return new ArticleHit(
        stored.id(),
        stored.revision(),
        stored.article().url().toString(),
        stored.article().outlet(),
        stored.article().outlet(),
        Optional.empty(),
        stored.article().language(),
        new Passage(stored.article().title(), marks(stored.article().title(), words)),
        List.of(new Passage(passage, marks(passage, words))),
        stored.article().published().map(t -> t.at().toInstant()),
        stored.firstSeen(),
        stored.copy().map(c -> c.parent()),
        found.stream()
            .filter(a -> a.copy().map(c -> c.parent().equals(stored.id())).orElse(false))
            .map(
                a ->
                    new ArticleHit.Copy(
                        a.id(),
                        a.article().url().toString(),
                        a.article().outlet(),
                        a.article().outlet(),
                        a.article().published().map(t -> t.at().toInstant())))
            .toList(),
        1);
  }

  private static List<Passage.Mark> marks(String text, String words) {
    int at = words.isEmpty() ? -1 : text.toLowerCase(Locale.ROOT).indexOf(words);
    return at < 0 ? List.of() : List.of(new Passage.Mark(at, at + words.length()));
  }
}
