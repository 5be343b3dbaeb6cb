package news.parallax.story;

import java.util.List;

/**
 * Why a decision was taken.
 *
 * @param rule name and version of the rule, e.g. {@code containment/1}
 * @param score in the rule's own measure, 0 to 1
 * @param reasons fixed templates with values in them, strongest first
 */
public record Evidence(String rule, double score, List<String> reasons) {

  public Evidence {
    reasons = List.copyOf(reasons);
  }
}
