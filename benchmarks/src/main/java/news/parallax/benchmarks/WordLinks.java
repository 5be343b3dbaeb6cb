package news.parallax.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Which word of another language stands for which English one: IBM's first model of translation
 * (Brown et al. 1993), run both ways over texts that say the same.
 */
final class WordLinks {

  private static final int ROUNDS = 8;

  /** What stands for no word of the other side. */
  private static final String NONE = "";

  private final Map<String, Map<String, Link>> links = new LinkedHashMap<>();
  private final List<Link[][]> texts = new ArrayList<>();
  private final Map<String, Double> englishSums = new LinkedHashMap<>();
  private final Map<String, Double> otherSums = new LinkedHashMap<>();

  /** How sure each word is of the other: the share of its occurrences that stand for it. */
  static final class Link {
    private final String english;
    private final String other;
    private double ofEnglish = 1;
    private double ofOther = 1;
    private double countOfEnglish;
    private double countOfOther;

    Link(String english, String other) {
      this.english = english;
      this.other = other;
    }

    String english() {
      return english;
    }

    String other() {
      return other;
    }

    /** Given the English word, how probable the other is, 0 to 1. */
    double ofEnglish() {
      return ofEnglish;
    }

    /** Given the other word, how probable the English one is, 0 to 1. */
    double ofOther() {
      return ofOther;
    }

    /** How many of the other word's occurrences stand for the English one. */
    double count() {
      return countOfOther;
    }
  }

  WordLinks(List<AlignedTexts.Pair> pairs) {
    for (AlignedTexts.Pair pair : pairs) {
      List<String> english = withNone(pair.english());
      List<String> other = withNone(pair.other());
      Link[][] text = new Link[english.size()][other.size()];
      for (int i = 0; i < text.length; i++) {
        for (int j = 0; j < text[i].length; j++) {
          text[i][j] = link(english.get(i), other.get(j));
        }
      }
      texts.add(text);
    }
    for (int round = 0; round < ROUNDS; round++) {
      learn();
    }
  }

  private static List<String> withNone(List<String> words) {
    List<String> with = new ArrayList<>(List.of(NONE));
    with.addAll(words);
    return with;
  }

  private Link link(String english, String other) {
    return links
        .computeIfAbsent(other, o -> new TreeMap<>())
        .computeIfAbsent(english, e -> new Link(e, other));
  }

  private void learn() {
    each(
        link -> {
          link.countOfEnglish = 0;
          link.countOfOther = 0;
        });
    texts.forEach(WordLinks::count);
    englishSums.clear();
    otherSums.clear();
    each(
        link -> {
          englishSums.merge(link.english, link.countOfEnglish, Double::sum);
          otherSums.merge(link.other, link.countOfOther, Double::sum);
        });
    each(
        link -> {
          link.ofEnglish = share(link.countOfEnglish, englishSums.getOrDefault(link.english, 0.0));
          link.ofOther = share(link.countOfOther, otherSums.getOrDefault(link.other, 0.0));
        });
  }

  private static double share(double count, double sum) {
    return sum == 0 ? 0 : count / sum;
  }

  /** Each word's one occurrence is shared out among the words of the other side. */
  private static void count(Link[][] text) {
    for (int j = 1; j < text[0].length; j++) {
      double sum = 0;
      for (Link[] row : text) {
        sum += row[j].ofEnglish;
      }
      for (Link[] row : text) {
        row[j].countOfEnglish += row[j].ofEnglish / sum;
      }
    }
    for (int i = 1; i < text.length; i++) {
      double sum = 0;
      for (Link link : text[i]) {
        sum += link.ofOther;
      }
      for (Link link : text[i]) {
        link.countOfOther += link.ofOther / sum;
      }
    }
  }

  private void each(Consumer<Link> use) {
    links.values().forEach(byEnglish -> byEnglish.values().forEach(use));
  }

  /** All links of a word of the other language to English ones, by these. */
  List<Link> of(String other) {
    return Objects.requireNonNull(links.get(other), other).values().stream()
        .filter(link -> !link.english.equals(NONE))
        .toList();
  }

  /** The words of the other language. */
  List<String> others() {
    return links.keySet().stream().filter(word -> !word.equals(NONE)).sorted().toList();
  }
}
