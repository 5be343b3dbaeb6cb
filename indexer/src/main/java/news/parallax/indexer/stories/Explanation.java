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

  private final Likeness likeness;
  private final Fitting fitting;

  Explanation(Likeness likeness, Fitting fitting) {
    this.likeness = likeness;
    this.fitting = fitting;
  }

  /** For the article before it is added to its story; {@code fits} are all stories looked at. */
  Evidence of(Weighed weighed, Map<Integer, String> labels, Optional<Fit> home, List<Fit> fits) {
    List<String> reasons = new ArrayList<>();
    home.ifPresent(fit -> reasons.addAll(shared(weighed, labels, fit.cluster().speakers())));
    if (home.isEmpty()) {
      reasons.add("no remembered story is near enough");
    }
    fits.stream()
        .filter(f -> home.isEmpty() || f.cluster() != home.get().cluster())
        .findFirst()
        .filter(f -> f.score() > 0)
        .ifPresent(f -> reasons.add("nearest other story: " + other(weighed.member(), f)));
    double score = home.map(Fit::score).orElse(0.0);
    return new Evidence(StoryGrouper.RULE, Math.min(1, score), reasons);
  }

  private String other(Member member, Fit fit) {
    return String.format(
        Locale.ROOT,
        "%s (likeness %.2f, wanted more than %.2f)",
        fit.cluster().story(),
        fit.score(),
        fitting.wanted(member, fit.cluster()));
  }

  /** For an article that was taken out of its story and put into this one, and why. */
  Evidence again(Weighed weighed, Cluster home, String why) {
    Member member = weighed.member();
    List<Member> others = home.speakers().stream().filter(m -> m != member).toList();
    List<String> reasons = new ArrayList<>();
    if (others.isEmpty()) {
      reasons.add("no remembered story is near enough");
    } else {
      reasons.addAll(shared(weighed, member.labels(), others));
    }
    reasons.add(why);
    double sum = others.stream().mapToDouble(m -> likeness.of(weighed, m)).sum();
    double score = others.isEmpty() ? 0 : sum / others.size();
    return new Evidence(StoryGrouper.RULE, Math.min(1, score), reasons);
  }

  /** What an article has in common with these, in words. */
  List<String> shared(Weighed weighed, Map<Integer, String> labels, List<Member> others) {
    List<String> reasons = new ArrayList<>();
    List<String> terms = sharedTerms(weighed, labels, others);
    if (!terms.isEmpty()) {
      reasons.add("shares " + String.join(", ", terms));
    }
    double lead = others.stream().mapToDouble(m -> likeness.lead(weighed, m)).max().orElse(0);
    if (lead > LEAD_WORTH_TELLING) {
      reasons.add(String.format(Locale.ROOT, "%.0f %% of lead terms", lead * 100));
    }
    return reasons;
  }

  /** The terms that tell most and that most members share; names before words. */
  private static List<String> sharedTerms(
      Weighed weighed, Map<Integer, String> labels, List<Member> others) {
    Terms terms = weighed.member().traits().terms();
    Map<Integer, Double> tells = new LinkedHashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      int key = terms.key(i);
      Trait trait = terms.trait(i);
      boolean word = !trait.isAcross();
      long sharing =
          word && terms.title(i) == 0
              ? 0
              : others.stream()
                  .filter(o -> trait != Trait.CONCEPTS || !isSameLanguage(weighed, o))
                  .filter(o -> o.traits().terms().find(key) >= 0)
                  .count();
      if (sharing > 0) {
        double share = (double) sharing / others.size();
        tells.put(key, share * weighed.tells(i) * (word ? 1 : 1 + NAMED_FIRST));
      }
    }
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

  private static boolean isSameLanguage(Weighed weighed, Member other) {
    return weighed.member().traits().language().equals(other.traits().language());
  }

  private static final double NAMED_FIRST = 1.0;
}
