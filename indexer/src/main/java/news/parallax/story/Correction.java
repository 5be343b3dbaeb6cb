package news.parallax.story;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What an operator said of stories. It holds from its outbox number on, until another one takes it
 * back; of two that contradict each other the later counts.
 *
 * @param number its outbox number
 * @param story the one that was split, or that went into another
 * @param other the one that the split made, or that took the first in
 * @param moved the articles that went from {@code story} into {@code other}; of an undo: that go
 *     back
 * @param kept the articles from which a split tells them apart, or with which a merge puts them
 *     together; empty for an undo
 * @param undoes the number of the correction that this one takes back
 * @param undoneBy the number of the correction that takes this one back
 * @param who in the operator's own word
 * @param why in the operator's own words; may be empty for an undo
 */
public record Correction(
    long number,
    Kind kind,
    String story,
    String other,
    List<String> moved,
    List<String> kept,
    OptionalLong undoes,
    OptionalLong undoneBy,
    String who,
    String why,
    Instant at) {

  public static final int WHO_MAX = 80;
  public static final int WHY_MAX = 500;

  /** A correction names at most so many articles, those that stay among them. */
  public static final int ARTICLES_MAX = 1_000;

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** What was said. */
  public enum Kind {
    SPLIT,
    MERGE,
    UNDO;

    /** As the record and the API write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Correction {
    moved = List.copyOf(moved);
    kept = List.copyOf(kept);
    if (moved.isEmpty()) {
      throw new IllegalArgumentException("a correction that moves no article");
    }
  }

  /** Whether it still counts: it is no undo, and none has taken it back. */
  public boolean stands() {
    return kind != Kind.UNDO && undoneBy.isEmpty();
  }

  /** All articles that it names. */
  public List<String> named() {
    return Stream.concat(moved.stream(), kept.stream()).toList();
  }

  /** Why the articles that it moved are where they are. */
  public Evidence evidence() {
    String did =
        kind == Kind.SPLIT
            ? "an operator split it off from story " + story
            : "an operator put story " + story + " into story " + other;
    return new Evidence(
        RULE, 1, List.of("%s: %s, %s: %s".formatted(did, who, MINUTE.format(at), why)));
  }

  /** Whether it is an operator's word that a membership rests on. */
  public static boolean isEvidence(Evidence evidence) {
    return evidence.rule().equals(RULE);
  }

  private static final String RULE = "operator/1";

  /** What an operator asks for, before anything is known of it. */
  public sealed interface Asked {

    String who();

    String why();

    /**
     * Articles out of a story into one of their own.
     *
     * @param articles ids or addresses
     */
    record Split(String story, List<String> articles, String who, String why) implements Asked {
      public Split {
        articles = List.copyOf(articles);
      }
    }

    /** A story into another, whose id stays. */
    record Merge(String story, String into, String who, String why) implements Asked {}

    /** A correction taken back. */
    record Undo(long number, String who, String why) implements Asked {}
  }
}
