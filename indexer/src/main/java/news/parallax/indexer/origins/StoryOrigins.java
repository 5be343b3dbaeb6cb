package news.parallax.indexer.origins;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import news.parallax.indexer.copies.SharedWords;
import news.parallax.indexer.origins.Sourcing.OwnWord;
import news.parallax.story.Evidence;
import news.parallax.story.Origin;
import news.parallax.story.Origin.Kind;

/**
 * The origins of one story's articles as far as its pages tell them: a page's copy, then its credit
 * lines, then whose report its lead tells, each followed to the root. Depends on the pages alone,
 * not on their order.
 */
final class StoryOrigins {

  private static final String RULE = "sourcing/1";

  /** So many words in a row are the quoted person's, whoever prints them. */
  private static final int STATEMENT_RUN = 12;

  private final String story;
  private final List<Page> pages;
  private final Function<String, Optional<Page>> parents;
  private final BiFunction<String, String, SharedWords> shared;
  private final Map<String, Origin> known = new HashMap<>();
  private final List<Name> unseen = new ArrayList<>();

  /**
   * @param parents the page that a page's text is copied from
   * @param shared what two pages' texts have in common
   */
  StoryOrigins(
      String story,
      Collection<Page> pages,
      Function<String, Optional<Page>> parents,
      BiFunction<String, String, SharedWords> shared) {
    this.story = story;
    this.pages = pages.stream().sorted(Page.BY_TIME).toList();
    this.parents = parents;
    this.shared = shared;
  }

  /** The origins of these of the story's pages, in order of time. */
  List<Origin> of(Collection<Page> asked) {
    return asked.stream().sorted(Page.BY_TIME).map(this::origin).toList();
  }

  private Origin origin(Page page) {
    Origin origin = known.get(page.id());
    if (origin == null) {
      known.put(page.id(), own(page, "pages that name each other as their source"));
      origin = judged(page);
      known.put(page.id(), origin);
    }
    return origin;
  }

  private Origin judged(Page page) {
    Optional<Page> parent = parents.apply(page.id());
    if (parent.isPresent()) {
      return followed(page, parent.get(), Kind.COPY, "its text is that of " + parent.get().id());
    }
    Sourcing s = page.sourcing();
    if (s.ownWord() == OwnWord.ANSWERED) {
      return own(page, "somebody answered this newsroom");
    }
    if (!s.agencies().isEmpty()) {
      return relayed(page, s.agencies(), "its dateline or credit line names ");
    }
    if (!s.relayed().isEmpty()) {
      return relayed(page, s.relayed(), "its lead tells a report of ");
    }
    if (s.ownWord() != OwnWord.NONE) {
      return own(page, "its own dateline or question");
    }
    Optional<Origin> named = namedInLead(page);
    if (named.isPresent()) {
      return named.get();
    }
    if (!s.interviewed().isEmpty()) {
      return relayed(page, s.interviewed(), "it tells what was said to ");
    }
    return s.statement()
        ? statement(page, "it tells a published statement")
        : wordsOfAnother(page).orElseGet(() -> own(page, "it names no other source"));
  }

  private Origin own(Page page, String reason) {
    return new Origin(page.id(), page.id(), Kind.OWN, page.outlet(), evidence(reason));
  }

  private static Evidence evidence(String reason) {
    return new Evidence(RULE, 1, List.of(reason));
  }

  private Origin followed(Page page, Page source, Kind kind, String reason) {
    Origin root = origin(source);
    return new Origin(page.id(), root.root(), kind, root.named(), evidence(reason));
  }

  private Origin relayed(Page page, String names, String reason) {
    Name first = Sourcing.names(names).getFirst();
    return report(page, first)
        .map(source -> followed(page, source, Kind.RELAYED, reason + first.printed()))
        .orElseGet(() -> unseen(page, first, reason));
  }

  /**
   * Which of an outlet's reports a page tells: the one whose words it has, else the last before it.
   */
  private Optional<Page> report(Page page, Name name) {
    List<Page> reports =
        pages.stream()
            .filter(p -> p != page && p.name().isSameAs(name) && !p.name().isEmpty())
            .toList();
    List<Page> before = reports.stream().filter(p -> p.stands() <= page.stands()).toList();
    List<Page> eligible = before.isEmpty() ? reports : before;
    if (eligible.size() < 2) {
      return eligible.stream().findFirst();
    }
    Comparator<Page> byWords = Comparator.comparingInt(p -> shared(page, p).words());
    return eligible.stream().max(byWords.thenComparing(Page.BY_TIME));
  }

  private SharedWords shared(Page one, Page other) {
    return shared.apply(one.id(), other.id());
  }

  /** A report that was never fetched; where its words are a statement's, the statement. */
  private Origin unseen(Page page, Name name, String reason) {
    boolean isStatement =
        pages.stream()
            .filter(p -> p != page && isOfStatement(p))
            .anyMatch(p -> shared(page, p).longestRun() >= STATEMENT_RUN);
    if (isStatement) {
      return statement(page, reason + name.printed() + ", which tells a published statement");
    }
    Name known = unseen.stream().filter(name::isSameAs).findFirst().orElse(name);
    if (known == name) {
      unseen.add(name);
    }
    return new Origin(
        page.id(),
        "unseen:" + known.label(),
        Kind.UNSEEN,
        known.printed(),
        evidence(reason + name.printed()));
  }

  /** Nobody of whom it could have its words but the statement. */
  private boolean isOfStatement(Page page) {
    Sourcing s = page.sourcing();
    return s.statement()
        && s.ownWord() == OwnWord.NONE
        && s.agencies().isEmpty()
        && s.relayed().isEmpty()
        && s.interviewed().isEmpty()
        && parents.apply(page.id()).isEmpty();
  }

  private Origin statement(Page page, String reason) {
    return new Origin(page.id(), "statement:" + story, Kind.STATEMENT, "", evidence(reason));
  }

  /** A newsroom of the story whose name stands in the lead, whatever is said of it. */
  private Optional<Origin> namedInLead(Page page) {
    return pages.size() == 1
        ? Optional.empty()
        : Sourcing.names(page.sourcing().named()).stream()
            .filter(name -> !name.isSameAs(page.name()))
            .flatMap(
                name ->
                    report(page, name)
                        .map(
                            p ->
                                followed(page, p, Kind.RELAYED, "its lead names " + name.printed()))
                        .stream())
            .findFirst();
  }

  /** A page that names nobody has its words from the one with which it shares most. */
  private Optional<Origin> wordsOfAnother(Page page) {
    return pages.stream()
        .filter(p -> p.stands() < page.stands() && !p.outlet().equals(page.outlet()))
        .filter(p -> shared(page, p).longestRun() >= SharedWords.RUN_MIN)
        .max(
            Comparator.<Page>comparingInt(p -> shared(page, p).words())
                .thenComparing(Page.BY_TIME.reversed()))
        .map(p -> followed(page, p, Kind.RELAYED, "it names no source and has words of " + p.id()));
  }
}
