package news.parallax.benchmarks;

/** The public lists behind the tables, by the names under which files quote them. */
final class Lists {

  static final String KITE = "kagisearch/kite-public, 2026-05";
  static final String KITE_OWNERS = "kagisearch/kite-public, list of media owners, 2026-05";
  static final String FUNDUS = "flairNLP/fundus";

  private Lists() {}
}
