package news.parallax.benchmarks;

import java.util.Map;
import java.util.Optional;
import news.parallax.config.OwnerKind;

/**
 * How the table of owners is read: its words against ours, as {@code config/outlets/README.md}
 * explains them. A word that is not here says too little, and is quoted beside {@code unknown}.
 */
record ListedOwner(OwnerKind kind, Optional<String> origin) {

  private static final ListedOwner UNKNOWN = new ListedOwner(OwnerKind.UNKNOWN, Optional.empty());
  private static final String AGENCY = "news agency (config/outlets/README.md, 2026-11)";
  private static final String TABLE = " in " + Lists.KITE_OWNERS;
  private static final String STATE_FUNDED = "State Funded Media";

  private static final Map<String, OwnerKind> KINDS =
      Map.of(
          "Private Media", OwnerKind.PRIVATE,
          "Private Enterprise", OwnerKind.PRIVATE,
          "Private Independent Media", OwnerKind.PRIVATE,
          "Public Broadcaster", OwnerKind.PUBLIC,
          "Public Media", OwnerKind.PUBLIC,
          "Non-Profit", OwnerKind.NGO);

  /** The owner of an outlet of the table's word, which may be missing. */
  static ListedOwner of(Optional<String> word, boolean agency) {
    if (agency) {
      String origin = word.map(known -> AGENCY + "; " + inTable(known)).orElse(AGENCY);
      return new ListedOwner(OwnerKind.WIRE, Optional.of(origin));
    }
    return word.map(ListedOwner::told).orElse(UNKNOWN);
  }

  private static ListedOwner told(String word) {
    OwnerKind kind = KINDS.getOrDefault(word, OwnerKind.UNKNOWN);
    String more =
        word.equals(STATE_FUNDED)
            ? "; it does not tell state from public"
            : kind == OwnerKind.UNKNOWN ? "; it says too little of the owner" : "";
    return new ListedOwner(kind, Optional.of(inTable(word) + more));
  }

  private static String inTable(String word) {
    return '"' + word + '"' + TABLE;
  }
}
