package news.parallax.pages;

import java.util.Optional;
import java.util.OptionalLong;
import news.parallax.story.Correction;

/**
 * What an operator said of a story, as its page shows it.
 *
 * @param did in fixed words, up to the other story
 * @param other the other story's address and id; empty where the words name none
 * @param takenBack the number of the correction that took it back
 * @param stands whether it can be taken back
 */
public record Corrected(
    long number,
    String did,
    Optional<Other> other,
    String who,
    Moment at,
    String why,
    OptionalLong takenBack,
    boolean stands) {

  /** The other story that a correction names. */
  public record Other(String href, String id) {}

  static Corrected of(Correction correction, String story, Messages m) {
    boolean here = correction.story().equals(story);
    int moved = correction.moved().size();
    return new Corrected(
        correction.number(),
        switch (correction.kind()) {
          case SPLIT -> m.say(here ? "corrections.splitOff" : "corrections.splitFrom", moved);
          case MERGE -> m.say(here ? "corrections.putInto" : "corrections.tookIn", moved);
          case UNDO -> m.say("corrections.undo", correction.undoes().orElse(0));
        },
        correction.kind() == Correction.Kind.UNDO
            ? Optional.empty()
            : Optional.of(other(here ? correction.other() : correction.story())),
        correction.who(),
        Moment.of(correction.at()),
        correction.why(),
        correction.undoneBy(),
        correction.stands());
  }

  private static Other other(String id) {
    return new Other("/story/" + Addresses.segment(id), id);
  }
}
