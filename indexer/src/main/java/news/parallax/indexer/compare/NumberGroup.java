package news.parallax.indexer.compare;

import java.util.List;
import news.parallax.indexer.numbers.Approx;

/**
 * What the columns say of one quantity.
 *
 * @param scope the words that tell what is counted, as the first value's text has them
 * @param unit empty when there is none
 * @param conflict whether two of the values cannot both be true
 */
public record NumberGroup(String scope, String unit, List<Value> values, boolean conflict) {

  public NumberGroup {
    values = List.copyOf(values);
  }

  /**
   * @param text as printed
   * @param value plain decimal digits, or an ISO date
   */
  public record Value(String column, String text, String value, Approx approx) {}
}
