package news.parallax.indexer.compare;

import java.util.List;

/**
 * Lays versions of one story side by side: paragraphs aligned by their words, headlines, numbers
 * and quotations. Pure; safe from any thread. Every word in a comparison is a version's own or part
 * of a fixed template.
 */
public final class Comparisons {

  private Comparisons() {}

  /**
   * Compares versions in the order of their columns.
   *
   * @param asof the outbox number at which the versions were read
   * @param versions at least one; their columns' ids differ
   */
  public static Comparison compare(String story, long asof, List<Version> versions) {
    return new Comparison(
        story,
        asof,
        versions.stream().map(Version::column).toList(),
        Rows.of(versions),
        versions.stream().map(v -> new Comparison.Headline(v.column().id(), v.title())).toList(),
        NumberGroups.of(versions),
        QuoteGroups.of(versions));
  }
}
