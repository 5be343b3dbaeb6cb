package news.parallax.indexer.decide;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.config.Outlet;
import news.parallax.config.OwnerKind;
import news.parallax.indexer.lucene.IndexedArticle;
import news.parallax.indexer.lucene.LuceneIndex;
import news.parallax.story.Holdings;
import news.parallax.story.Membership;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;

/** Which entries of the index a decision makes stale, and what goes into them. */
final class IndexFeed {

  private final Holdings holdings;
  private final LuceneIndex index;
  private final Supplier<List<Outlet>> outlets;
  private final BooleanSupplier closing;

  /**
   * @param closing whether a rebuild is to be given up, since the house closes
   */
  IndexFeed(
      Holdings holdings,
      LuceneIndex index,
      Supplier<List<Outlet>> outlets,
      BooleanSupplier closing) {
    this.holdings = holdings;
    this.index = index;
    this.outlets = outlets;
    this.closing = closing;
  }

  /** Brings these articles' entries to what the record says of them, and the index to a number. */
  void refresh(Collection<String> articles, long upTo) {
    index.apply(entries(withHeadlineSharers(articles, upTo), upTo), upTo);
  }

  /** An article that gives its story a new headline changes the entries of all its members. */
  private Set<String> withHeadlineSharers(Collection<String> articles, long asof) {
    Set<String> stale = new LinkedHashSet<>(articles);
    for (String article : articles) {
      storyOf(article, asof)
          .filter(story -> story.headlineArticle().equals(article))
          .ifPresent(story -> holdings.members(story.id(), asof).forEach(m -> stale.add(m.id())));
    }
    return stale;
  }

  private Optional<Story> storyOf(String article, long asof) {
    return holdings
        .article(article, asof)
        .flatMap(StoredArticle::story)
        .map(Membership::story)
        .flatMap(id -> holdings.story(id, asof));
  }

  private List<IndexedArticle> entries(Collection<String> articles, long asof) {
    OutletFacts facts = new OutletFacts(outlets.get());
    return articles.stream()
        .flatMap(id -> holdings.article(id, asof).stream())
        .map(stored -> entry(stored, facts, asof))
        .toList();
  }

  /** Makes the index anew from every article of the record as it stood at {@code asof}. */
  long rebuild(long asof) {
    OutletFacts facts = new OutletFacts(outlets.get());
    AtomicLong count = new AtomicLong();
    try (Stream<StoredArticle> all = holdings.all(asof)) {
      index.rebuild(
          all.peek(stored -> countOrStop(count)).map(stored -> entry(stored, facts, asof)), asof);
    }
    return count.get();
  }

  private void countOrStop(AtomicLong count) {
    if (closing.getAsBoolean()) {
      throw new CancellationException("the index was not made anew: the house closes");
    }
    count.incrementAndGet();
  }

  private IndexedArticle entry(StoredArticle stored, OutletFacts facts, long asof) {
    Optional<Outlet> outlet = facts.of(stored.article().outlet());
    return new IndexedArticle(
        stored,
        outlet.map(Outlet::name).orElse(stored.article().outlet()),
        outlet.flatMap(Outlet::country),
        outlet.map(o -> o.owner().kind()).orElse(OwnerKind.UNKNOWN),
        stored
            .story()
            .flatMap(m -> holdings.story(m.story(), asof))
            .map(Story::headline)
            .orElse(stored.article().title()));
  }

  /** What the source list says of outlets, by id. */
  private record OutletFacts(Map<String, Outlet> byId) {

    OutletFacts(List<Outlet> outlets) {
      this(outlets.stream().collect(Collectors.toMap(Outlet::id, Function.identity())));
    }

    Optional<Outlet> of(String id) {
      return Optional.ofNullable(byId.get(id));
    }
  }
}
