package news.parallax.indexer.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.parallax.indexer.stories.StoryIds;
import news.parallax.story.Correction;
import news.parallax.story.Correction.Asked;
import news.parallax.story.Evidence;
import news.parallax.story.Holdings;
import news.parallax.story.Membership;
import news.parallax.story.StoredArticle;

/** What an operator may say of stories, and which memberships follow from it. */
final class Corrections {

  private final Holdings holdings;

  Corrections(Holdings holdings) {
    this.holdings = holdings;
  }

  /**
   * The correction that is asked for, still without a number.
   *
   * @throws IllegalArgumentException when it cannot be; its message says why
   */
  Correction checked(Asked asked, Instant now, long asof) {
    String who = bounded("who", asked.who(), Correction.WHO_MAX);
    String why = bounded("why", asked.why(), Correction.WHY_MAX);
    if (who.isEmpty() || why.isEmpty() && !(asked instanceof Asked.Undo)) {
      throw new IllegalArgumentException("a correction wants who says it, and why");
    }
    return switch (asked) {
      case Asked.Split split -> split(split, who, why, now, asof);
      case Asked.Merge merge -> merge(merge, who, why, now, asof);
      case Asked.Undo undo -> undo(undo, who, why, now, asof);
    };
  }

  private static String bounded(String name, String text, int max) {
    String plain = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    if (plain.length() > max) {
      throw new IllegalArgumentException(
          "\"%s\" has %d characters, at most %d".formatted(name, plain.length(), max));
    }
    return plain;
  }

  private Correction split(Asked.Split asked, String who, String why, Instant now, long asof) {
    List<String> members = members(asked.story(), asof);
    if (asked.articles().size() > members.size()) {
      throw new IllegalArgumentException(
          "%d articles are named, story %s has %d"
              .formatted(asked.articles().size(), asked.story(), members.size()));
    }
    Set<String> named = new LinkedHashSet<>();
    for (String name : asked.articles()) {
      String id = article(name, asof);
      if (!members.contains(id)) {
        throw new IllegalArgumentException(
            "article %s is not in story %s".formatted(name, asked.story()));
      }
      named.add(id);
    }
    List<String> moved = members.stream().filter(named::contains).toList();
    List<String> kept = members.stream().filter(id -> !named.contains(id)).toList();
    if (moved.isEmpty() || kept.isEmpty()) {
      throw new IllegalArgumentException(
          "a split names at least one article of the story, and leaves at least one");
    }
    return correction(
        Correction.Kind.SPLIT,
        asked.story(),
        unused(moved.getFirst(), asked.story(), asof),
        moved,
        kept,
        OptionalLong.empty(),
        new Said(who, why, now));
  }

  /** Who said it, why and when. */
  private record Said(String who, String why, Instant at) {}

  private static Correction correction(
      Correction.Kind kind,
      String story,
      String other,
      List<String> moved,
      List<String> kept,
      OptionalLong undoes,
      Said said) {
    return new Correction(
        0,
        kind,
        story,
        other,
        moved,
        kept,
        undoes,
        OptionalLong.empty(),
        said.who(),
        said.why(),
        said.at());
  }

  private String article(String name, long asof) {
    return name.contains("://")
        ? holdings
            .articleAt(name, asof)
            .map(StoredArticle::id)
            .orElseThrow(() -> new IllegalArgumentException("no article is known at " + name))
        : name;
  }

  private List<String> members(String story, long asof) {
    List<String> members = holdings.memberIds(story, asof);
    if (members.isEmpty()) {
      throw new IllegalArgumentException(
          holdings
              .movedTo(story, asof)
              .map(to -> "story %s has gone into story %s".formatted(story, to))
              .orElse("there is no story \"" + story + "\""));
    }
    if (members.size() > Correction.ARTICLES_MAX) {
      throw new IllegalArgumentException(
          "story %s has %d articles; a correction names at most %d"
              .formatted(story, members.size(), Correction.ARTICLES_MAX));
    }
    return members;
  }

  /** The story that the article would found, if no article stands in that; else a further one. */
  private String unused(String article, String story, long asof) {
    String id = StoryIds.foundedBy(article);
    for (int times = 2; id.equals(story) || !holdings.memberIds(id, asof).isEmpty(); times++) {
      id = StoryIds.foundedAgainBy(article, times);
    }
    return id;
  }

  private Correction merge(Asked.Merge asked, String who, String why, Instant now, long asof) {
    if (asked.story().equals(asked.into())) {
      throw new IllegalArgumentException("a story cannot go into itself");
    }
    List<String> moved = members(asked.story(), asof);
    List<String> kept = members(asked.into(), asof);
    if (moved.size() + kept.size() > Correction.ARTICLES_MAX) {
      throw new IllegalArgumentException(
          "the two stories have %d articles; a correction names at most %d"
              .formatted(moved.size() + kept.size(), Correction.ARTICLES_MAX));
    }
    return correction(
        Correction.Kind.MERGE,
        asked.story(),
        asked.into(),
        moved,
        kept,
        OptionalLong.empty(),
        new Said(who, why, now));
  }

  private Correction undo(Asked.Undo asked, String who, String why, Instant now, long asof) {
    Correction undone =
        holdings
            .correction(asked.number(), asof)
            .orElseThrow(
                () -> new IllegalArgumentException("there is no correction " + asked.number()));
    if (!undone.stands()) {
      throw new IllegalArgumentException(
          undone.kind() == Correction.Kind.UNDO
              ? "an undo is not taken back; make the correction again"
              : "correction %d is taken back already".formatted(asked.number()));
    }
    Set<String> named = Set.copyOf(undone.named());
    holdings.corrections(asof).stream()
        .filter(later -> later.number() > undone.number() && later.stands())
        .filter(later -> later.named().stream().anyMatch(named::contains))
        .reduce((a, b) -> b)
        .ifPresent(
            later -> {
              throw new IllegalArgumentException(
                  "correction %d names the same articles; take that back first"
                      .formatted(later.number()));
            });
    return correction(
        Correction.Kind.UNDO,
        undone.story(),
        undone.other(),
        undone.moved(),
        List.of(),
        OptionalLong.of(undone.number()),
        new Said(who, why, now));
  }

  /** The memberships that follow from a correction, in the order of what it moves. */
  List<Membership> memberships(Correction correction, long asof) {
    return switch (correction.kind()) {
      case SPLIT -> all(correction.moved(), apart(correction, asof), correction.evidence());
      case MERGE -> merged(correction, asof);
      case UNDO -> restored(correction, asof);
    };
  }

  private static List<Membership> all(Collection<String> articles, String story, Evidence why) {
    return articles.stream().map(article -> new Membership(article, story, why)).toList();
  }

  /** Where the stories are others than when it was said, the one it names may hold who is kept. */
  private String apart(Correction split, long asof) {
    String id = split.other();
    for (int times = 2; holds(id, split.kept(), asof); times++) {
      id = StoryIds.foundedAgainBy(split.moved().getFirst(), times);
    }
    return id;
  }

  private boolean holds(String story, List<String> some, long asof) {
    return holdings.memberIds(story, asof).stream().anyMatch(some::contains);
  }

  private List<Membership> merged(Correction merge, long asof) {
    List<String> strayed =
        holdings.memberships(merge.kept(), asof).stream()
            .filter(m -> !m.story().equals(merge.other()))
            .map(Membership::article)
            .toList();
    List<String> going = new ArrayList<>(merge.moved());
    going.addAll(strayed);
    return all(going, merge.other(), merge.evidence());
  }

  /** As they stood before; whom a split took out goes where those are that it left. */
  private List<Membership> restored(Correction undo, long asof) {
    long number = undo.undoes().orElseThrow();
    Correction undone = holdings.correction(number, asof).orElseThrow();
    Map<String, Membership> before =
        holdings.memberships(undo.moved(), number - 1).stream()
            .collect(Collectors.toMap(Membership::article, Function.identity()));
    Optional<String> joined =
        undone.kind() == Correction.Kind.SPLIT ? place(undone, asof) : Optional.empty();
    return undo.moved().stream()
        .map(article -> Objects.requireNonNull(before.get(article), article))
        .map(was -> new Membership(was.article(), joined.orElse(was.story()), was.evidence()))
        .toList();
  }

  /** The old story if it still has articles, else where the first of those left stands now. */
  private Optional<String> place(Correction split, long asof) {
    return holdings.memberIds(split.story(), asof).isEmpty()
        ? holdings.memberships(split.kept(), asof).stream().map(Membership::story).findFirst()
        : Optional.of(split.story());
  }
}
