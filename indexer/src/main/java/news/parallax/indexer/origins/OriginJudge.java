package news.parallax.indexer.origins;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import news.parallax.indexer.copies.Judgement;
import news.parallax.indexer.copies.SharedWords;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Membership;
import news.parallax.story.Origin;
import news.parallax.story.Report;

/**
 * Remembers what pages say of their sources and tells, story by story, whose own reporting each
 * article rests on. A page whose origin turns out to be another, since a report it names has
 * arrived or its story has become another, is judged anew. Deterministic; for one thread.
 */
public final class OriginJudge {

  /** In a larger story only the pages that have just arrived or changed are judged. */
  private static final int STORY_MAX = 200;

  private final BiFunction<String, String, SharedWords> shared;
  private final Map<String, Page> pages = new HashMap<>();
  private final Map<String, String> storyOf = new HashMap<>();
  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, String> roots = new HashMap<>();

  /**
   * @param shared what the texts of two articles have in common
   */
  public OriginJudge(BiFunction<String, String, SharedWords> shared) {
    this.shared = shared;
  }

  /**
   * Judges an article and whoever its arrival concerns.
   *
   * @param memberships the article's own first, then those of articles that it moved
   * @return the article's own first, then those that have become others
   */
  public List<Origin> judge(Report report, Judgement judgement, List<Membership> memberships) {
    pages.put(report.id(), Page.of(report));
    Set<String> concerned = new LinkedHashSet<>();
    concerned.add(report.id());
    roots.remove(report.id());
    concerned.addAll(copied(report.id(), judgement));
    Set<String> stories = new LinkedHashSet<>();
    for (Membership membership : memberships) {
      concerned.add(membership.article());
      move(membership.article(), membership.story());
    }
    concerned.forEach(id -> Optional.ofNullable(storyOf.get(id)).ifPresent(stories::add));
    Map<String, Origin> changed = new LinkedHashMap<>();
    stories.forEach(story -> origins(story, concerned).forEach(o -> note(o, changed)));
    return List.copyOf(changed.values());
  }

  private Set<String> copied(String id, Judgement judgement) {
    Set<String> concerned = new LinkedHashSet<>();
    parents.remove(id);
    judgement.own().ifPresent(v -> parents.put(id, v.parent()));
    for (CopyVerdict verdict : judgement.revised()) {
      parents.put(verdict.child(), verdict.parent());
      concerned.add(verdict.child());
    }
    judgement.withdrawn().forEach(parents::remove);
    concerned.addAll(judgement.withdrawn());
    concerned.retainAll(pages.keySet());
    return concerned;
  }

  private void move(String article, String story) {
    leave(article);
    if (pages.containsKey(article)) {
      storyOf.put(article, story);
      members.computeIfAbsent(story, s -> new LinkedHashSet<>(2)).add(article);
    }
  }

  private void leave(String article) {
    String story = storyOf.remove(article);
    if (story != null) {
      Set<String> left = Objects.requireNonNull(members.get(story), story);
      left.remove(article);
      if (left.isEmpty()) {
        members.remove(story);
      }
    }
  }

  private List<Origin> origins(String story, Set<String> concerned) {
    List<Page> all = held(members.getOrDefault(story, Set.of()));
    List<Page> asked =
        all.size() <= STORY_MAX
            ? all
            : all.stream().filter(p -> concerned.contains(p.id())).toList();
    return new StoryOrigins(story, all, this::parent, shared).of(asked);
  }

  private List<Page> held(Collection<String> ids) {
    return ids.stream().map(pages::get).filter(Objects::nonNull).toList();
  }

  private Optional<Page> parent(String id) {
    return Optional.ofNullable(parents.get(id)).map(pages::get);
  }

  private void note(Origin origin, Map<String, Origin> changed) {
    if (!origin.root().equals(roots.put(origin.article(), origin.root()))) {
      changed.put(origin.article(), origin);
    }
  }

  /** Drops what entered the record before this moment. */
  public void forgetBefore(Instant moment) {
    List<String> old =
        pages.values().stream().filter(p -> p.seen().isBefore(moment)).map(Page::id).toList();
    for (String id : old) {
      pages.remove(id);
      parents.remove(id);
      roots.remove(id);
      leave(id);
    }
  }
}
