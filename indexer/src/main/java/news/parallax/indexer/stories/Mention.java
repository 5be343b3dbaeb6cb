package news.parallax.indexer.stories;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a later article shares with an earlier one, by the weight that it has in the earlier one.
 */
final class Mention {

  private final Traits later;
  private final Traits earlier;
  private final boolean inside;
  private final Map<Integer, Float> terms = new LinkedHashMap<>();
  private double weight;
  private double opening;
  private boolean ground;
  private boolean moreThanNames;

  private Mention(Member later, Member earlier) {
    this.later = later.traits();
    this.earlier = earlier.traits();
    this.inside = this.later.language().equals(this.earlier.language());
  }

  /**
   * @param weighed one of the two articles
   * @param other the other one
   */
  static Mention of(Weighed weighed, Member other, boolean isLater) {
    Member member = weighed.member();
    Mention mention = isLater ? new Mention(member, other) : new Mention(other, member);
    Terms mine = member.traits().terms();
    Terms theirs = other.traits().terms();
    int i = 0;
    int j = 0;
    while (i < mine.size() && j < theirs.size()) {
      int difference = Integer.compare(mine.key(i), theirs.key(j));
      if (difference == 0) {
        mention.add(weighed.tells(i), isLater ? i : j, isLater ? j : i);
      }
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return mention;
  }

  private void add(float tells, int atLater, int atEarlier) {
    Trait trait = earlier.terms().trait(atEarlier);
    if (trait == Trait.STATES) {
      ground = true;
      return;
    }
    if (!counts(trait, inside)) {
      return;
    }
    int times = trait.isAcross() ? earlier.named(atEarlier) : earlier.lead(atEarlier);
    if (times == 0) {
      return;
    }
    float length = Weighed.times(times) * tells;
    int key = earlier.terms().key(atEarlier);
    ground |= trait == Trait.CITIES;
    moreThanNames |= trait != Trait.NAMES;
    weight += length * length;
    if (later.terms().title(atLater) + later.terms().lead(atLater) > 0) {
      opening += length * length;
    }
    terms.put(key, length);
  }

  /**
   * Whether a term of this kind can show that one article tells of another: words do inside a
   * language; what they name is in too many reports.
   */
  static boolean counts(Trait trait, boolean inside) {
    return trait != Trait.CONCEPTS && (inside || trait.isAcross());
  }

  /** Whether the two share a language, so that their words count too. */
  boolean isInside() {
    return inside;
  }

  /**
   * Whether both stand on one state or city and more than names tells it where one of the languages
   * writes without capitals: there any word may have been taken for a name.
   */
  boolean proves() {
    return ground && (moreThanNames || hasCapitals(later) && hasCapitals(earlier));
  }

  private static boolean hasCapitals(Traits traits) {
    int[] scripts = UScript.getCode(ULocale.forLanguageTag(traits.language()));
    return scripts == null || UScript.isCased(scripts[0]);
  }

  /** How many terms the two share, not counting states. */
  int size() {
    return terms.size();
  }

  /** The shared terms, the heaviest first. */
  Stream<Integer> telling() {
    return terms.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<Integer, Float> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  /** The squared length of the shared terms. */
  double weight() {
    return weight;
  }

  /** Of that, what stands in the later one's title or lead. */
  double opening() {
    return opening;
  }
}
