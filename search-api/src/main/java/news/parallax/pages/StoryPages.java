package news.parallax.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.parallax.answers.Columns;
import news.parallax.answers.OutletBook;
import news.parallax.answers.Rooms;
import news.parallax.story.Correction;
import news.parallax.story.Membership;
import news.parallax.story.Origin;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;
import news.parallax.story.StoryLink;

/** Makes a story's page: folds copies under their original and originals under their outlet. */
final class StoryPages {

  private final Rooms rooms;
  private final Messages m;

  StoryPages(Rooms rooms, Messages m) {
    this.rooms = rooms;
    this.m = m;
  }

  StoryPage page(Frame frame, Story story, long asof, boolean originalsOnly) {
    OutletBook book = rooms.book();
    List<StoredArticle> members = rooms.holdings().members(story.id(), asof);
    Set<String> picked = picked(story.id(), asof);
    Map<String, List<StoredArticle>> copies = folded(members);
    Map<String, List<StoryPage.Original>> byOutlet = new LinkedHashMap<>();
    for (StoredArticle member : members) {
      if (copies.containsKey(member.id())) {
        List<StoryPage.Version> under =
            copies.getOrDefault(member.id(), List.of()).stream()
                .map(copy -> version(book, copy, picked))
                .toList();
        byOutlet
            .computeIfAbsent(member.article().outlet(), outlet -> new ArrayList<>())
            .add(
                new StoryPage.Original(
                    version(book, member, picked), originalsOnly ? List.of() : under));
      }
    }
    List<StoryLink> links = rooms.holdings().links(story.id(), asof);
    return new StoryPage(
        frame,
        StoryLine.of(rooms.holdings(), book, story, asof),
        "/story/" + Addresses.segment(story.id()) + "/compare",
        origins(book, members),
        linked(book, links, true, asof),
        linked(book, links, false, asof),
        byOutlet.entrySet().stream().map(e -> bundle(book, e.getKey(), e.getValue())).toList(),
        originalsOnly,
        members.stream().map(member -> article(book, member)).toList(),
        rooms.holdings().corrections(story.id(), asof).stream()
            .map(correction -> Corrected.of(correction, story.id(), m))
            .toList());
  }

  private static StoryPage.Article article(OutletBook book, StoredArticle article) {
    return new StoryPage.Article(
        article.id(),
        Said.of(article.article().title(), article.article().language()),
        OutletChip.of(book, article.article().outlet()));
  }

  private List<StoryPage.Linked> linked(
      OutletBook book, List<StoryLink> links, boolean earlier, long asof) {
    return links.stream()
        .filter(link -> link.earlier() == earlier)
        .flatMap(
            link ->
                rooms.holdings().story(link.story(), asof).stream()
                    .map(
                        other ->
                            new StoryPage.Linked(
                                StoryLine.of(rooms.holdings(), book, other, asof),
                                link.articles(),
                                link.kind(),
                                link.strongest().evidence().reasons())))
        .toList();
  }

  private static List<StoryPage.Origin> origins(OutletBook book, List<StoredArticle> members) {
    Map<String, List<StoredArticle>> byRoot =
        members.stream()
            .filter(member -> member.origin().isPresent())
            .collect(
                Collectors.groupingBy(
                    member -> member.origin().orElseThrow().root(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byRoot.values().stream()
        .sorted(Comparator.comparingInt((List<StoredArticle> resting) -> -resting.size()))
        .map(resting -> origin(book, resting))
        .toList();
  }

  private static StoryPage.Origin origin(OutletBook book, List<StoredArticle> resting) {
    Origin origin = resting.getLast().origin().orElseThrow();
    boolean isFetched = resting.stream().anyMatch(member -> member.id().equals(origin.root()));
    return new StoryPage.Origin(
        isFetched ? Optional.of(Addresses.article(origin.root())) : Optional.empty(),
        isFetched ? book.name(origin.named()) : origin.named(),
        resting.size(),
        resting.stream()
            .map(member -> member.article().outlet())
            .distinct()
            .map(outlet -> OutletChip.of(book, outlet))
            .toList(),
        origin.evidence().reasons());
  }

  private static StoryPage.Bundle bundle(
      OutletBook book, String outlet, List<StoryPage.Original> originals) {
    int copies = originals.stream().mapToInt(o -> o.copies().size()).sum();
    return new StoryPage.Bundle(
        OutletChip.of(book, outlet), originals.size() + copies, copies, originals);
  }

  private Set<String> picked(String story, long asof) {
    return switch (new Columns(rooms.holdings()).choose(story, List.of(), asof)) {
      case Columns.Chosen.Versions versions ->
          versions.articles().stream().map(StoredArticle::id).collect(Collectors.toSet());
      case Columns.Chosen.Unknown unknown -> Set.of();
      case Columns.Chosen.Count count -> Set.of();
    };
  }

  /** Every member that heads a fold, with the copies below it: a copy's copy stands there too. */
  private static Map<String, List<StoredArticle>> folded(List<StoredArticle> members) {
    Map<String, StoredArticle> byId = new LinkedHashMap<>();
    members.forEach(member -> byId.put(member.id(), member));
    Map<String, List<StoredArticle>> folds = new LinkedHashMap<>();
    for (StoredArticle member : members) {
      String head = head(member, byId);
      List<StoredArticle> fold = folds.computeIfAbsent(head, id -> new ArrayList<>());
      if (!head.equals(member.id())) {
        fold.add(member);
      }
    }
    return folds;
  }

  private static String head(StoredArticle member, Map<String, StoredArticle> byId) {
    Set<String> met = new HashSet<>();
    StoredArticle at = member;
    while (met.add(at.id())) {
      Optional<StoredArticle> parent =
          at.copy().flatMap(copy -> Optional.ofNullable(byId.get(copy.parent())));
      if (parent.isEmpty()) {
        return at.id();
      }
      at = parent.get();
    }
    return met.stream().sorted().findFirst().orElse(member.id());
  }

  private StoryPage.Version version(OutletBook book, StoredArticle article, Set<String> picked) {
    return new StoryPage.Version(
        Columns.address(article),
        picked.contains(article.id()),
        Addresses.article(article.id()),
        Said.of(article.article().title(), article.article().language()),
        OutletChip.of(book, article.article().outlet()),
        OutletChip.language(article.article().language()),
        article.article().published().map(Moment::of),
        Moment.of(article.firstSeen()),
        article.revisions(),
        article.copy().map(copy -> Copied.words(m, copy)),
        article.copy().map(copy -> Addresses.article(copy.parent())),
        why(article));
  }

  /** An operator's word comes before what it was about. */
  private static List<String> why(StoredArticle article) {
    List<String> reasons = new ArrayList<>();
    article
        .story()
        .map(Membership::evidence)
        .filter(Correction::isEvidence)
        .ifPresent(evidence -> reasons.addAll(evidence.reasons()));
    article.copy().ifPresent(copy -> reasons.addAll(copy.evidence().reasons()));
    return reasons;
  }
}
