package news.parallax.indexer.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import news.parallax.story.Evidence;

/** Says in fixed words why an article was put where it is. */
final class Explanation {

  private static final int SHARED_MAX = 6;
  private static final double LEAD_WORTH_TELLING = 0.05;

  private final Frequencies frequencies;
  private final Likeness likeness;

  Explanation(Frequencies frequencies, Likeness likeness) {
    this.frequencies = frequencies;
    this.likeness = likeness;
  }

  /** For the article before it is added to its story; {@code fits} are all stories looked at. */
  Evidence of(
      Member member,
      Map<Integer, String> labels,
      Optional<StoryGrouper.Fit> home,
      List<StoryGrouper.Fit> fits) {
    List<String> reasons = new ArrayList<>();
    home.ifPresent(fit -> reasons.addAll(shared(member, labels, fit.cluster().speakers())));
    if (home.isEmpty()) {
      reasons.add("no remembered story is near enough");
    }
    fits.stream()
        .filter(f -> home.isEmpty() || f.cluster() != home.get().cluster())
        .findFirst()
        .filter(f -> f.score() > 0)
        .ifPresent(f -> reasons.add("nearest other story: " + f.cluster().story() + at(f.score())));
    double score = home.map(StoryGrouper.Fit::score).orElse(0.0);
    return new Evidence(StoryGrouper.RULE, Math.min(1, score), reasons);
  }

  private static String at(double score) {
    return String.format(
        Locale.ROOT, " (likeness %.2f, wanted more than %.2f)", score, StoryGrouper.JOIN);
  }

  /** For an article that was taken out of its story and put into this one. */
  Evidence again(Member member, Cluster home) {
    List<Member> others = home.speakers().stream().filter(m -> m != member).toList();
    List<String> reasons = new ArrayList<>();
    if (others.isEmpty()) {
      reasons.add("no remembered story is near enough");
    } else {
      reasons.addAll(shared(member, member.labels(), others));
    }
    reasons.add("weighed again when more of the stream was known");
    double sum = others.stream().mapToDouble(m -> likeness.of(member, m)).sum();
    double score = others.isEmpty() ? 0 : sum / others.size();
    return new Evidence(StoryGrouper.RULE, Math.min(1, score), reasons);
  }

  private List<String> shared(Member member, Map<Integer, String> labels, List<Member> others) {
    List<String> reasons = new ArrayList<>();
    List<String> terms = sharedTerms(member, labels, others);
    if (!terms.isEmpty()) {
      reasons.add("shares " + String.join(", ", terms));
    }
    double lead =
        others.stream().mapToDouble(m -> likeness.dot(member, m, Trait.LEAD)).max().orElse(0);
    if (lead > LEAD_WORTH_TELLING) {
      reasons.add(String.format(Locale.ROOT, "%.0f %% of lead terms", lead * 100));
    }
    return reasons;
  }

  /** The terms that tell most and that most members share; names before words. */
  private List<String> sharedTerms(
      Member member, Map<Integer, String> labels, List<Member> others) {
    Map<Integer, Double> tells = new LinkedHashMap<>();
    Trait.ACROSS.forEach(trait -> collect(member, others, trait, tells));
    collect(member, others, Trait.TITLE, tells);
    return tells.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(e -> Objects.requireNonNull(labels.getOrDefault(e.getKey(), "")))
        .filter(label -> !label.isEmpty())
        .distinct()
        .limit(SHARED_MAX)
        .toList();
  }

  private void collect(
      Member member, List<Member> others, Trait trait, Map<Integer, Double> tells) {
    for (int key : trait.of(member.traits()).keys()) {
      long sharing = others.stream().filter(o -> trait.of(o.traits()).has(key)).count();
      if (sharing > 0) {
        double share = (double) sharing / others.size();
        tells.merge(key, share * trait.tells(key, frequencies), Math::max);
      }
    }
  }
}
