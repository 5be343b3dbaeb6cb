package news.parallax.indexer.origins;

import java.util.Arrays;
import java.util.List;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;

/**
 * What a page says of where its news comes from. Names as printed, kept in one string each, since
 * most are never looked at again.
 *
 * @param ownWord how surely its own newsroom obtained something itself
 * @param agencies whose text or work the dateline or the credit line says it is
 * @param relayed newsrooms whose report the lead tells
 * @param interviewed outlets to which the people quoted spoke
 * @param named other names in the lead that may be outlets'
 * @param statement whether it tells a published statement
 */
record Sourcing(
    OwnWord ownWord,
    String agencies,
    String relayed,
    String interviewed,
    String named,
    boolean statement) {

  /** From nothing to an answer that was given to this very newsroom. */
  enum OwnWord {
    NONE,
    ASKED,
    DATELINE,
    ANSWERED
  }

  private static final String BETWEEN = "\n";

  static String joined(List<Name> names) {
    return String.join(BETWEEN, names.stream().map(Name::printed).toList());
  }

  static List<Name> names(String joined) {
    return joined.isEmpty()
        ? List.of()
        : Arrays.stream(joined.split(BETWEEN)).map(Name::of).toList();
  }

  void write(CheckpointOutput out) {
    out.text(ownWord.name()).text(agencies).text(relayed).text(interviewed).text(named);
    out.flag(statement);
  }

  static Sourcing read(CheckpointInput in) {
    return new Sourcing(
        OwnWord.valueOf(in.repeatedText()),
        in.repeatedText(),
        in.repeatedText(),
        in.repeatedText(),
        in.repeatedText(),
        in.flag());
  }
}
