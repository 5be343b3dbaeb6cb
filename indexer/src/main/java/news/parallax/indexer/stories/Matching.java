package news.parallax.indexer.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.parallax.story.Evidence;
import news.parallax.story.Report;

/** Asks the grouping about a text without giving it the text to remember. */
final class Matching {

  private final Likeness likeness;
  private final Nearest nearest;
  private final Fitting fitting;
  private final Explanation explanation;

  Matching(Likeness likeness, Nearest nearest, Fitting fitting, Explanation explanation) {
    this.likeness = likeness;
    this.nearest = nearest;
    this.fitting = fitting;
    this.explanation = explanation;
  }

  /** No article has this number. */
  private static final int NONE = -1;

  /** An article that is remembered under the report's id is not held against itself. */
  Match of(Report report) {
    TraitReader.Reading reading = TraitReader.read(report);
    Member asked = new Member(NONE, reading.traits(), report.seen(), false, Map.of());
    Weighed weighed = likeness.weighed(asked);
    List<Member> others =
        nearest.of(weighed).stream().filter(m -> !m.id().equals(report.id())).toList();
    List<Fit> fits = fitting.fits(weighed, others);
    Optional<Fit> best = fits.stream().filter(f -> fitting.isEnough(asked, f, 1)).findFirst();
    List<Match.Near> rest =
        fits.stream()
            .filter(f -> !Optional.of(f).equals(best) && f.score() > 0)
            .limit(Match.NEAREST_MAX)
            .map(f -> near(weighed, reading, f))
            .toList();
    return new Match(best.map(f -> near(weighed, reading, f)), rest);
  }

  private Match.Near near(Weighed weighed, TraitReader.Reading reading, Fit fit) {
    Member asked = weighed.member();
    double wanted = fitting.wanted(asked, fit.cluster());
    List<String> reasons =
        new ArrayList<>(explanation.shared(weighed, reading.labels(), fit.cluster().speakers()));
    reasons.add(
        String.format(Locale.ROOT, "likeness %.2f, wanted more than %.2f", fit.score(), wanted));
    if (fit.score() > wanted) {
      reasons.add(
          fitting.isEnough(asked, fit, 1)
              ? "that is enough"
              : "its articles are much more like each other than like this text");
    }
    Evidence evidence = new Evidence(StoryGrouper.RULE, Math.min(1, fit.score()), reasons);
    return new Match.Near(fit.cluster().story(), fit.score(), wanted, evidence);
  }
}
