package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.parallax.indexer.quotes.Quotation;
import news.parallax.indexer.quotes.Quotations;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/**
 * Which quotations of several texts are one utterance: the shorter one's words lie in the longer.
 */
final class QuoteGroups {

  private static final double CONTAINED = 0.8;
  private static final double FULL = 0.9;

  /** One utterance has three words in a row in common, or is just the same. */
  private static final int RUN = 3;

  /** A run of words that more quotations have tells nothing. */
  private static final int RUN_CARRIERS_MAX = 32;

  private static final int CANDIDATES_MAX = 100;

  private final List<List<Carried>> groups = new ArrayList<>();
  private final Map<List<String>, Integer> byWords = new HashMap<>();
  private final List<Placed> all = new ArrayList<>();

  /** Indices of those that have a run. */
  private final Map<List<String>, List<Integer>> byRun = new HashMap<>();

  /** One quotation in its column; its words are folded and in order. */
  private record Carried(String column, String text, List<String> words, Optional<String> speaker) {

    static Carried of(String column, Quotation quotation) {
      return new Carried(
          column,
          quotation.text(),
          Words.in(quotation.text()).stream().map(Word::folded).toList(),
          quotation.speaker().map(Quotation.Speaker::text));
    }

    Set<List<String>> runs() {
      Set<List<String>> runs = new LinkedHashSet<>();
      for (int i = 0; i + RUN <= words.size(); i++) {
        runs.add(words.subList(i, i + RUN));
      }
      return runs;
    }

    boolean holds(Carried other) {
      boolean longer = words.size() >= other.words.size();
      List<String> part = longer ? other.words : words;
      return Likeness.containment(part, longer ? words : other.words) >= CONTAINED;
    }

    Carried or(Carried again) {
      return speaker.isPresent() ? this : again;
    }
  }

  private record Placed(Carried carried, int group) {}

  private QuoteGroups() {}

  /** The utterances in the order of their first carrier; words held with tongs are left out. */
  static List<QuoteGroup> of(List<Version> versions) {
    QuoteGroups groups = new QuoteGroups();
    versions.forEach(version -> quotations(version).forEach(groups::add));
    List<String> columns = versions.stream().map(v -> v.column().id()).toList();
    List<QuoteGroup> utterances = new ArrayList<>();
    for (List<Carried> group : groups.groups) {
      utterances.add(group("q" + (utterances.size() + 1), group, columns));
    }
    return utterances;
  }

  /** What a text quotes; words that it quotes again, as a pull quote does, count once. */
  private static Collection<Carried> quotations(Version version) {
    String body = String.join("\n\n", version.paragraphs());
    Map<List<String>, Carried> quotations = new LinkedHashMap<>();
    for (Quotation quotation : Quotations.in(body, version.column().language())) {
      Carried carried = Carried.of(version.column().id(), quotation);
      if (quotation.kind() != Quotation.Kind.SCARE && !carried.words().isEmpty()) {
        quotations.merge(carried.words(), carried, Carried::or);
      }
    }
    return quotations.values();
  }

  private void add(Carried carried) {
    int group = groupOf(carried).orElseGet(groups::size);
    if (group == groups.size()) {
      groups.add(new ArrayList<>());
    }
    groups.get(group).add(carried);
    byWords.putIfAbsent(carried.words(), group);
    for (List<String> run : carried.runs()) {
      List<Integer> carriers = byRun.computeIfAbsent(run, r -> new ArrayList<>());
      if (carriers.size() < RUN_CARRIERS_MAX) {
        carriers.add(all.size());
      }
    }
    all.add(new Placed(carried, group));
  }

  private Optional<Integer> groupOf(Carried carried) {
    return Stream.ofNullable(byWords.get(carried.words()))
        .findFirst()
        .or(
            () ->
                carried.runs().stream()
                    .flatMap(run -> byRun.getOrDefault(run, List.of()).stream())
                    .distinct()
                    .limit(CANDIDATES_MAX)
                    .map(all::get)
                    .filter(placed -> placed.carried().holds(carried))
                    .map(Placed::group)
                    .min(Integer::compare));
  }

  private static QuoteGroup group(String id, List<Carried> carriers, List<String> columns) {
    Carried longest =
        carriers.stream().max(Comparator.comparingInt(c -> c.words().size())).orElseThrow();
    Set<String> have = new LinkedHashSet<>(carriers.stream().map(Carried::column).toList());
    List<String> speakers =
        carriers.stream().flatMap(c -> c.speaker().stream()).distinct().toList();
    return new QuoteGroup(
        id,
        speakers.stream().max(Comparator.comparingInt(String::length)).orElse(""),
        carriers.stream()
            .map(c -> new QuoteGroup.Carrier(c.column(), c.text(), form(c, longest)))
            .toList(),
        columns.stream().filter(c -> !have.contains(c)).toList(),
        conflict(speakers));
  }

  private static QuoteGroup.Form form(Carried carried, Carried longest) {
    return carried.words().size() >= FULL * longest.words().size()
        ? QuoteGroup.Form.FULL
        : QuoteGroup.Form.PARTIAL;
  }

  /** Two speakers differ when their names have no word in common. */
  private static boolean conflict(List<String> speakers) {
    for (int i = 0; i < speakers.size(); i++) {
      for (int j = i + 1; j < speakers.size(); j++) {
        if (Likeness.shared(names(speakers.get(i)), names(speakers.get(j))) == 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> names(String speaker) {
    return Words.in(speaker).stream().map(Word::folded).toList();
  }
}
