package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.parallax.indexer.compare.QuoteGroup.Carrier;
import news.parallax.indexer.compare.QuoteGroup.Form;
import news.parallax.indexer.quotes.Quotation;
import news.parallax.indexer.quotes.Quotations;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/** Gathers the wordings of one utterance: a shorter one lies in a longer one, word for word. */
final class QuoteGroups {

  private static final double CARRIED_SHARE = 0.8;
  private static final double FULL_SHARE = 0.9;
  private static final int WORDS_MIN = 3;

  private QuoteGroups() {}

  private record Wording(String column, Quotation quotation, List<String> words) {

    String speaker() {
      return quotation.speaker().map(Quotation.Speaker::text).orElse("");
    }
  }

  static List<QuoteGroup> of(List<Version> versions) {
    List<List<Wording>> groups = new ArrayList<>();
    versions.stream()
        .flatMap(version -> wordings(version).stream())
        .forEach(wording -> place(wording, groups));
    List<String> columns = versions.stream().map(version -> version.column().id()).toList();
    List<QuoteGroup> named = new ArrayList<>();
    for (List<Wording> group : groups) {
      named.add(group("q" + (named.size() + 1), group, columns));
    }
    return named;
  }

  private static List<Wording> wordings(Version version) {
    String body = String.join("\n\n", version.paragraphs());
    return Quotations.in(body, version.column().language()).stream()
        .filter(quotation -> quotation.kind() != Quotation.Kind.SCARE)
        .map(q -> new Wording(version.column().id(), q, folded(q.text())))
        .filter(wording -> wording.words().size() >= WORDS_MIN)
        .toList();
  }

  private static List<String> folded(String text) {
    return Words.in(text).stream().map(Word::folded).toList();
  }

  private static void place(Wording wording, List<List<Wording>> groups) {
    for (List<Wording> group : groups) {
      if (group.stream().anyMatch(other -> isOneUtterance(wording, other))) {
        group.add(wording);
        return;
      }
    }
    groups.add(new ArrayList<>(List.of(wording)));
  }

  private static boolean isOneUtterance(Wording one, Wording other) {
    double shorter = Math.min(one.words().size(), other.words().size());
    return Overlap.atMost(one.words(), other.words()) >= CARRIED_SHARE * shorter
        && Overlap.of(one.words(), other.words()).words() >= CARRIED_SHARE * shorter;
  }

  private static QuoteGroup group(String utterance, List<Wording> group, List<String> columns) {
    int fullest = group.stream().mapToInt(wording -> wording.words().size()).max().orElse(0);
    Map<String, Wording> longest = new LinkedHashMap<>();
    group.forEach(
        wording -> longest.merge(wording.column(), wording, (a, b) -> a.words().size() >= b.words().size() ? a : b));
    return new QuoteGroup(
        utterance,
        group.stream().map(Wording::speaker).filter(name -> !name.isEmpty()).findFirst().orElse(""),
        longest.values().stream().map(wording -> carrier(wording, fullest)).toList(),
        columns.stream().filter(column -> !longest.containsKey(column)).toList(),
        isDisputed(group));
  }

  private static Carrier carrier(Wording wording, int fullest) {
    boolean full = wording.words().size() >= FULL_SHARE * fullest;
    return new Carrier(
        wording.column(), wording.quotation().text(), full ? Form.FULL : Form.PARTIAL);
  }

  /** Two speakers whose names have no word in common. */
  private static boolean isDisputed(List<Wording> group) {
    List<Set<String>> names =
        group.stream()
            .map(Wording::speaker)
            .filter(name -> !name.isEmpty())
            .map(name -> (Set<String>) new HashSet<>(folded(name)))
            .toList();
    return names.stream()
        .anyMatch(name -> !names.isEmpty() && java.util.Collections.disjoint(name, names.getFirst()));
  }
}
