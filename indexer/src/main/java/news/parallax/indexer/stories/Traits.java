package news.parallax.indexer.stories;

import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;

/**
 * What the grouping reads in one article.
 *
 * @param published seconds since 1970; {@link #UNDATED} where it is unknown
 * @param titled whether it has a title; else the first words count as one
 */
record Traits(
    String id, String language, String outlet, long published, boolean titled, Terms terms) {

  static final long UNDATED = Long.MIN_VALUE;

  boolean isDated() {
    return published != UNDATED;
  }

  /** How often the term counts among all: the title weighs threefold. */
  int all(int at) {
    return titled ? 3 * terms.title(at) + terms.text(at) : terms.text(at);
  }

  /** How often it counts in the lead, where the title weighs twofold. */
  int lead(int at) {
    return titled ? 2 * terms.title(at) + terms.lead(at) : terms.lead(at);
  }

  /** How often it counts where only few terms stand: names, numbers, places and days. */
  int named(int at) {
    return 2 * terms.title(at) + terms.text(at);
  }

  void write(CheckpointOutput out) {
    out.text(id).text(language).text(outlet).number(published).flag(titled);
    terms.write(out);
  }

  static Traits read(CheckpointInput in) {
    return new Traits(
        in.text(),
        in.repeatedText(),
        in.repeatedText(),
        in.longNumber(),
        in.flag(),
        Terms.read(in));
  }
}
