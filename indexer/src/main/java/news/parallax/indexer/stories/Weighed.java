package news.parallax.indexer.stories;

/** An article whose terms have been weighed, ready to be compared with many others. */
final class Weighed {

  /** Vectors of words; the traits that hold across languages follow in their order. */
  static final int ALL = 0;

  static final int TITLE = 1;
  static final int LEAD = 2;
  static final int VECTORS = LEAD + Trait.values().length;

  private static final float[] TIMES = times();

  private final Member member;
  private final float[] tells;
  private final float[] lengths = new float[VECTORS];

  Weighed(Member member, Frequencies frequencies) {
    this.member = member;
    Traits traits = member.traits();
    Terms terms = traits.terms();
    tells = new float[terms.size()];
    for (Trait trait : Trait.values()) {
      if (trait.isAcross()) {
        lengths[vector(trait)] = (float) (trait.doubt() * trait.doubt());
      }
    }
    for (int i = 0; i < tells.length; i++) {
      tells[i] = frequencies.weight(terms.key(i), terms.trait(i), traits.language());
      lengthen(traits, i);
    }
    for (int i = 0; i < VECTORS; i++) {
      lengths[i] = (float) Math.sqrt(lengths[i]);
    }
  }

  /** The vector of a trait that holds across languages. */
  static int vector(Trait trait) {
    return LEAD + trait.ordinal();
  }

  private void lengthen(Traits traits, int i) {
    Terms terms = traits.terms();
    Trait trait = terms.trait(i);
    if (trait.isAcross()) {
      lengths[vector(trait)] += square(times(traits.named(i)) * tells[i]);
    } else {
      lengths[ALL] += square(times(traits.all(i)) * tells[i]);
      lengths[TITLE] += square(times(terms.title(i)) * tells[i]);
      lengths[LEAD] += square(times(traits.lead(i)) * tells[i]);
    }
  }

  private static float square(float x) {
    return x * x;
  }

  /** A term that stands n times counts 1 + ln(1 + n) times; one that does not, never. */
  static float times(int n) {
    return TIMES[n];
  }

  private static float[] times() {
    float[] times = new float[128];
    for (int n = 1; n < times.length; n++) {
      times[n] = (float) (1 + Math.log1p(n));
    }
    return times;
  }

  Member member() {
    return member;
  }

  /** How much the term at this place tells. */
  float tells(int at) {
    return tells[at];
  }

  float[] lengths() {
    return lengths;
  }
}
