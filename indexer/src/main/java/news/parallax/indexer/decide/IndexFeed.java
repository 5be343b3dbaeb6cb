package news.parallax.indexer.decide;

import java.util.ArrayList;
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
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import news.parallax.config.Outlet;
import news.parallax.config.OwnerKind;
import news.parallax.indexer.lucene.IndexedArticle;
import news.parallax.indexer.lucene.LuceneIndex;
import news.parallax.story.Holdings;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;

/** Which entries of the index a decision makes stale, and what goes into them. */
final class IndexFeed {

  private static final int PORTION = 200;

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
    List<StoredArticle> stored = holdings.articles(articles, upTo);
    Map<String, Story> stories = stories(stored, upTo);
    List<IndexedArticle> entries = new ArrayList<>(entries(stored, stories));
    entries.addAll(entries(headlineSharers(stored, stories, upTo), stories));
    index.apply(entries, upTo);
  }

  private Map<String, Story> stories(List<StoredArticle> stored, long asof) {
    Set<String> ids = new LinkedHashSet<>();
    stored.forEach(s -> s.story().ifPresent(m -> ids.add(m.story())));
    return holdings.stories(ids, asof).stream()
        .collect(Collectors.toMap(Story::id, Function.identity()));
  }

  /**
   * An article that gives its story a new headline changes the entries of all its members: those
   * that are not among the given ones.
   */
  private List<StoredArticle> headlineSharers(
      List<StoredArticle> stored, Map<String, Story> stories, long asof) {
    Set<String> given = stored.stream().map(StoredArticle::id).collect(Collectors.toSet());
    return stories.values().stream()
        .filter(story -> story.articles() > 1 && given.contains(story.headlineArticle()))
        .flatMap(story -> holdings.members(story.id(), asof).stream())
        .filter(member -> !given.contains(member.id()))
        .toList();
  }

  private List<IndexedArticle> entries(List<StoredArticle> stored, Map<String, Story> stories) {
    OutletFacts facts = new OutletFacts(outlets.get());
    return stored.stream().map(s -> entry(s, facts, stories)).toList();
  }

  /** Makes the index anew from every article of the record as it stood at {@code asof}. */
  long rebuild(long asof) {
    OutletFacts facts = new OutletFacts(outlets.get());
    AtomicLong count = new AtomicLong();
    try (Stream<StoredArticle> all = holdings.all(asof)) {
      index.rebuild(
          all.peek(stored -> countOrStop(count))
              .gather(Gatherers.windowFixed(PORTION))
              .flatMap(
                  portion -> {
                    Map<String, Story> stories = stories(portion, asof);
                    return portion.stream().map(stored -> entry(stored, facts, stories));
                  }),
          asof);
    }
    return count.get();
  }

  private void countOrStop(AtomicLong count) {
    if (closing.getAsBoolean()) {
      throw new CancellationException("the index was not made anew: the house closes");
    }
    count.incrementAndGet();
  }

  private static IndexedArticle entry(
      StoredArticle stored, OutletFacts facts, Map<String, Story> stories) {
    Optional<Outlet> outlet = facts.of(stored.article().outlet());
    return new IndexedArticle(
        stored,
        outlet.map(Outlet::name).orElse(stored.article().outlet()),
        outlet.flatMap(Outlet::country),
        outlet.map(o -> o.owner().kind()).orElse(OwnerKind.UNKNOWN),
        stored
            .story()
            .flatMap(m -> Optional.ofNullable(stories.get(m.story())))
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
