package news.parallax.answers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.parallax.config.Bounds;
import news.parallax.crawler.language.Language;
import news.parallax.crawler.url.Canonicaliser;
import news.parallax.indexer.decide.Reports;
import news.parallax.indexer.stories.Match;
import news.parallax.story.Membership;
import news.parallax.story.Report;
import news.parallax.story.StoredArticle;
import news.parallax.story.Story;

/** A text, or an article's address, whose story is asked for. Nothing is fetched or stored. */
public sealed interface MatchAsked {

  int TEXT_MAX = 50_000;
  int TITLE_MAX = 1_000;
  int ADDRESS_MAX = 2_100;

  /**
   * @throws news.parallax.indexer.decide.JudgeBusy when there was no answer in time
   */
  Matched answer(Rooms rooms);

  /** What somebody pasted: one line that is a web address is one, all else is a text. */
  static MatchAsked of(String pasted) {
    String plain = pasted.strip();
    return ADDRESS.matcher(plain).matches() ? new OfAddress(plain) : OfText.of(plain);
  }

  Pattern ADDRESS = Pattern.compile("(?i)https?://\\S{1," + ADDRESS_MAX + "}");

  /** An article that the record knows under this address, or does not. */
  record OfAddress(String url) implements MatchAsked {
    @Override
    public Matched answer(Rooms rooms) {
      long asof = rooms.holdings().decided();
      return new Canonicaliser(Bounds.DEFAULT.pathDepthMax())
          .canonical(url, List.of())
          .accepted()
          .flatMap(canonical -> rooms.holdings().articleAt(canonical.toString(), asof))
          .map(article -> placed(rooms, article, asof))
          .orElseGet(() -> Matched.unknown(asof));
    }

    private static Matched placed(Rooms rooms, StoredArticle article, long asof) {
      Match match = rooms.judge().match(Reports.of(article, rooms.book()::name));
      Optional<String> home = article.story().map(Membership::story);
      List<Match.Near> others = new ArrayList<>();
      match.story().ifPresent(others::add);
      others.addAll(match.nearest());
      others.removeIf(near -> Optional.of(near.story()).equals(home));
      return new Matched(
          true,
          Optional.of(article),
          home.flatMap(id -> rooms.holdings().story(id, asof)),
          article.story().map(Membership::evidence),
          nearest(rooms, others, asof),
          asof);
    }
  }

  /**
   * A text.
   *
   * @param language ISO 639; empty: as the text looks
   */
  record OfText(String title, String text, Optional<String> language, Optional<Instant> published)
      implements MatchAsked {

    private static final int HEADLINE_MAX = 200;

    /** A short first line with a text below it is a headline. */
    static OfText of(String pasted) {
      int end = pasted.indexOf('\n');
      boolean headed = end > 0 && end <= HEADLINE_MAX;
      return new OfText(
          headed ? pasted.substring(0, end).strip() : "",
          headed ? pasted.substring(end).strip() : pasted,
          Optional.empty(),
          Optional.empty());
    }

    @Override
    public Matched answer(Rooms rooms) {
      Match match = rooms.judge().match(report(rooms.clock().instant()));
      long asof = rooms.holdings().decided();
      return new Matched(
          true,
          Optional.empty(),
          match.story().flatMap(near -> rooms.holdings().story(near.story(), asof)),
          match.story().map(Match.Near::evidence),
          nearest(rooms, match.nearest(), asof),
          asof);
    }

    private Report report(Instant now) {
      return new Report(
          "",
          "",
          Language.of(title + "\n" + text, language).orElse("und"),
          published,
          now,
          title,
          Arrays.stream(text.split("\\n\\s*\\n"))
              .map(String::strip)
              .filter(p -> !p.isEmpty())
              .toList(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());
    }
  }

  private static List<Matched.Nearest> nearest(Rooms rooms, List<Match.Near> near, long asof) {
    Set<String> ids =
        near.stream().map(Match.Near::story).collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, Story> stories =
        rooms.holdings().stories(ids, asof).stream()
            .collect(Collectors.toMap(Story::id, Function.identity()));
    return near.stream()
        .filter(n -> stories.containsKey(n.story()))
        .limit(Match.NEAREST_MAX)
        .map(
            n ->
                new Matched.Nearest(
                    Objects.requireNonNull(stories.get(n.story())),
                    n.likeness(),
                    n.wanted(),
                    n.evidence()))
        .toList();
  }
}
