package news.parallax.indexer.copies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.parallax.story.CopyVerdict;
import news.parallax.story.CopyVerdict.Kind;
import news.parallax.story.Evidence;

/** How a judgement is put on record: which kind of copy, and what proves it. */
final class Verdicts {

  private static final double SAME_SHARE = 0.97;
  private static final double MOST = 0.5;
  private static final double EXCERPT_OF_PARENT = 0.6;

  private Verdicts() {}

  /** A revision of the parent, and how the child stands to it; the child is the first. */
  private record Compared(Held parent, Alignment alignment) {}

  /**
   * @param revisions what is held of the parent, the latest first
   */
  static CopyVerdict of(Held child, List<Held> revisions) {
    Aligner aligner = new Aligner(child.print());
    Compared best =
        revisions.stream()
            .map(parent -> new Compared(parent, aligner.with(parent.print())))
            .max(
                Comparator.comparingDouble(c -> c.alignment().ofFirst() + c.alignment().ofSecond()))
            .orElseThrow();
    return of(child.claim(), best.parent().claim(), best.alignment());
  }

  private static CopyVerdict of(Claim child, Claim parent, Alignment alignment) {
    Optional<String> credit = credit(child, parent);
    Optional<Duration> later =
        child
            .published()
            .flatMap(at -> parent.published().map(before -> Duration.between(before, at)));
    return new CopyVerdict(
        child.id(),
        parent.id(),
        parent.revision(),
        kind(alignment, child.linksTo(parent), credit.isPresent()),
        alignment.ofFirst(),
        alignment.ofSecond(),
        later,
        credit,
        alignment.runs(),
        evidence(alignment, child.linksTo(parent), credit, later));
  }

  private static Kind kind(Alignment a, boolean links, boolean credited) {
    if (links) {
      return Kind.REPOST;
    }
    if (a.ofFirst() < MOST && a.ofSecond() < MOST) {
      return Kind.PASSAGES;
    }
    if (credited && a.ofFirst() >= MOST) {
      return Kind.SYNDICATED;
    }
    if (a.ofFirst() >= SAME_SHARE && a.ofSecond() >= SAME_SHARE) {
      return Kind.SAME;
    }
    return a.ofFirst() >= EXCERPT_OF_PARENT && a.ofSecond() < EXCERPT_OF_PARENT
        ? Kind.EXCERPT
        : Kind.EDITED;
  }

  /** The line that says so; a link counts with the words around it. */
  private static Optional<String> credit(Claim child, Claim parent) {
    return child
        .credits()
        .lines()
        .filter(line -> !line.isBlank() && child.withCredits(line).credits(parent))
        .findFirst()
        .or(
            () ->
                child.linksTo(parent)
                    ? child.credits().lines().filter(line -> !line.isBlank()).findFirst()
                    : Optional.empty());
  }

  private static Evidence evidence(
      Alignment a, boolean links, Optional<String> credit, Optional<Duration> later) {
    List<String> reasons = new ArrayList<>();
    reasons.add(percent(a.ofFirst()) + " of its words stand in the original");
    reasons.add("longest shared run: " + a.longestRun() + " words");
    if (a.numbers().all() > 0) {
      reasons.add(percent(a.numbers().share()) + " of the shorter text's numbers shared");
    }
    if (links) {
      reasons.add("links to the original as its source");
    }
    credit.ifPresent(line -> reasons.add("credits it: " + line));
    later.ifPresent(
        time -> reasons.add("published " + time.toMinutes() + " minutes after the original"));
    return new Evidence(CopyRule.NAME, a.share(), reasons);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * 100);
  }
}
