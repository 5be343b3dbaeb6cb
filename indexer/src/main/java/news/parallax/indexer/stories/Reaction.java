package news.parallax.indexer.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;
import news.parallax.story.Report;

/**
 * That an article tells in its opening how one side answers to something, and what stands there.
 *
 * @param cue the words that tell it, in lower case; empty: it tells none
 * @param keys the terms around them, in ascending order
 */
record Reaction(String cue, int[] keys) {

  static final Reaction NONE = new Reaction("", new int[0]);

  /** What a title says stands in the first paragraph again. */
  private static final int LEAD = 1;

  private static final int PARAGRAPHS = 3;
  private static final int PARAGRAPH_CHARS_MAX = 600;
  private static final int OPENING_CHARS = 900;

  boolean isNone() {
    return cue.isEmpty();
  }

  boolean names(int key) {
    return Arrays.binarySearch(keys, key) >= 0;
  }

  /** Reads the title and the first paragraphs, down to the last that tells it. */
  static Reaction in(Report report) {
    return ReactionCues.of(report.language()).map(cues -> in(report, cues)).orElse(NONE);
  }

  private static Reaction in(Report report, Pattern cues) {
    List<String> opening = opening(report);
    String first = "";
    int told = 0;
    for (int at = 0; at < opening.size(); at++) {
      Optional<String> cue = ReactionCues.first(cues, opening.get(at).toLowerCase(Locale.ROOT));
      if (cue.isPresent()) {
        first = first.isEmpty() ? cue.get() : first;
        told = Math.max(at, LEAD);
      }
    }
    return first.isEmpty()
        ? NONE
        : new Reaction(first, keys(report, opening.subList(0, Math.min(opening.size(), told + 1))));
  }

  private static List<String> opening(Report report) {
    List<String> opening = new ArrayList<>(List.of(report.title()));
    int chars = 0;
    for (String whole : report.paragraphs().stream().limit(PARAGRAPHS).toList()) {
      String paragraph = whole.substring(0, Math.min(whole.length(), PARAGRAPH_CHARS_MAX));
      if (chars < OPENING_CHARS) {
        opening.add(paragraph);
      }
      chars += paragraph.length();
    }
    return opening;
  }

  private static int[] keys(Report report, List<String> around) {
    Report part =
        new Report(
            report.id(),
            report.outlet(),
            report.language(),
            report.published(),
            report.seen(),
            "",
            around,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    Terms terms = TraitReader.read(part).traits().terms();
    int[] keys = new int[terms.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = terms.key(i);
    }
    return keys;
  }

  void write(CheckpointOutput out) {
    out.text(cue).ints(keys);
  }

  static Reaction read(CheckpointInput in) {
    return new Reaction(in.text(), in.ints());
  }
}
