package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.parallax.indexer.quotes.Quotation;
import news.parallax.indexer.quotes.Quotations;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/** Which quotations of several texts are one utterance: the shorter one's words lie in the longer. */
final class QuoteGroups {

  private static final double CONTAINED = 0.8;
  private static final double FULL = 0.9;
  private static final int WORDS_MIN = 3;

  /** One quotation in its column. */
  private record Carried(String column, String text, List<String> words, Optional<String> speaker) {

    boolean isOneUtteranceWith(Carried other) {
      List<String> shorter = words.size() <= other.words.size() ? words : other.words;
      List<String> longer = shorter == words ? other.words : words;
      return shorter.equals(longer)
          || shorter.size() >= WORDS_MIN && Likeness.containment(shorter, longer) >= CONTAINED
              && run(shorter, longer) >= Math.min(WORDS_MIN, shorter.size());
    }

    private static int run(List<String> a, List<String> b) {
      return WordDelta.between(String.join(" ", a), String.join(" ", b)).longestRun();
    }
  }

  private QuoteGroups() {}

  /** The utterances in the order of their first carrier; words held with tongs are left out. */
  static List<QuoteGroup> of(List<Version> versions) {
    List<List<Carried>> groups = new ArrayList<>();
    for (Version version : versions) {
      for (Carried carried : quotations(version)) {
        groupOf(carried, groups).add(carried);
      }
    }
    List<String> columns = versions.stream().map(v -> v.column().id()).toList();
    List<QuoteGroup> utterances = new ArrayList<>();
    for (List<Carried> group : groups) {
      utterances.add(group("q" + (utterances.size() + 1), group, columns));
    }
    return utterances;
  }

  private static List<Carried> quotations(Version version) {
    String body = String.join("\n\n", version.paragraphs());
    return Quotations.in(body, version.column().language()).stream()
        .filter(q -> q.kind() != Quotation.Kind.SCARE)
        .map(
            q ->
                new Carried(
                    version.column().id(),
                    q.text(),
                    Words.in(q.text()).stream().map(Word::folded).toList(),
                    q.speaker().map(Quotation.Speaker::text)))
        .toList();
  }

  private static List<Carried> groupOf(Carried carried, List<List<Carried>> groups) {
    Optional<List<Carried>> found =
        groups.stream()
            .filter(g -> g.stream().anyMatch(carried::isOneUtteranceWith))
            .findFirst();
    return found.orElseGet(
        () -> {
          List<Carried> fresh = new ArrayList<>();
          groups.add(fresh);
          return fresh;
        });
  }

  private static QuoteGroup group(String id, List<Carried> carriers, List<String> columns) {
    Carried longest =
        carriers.stream().max(Comparator.comparingInt(c -> c.words().size())).orElseThrow();
    List<String> have = carriers.stream().map(Carried::column).toList();
    List<String> speakers = carriers.stream().flatMap(c -> c.speaker().stream()).toList();
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
