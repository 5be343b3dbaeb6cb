package news.parallax.indexer.origins;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import java.util.stream.Stream;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;
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
  private static final int STORY_MAX = 64;

  /** Who relays a report does so within days. */
  private static final Duration SPAN = Duration.ofDays(7);

  private final BiFunction<String, String, SharedWords> shared;
  private final Map<String, Name> names = new HashMap<>();
  private final Map<String, Kept> pages = new LinkedHashMap<>();
  private final Map<String, List<Kept>> members = new HashMap<>();

  /** A page, and how it stands now; empty where that is not known. */
  private static final class Kept {
    private Page page;
    private String story = "";
    private String parent = "";
    private String root = "";

    Kept(Page page) {
      this.page = page;
    }
  }

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
    Page page = Page.of(report, this::name);
    Kept own = pages.computeIfAbsent(report.id(), id -> new Kept(page));
    own.page = page;
    own.parent = judgement.own().map(CopyVerdict::parent).orElse("");
    own.root = "";
    Set<Kept> concerned = new LinkedHashSet<>();
    concerned.add(own);
    judgement.revised().forEach(v -> copied(v.child(), v.parent(), concerned));
    judgement.withdrawn().forEach(child -> copied(child, "", concerned));
    memberships.forEach(m -> move(m, concerned));
    Map<String, Origin> changed = changed(concerned.stream().map(k -> k.story), concerned);
    forgetBefore(report.seen().minus(SPAN));
    List<Origin> ownFirst = new ArrayList<>();
    Optional.ofNullable(changed.remove(report.id())).ifPresent(ownFirst::add);
    ownFirst.addAll(changed.values());
    return ownFirst;
  }

  private Name name(String printed) {
    return names.computeIfAbsent(printed, Name::of);
  }

  /**
   * Judges anew who was moved without a new article, and whom that left behind.
   *
   * @return of those whose origin has become another
   */
  public List<Origin> moved(List<Membership> memberships) {
    Set<String> stories = new LinkedHashSet<>();
    Set<Kept> concerned = new LinkedHashSet<>();
    for (Membership membership : memberships) {
      Optional.ofNullable(pages.get(membership.article())).ifPresent(k -> stories.add(k.story));
      move(membership, concerned);
      stories.add(membership.story());
    }
    return List.copyOf(changed(stories.stream(), concerned).values());
  }

  private Map<String, Origin> changed(Stream<String> stories, Set<Kept> concerned) {
    Map<String, Origin> changed = new LinkedHashMap<>();
    stories
        .distinct()
        .flatMap(story -> origins(story, concerned).stream())
        .forEach(origin -> note(origin, changed));
    return changed;
  }

  private void copied(String child, String parent, Set<Kept> concerned) {
    Kept kept = pages.get(child);
    if (kept != null) {
      kept.parent = parent;
      concerned.add(kept);
    }
  }

  private void move(Membership membership, Set<Kept> concerned) {
    Kept kept = pages.get(membership.article());
    if (kept != null) {
      leave(kept);
      kept.story = membership.story();
      members.computeIfAbsent(kept.story, s -> new ArrayList<>(1)).add(kept);
      concerned.add(kept);
    }
  }

  private void leave(Kept kept) {
    List<Kept> left = members.get(kept.story);
    if (left != null) {
      left.remove(kept);
      if (left.isEmpty()) {
        members.remove(kept.story);
      }
    }
  }

  private List<Origin> origins(String story, Set<Kept> concerned) {
    List<Kept> all = members.getOrDefault(story, List.of());
    List<Kept> asked =
        all.size() <= STORY_MAX ? all : all.stream().filter(concerned::contains).toList();
    return new StoryOrigins(story, pages(all), this::parent, shared).of(pages(asked));
  }

  private static List<Page> pages(Collection<Kept> kept) {
    return kept.stream().map(k -> k.page).toList();
  }

  private Optional<Page> parent(String id) {
    return Optional.ofNullable(pages.get(id))
        .flatMap(kept -> Optional.ofNullable(pages.get(kept.parent)))
        .map(kept -> kept.page);
  }

  private void note(Origin origin, Map<String, Origin> changed) {
    Kept kept = Objects.requireNonNull(pages.get(origin.article()), origin.article());
    if (!origin.root().equals(kept.root)) {
      kept.root = origin.root();
      changed.put(origin.article(), origin);
    }
  }

  /** Drops what entered the record before this moment, up to the first that did not. */
  public void forgetBefore(Instant moment) {
    long millis = Math.max(0, moment.toEpochMilli());
    List<Kept> old = pages.values().stream().takeWhile(k -> k.page.seen() < millis).toList();
    for (Kept kept : old) {
      pages.remove(kept.page.id());
      leave(kept);
    }
  }

  /** Writes all that is remembered. */
  public void write(CheckpointOutput out) {
    out.each(
        pages.values(),
        kept -> {
          kept.page.write(out);
          out.text(kept.story).text(kept.parent).text(kept.root);
        });
  }

  /** Takes up what was written; for a judge that remembers nothing yet. */
  public void read(CheckpointInput in) {
    for (Kept kept : in.each(() -> kept(in))) {
      pages.put(kept.page.id(), kept);
      if (!kept.story.isEmpty()) {
        members.computeIfAbsent(kept.story, s -> new ArrayList<>(1)).add(kept);
      }
    }
  }

  private Kept kept(CheckpointInput in) {
    Kept kept = new Kept(Page.read(in, this::name));
    kept.story = in.text();
    kept.parent = in.text();
    kept.root = in.text();
    return kept;
  }
}
