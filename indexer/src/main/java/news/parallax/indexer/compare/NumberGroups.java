package news.parallax.indexer.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.parallax.indexer.numbers.Approx;
import news.parallax.indexer.numbers.DateMention;
import news.parallax.indexer.numbers.Numbers;
import news.parallax.indexer.numbers.Quantity;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/**
 * Which numbers of several texts tell of the same thing: the same unit and a word in common among
 * those that follow, or the very same value where it is too large to be chance.
 */
final class NumberGroups {

  private static final int SCOPE_WORDS = 3;
  private static final int STEM = 5;
  private static final int LETTERS_MIN = 3;

  /** Small counts are everywhere; a larger number that two texts share is hardly chance. */
  private static final BigDecimal TELLING = BigDecimal.valueOf(12);

  private static final String DAY = "day";

  /** One mention: its value and what it counts. */
  private record Mention(
      NumberGroup.Value value, String unit, String scope, Set<String> scopeStems, String amount) {

    boolean tellsOfTheSameAs(Mention other) {
      return unit.equals(other.unit)
          && (amount.equals(other.amount) && isTelling()
              || scopeStems.stream().anyMatch(other.scopeStems::contains));
    }

    private boolean isTelling() {
      return unit.equals(DAY) || !unit.isEmpty() || new BigDecimal(amount).compareTo(TELLING) > 0;
    }
  }

  private NumberGroups() {}

  /** The groups in the order of their first mention. */
  static List<NumberGroup> of(List<Version> versions) {
    List<List<Mention>> groups = new ArrayList<>();
    for (Version version : versions) {
      for (Mention mention : mentions(version)) {
        groupOf(mention, groups).add(mention);
      }
    }
    return groups.stream().map(NumberGroups::group).toList();
  }

  private static List<Mention> groupOf(Mention mention, List<List<Mention>> groups) {
    Optional<List<Mention>> found =
        groups.stream()
            .filter(g -> g.stream().anyMatch(mention::tellsOfTheSameAs))
            .findFirst();
    return found.orElseGet(
        () -> {
          List<Mention> fresh = new ArrayList<>();
          groups.add(fresh);
          return fresh;
        });
  }

  private static List<Mention> mentions(Version version) {
    Map<String, Mention> mentions = new LinkedHashMap<>();
    for (String paragraph : version.paragraphs()) {
      for (Quantity quantity : Numbers.in(paragraph, version.column().language())) {
        Mention mention = mention(version, paragraph, quantity);
        mentions.putIfAbsent(mention.amount() + " " + mention.scope(), mention);
      }
      for (DateMention date : Numbers.dates(paragraph, version.column().language())) {
        Mention mention = day(version, date);
        mentions.putIfAbsent(mention.amount(), mention);
      }
    }
    return List.copyOf(mentions.values());
  }

  private static Mention mention(Version version, String paragraph, Quantity quantity) {
    Set<String> stems = new LinkedHashSet<>();
    String scope = scope(paragraph, quantity.end(), stems);
    String amount = quantity.value().toPlainString();
    return new Mention(
        new NumberGroup.Value(version.column().id(), quantity.text(), amount, quantity.approx()),
        quantity.unit().orElse(""),
        scope,
        stems,
        amount);
  }

  /** The words right behind the number, up to the next mark: what it counts, in most languages. */
  private static String scope(String paragraph, int from, Set<String> stems) {
    int end = from;
    for (Word word : Words.in(paragraph.substring(from, Math.min(paragraph.length(), from + 80)))) {
      boolean apart = hasMark(paragraph, end, from + word.start());
      if (apart || word.isDigits() || stems.size() == SCOPE_WORDS) {
        break;
      }
      if (word.folded().length() >= LETTERS_MIN) {
        stems.add(word.folded().substring(0, Math.min(STEM, word.folded().length())));
      }
      end = from + word.end();
    }
    return paragraph.substring(from, end).strip();
  }

  private static boolean hasMark(String text, int from, int to) {
    return text.substring(from, to).chars().anyMatch(c -> !Character.isWhitespace(c) && c != '-');
  }

  private static Mention day(Version version, DateMention date) {
    String value = date.date().map(Object::toString).orElseGet(() -> date.day().toString());
    return new Mention(
        new NumberGroup.Value(version.column().id(), date.text(), value, Approx.EXACT),
        DAY,
        "",
        Set.of(),
        value);
  }

  private static NumberGroup group(List<Mention> mentions) {
    Mention first = mentions.getFirst();
    return new NumberGroup(
        first.scope(),
        first.unit(),
        mentions.stream().map(Mention::value).toList(),
        !first.unit().equals(DAY) && conflict(mentions));
  }

  /** Two columns contradict each other where no value of the one can be a value of the other. */
  private static boolean conflict(List<Mention> mentions) {
    Map<String, List<NumberGroup.Value>> byColumn = new LinkedHashMap<>();
    mentions.forEach(
        m -> byColumn.computeIfAbsent(m.value().column(), c -> new ArrayList<>()).add(m.value()));
    List<List<NumberGroup.Value>> columns = List.copyOf(byColumn.values());
    for (int i = 0; i < columns.size(); i++) {
      for (int j = i + 1; j < columns.size(); j++) {
        if (noneAgree(columns.get(i), columns.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean noneAgree(List<NumberGroup.Value> a, List<NumberGroup.Value> b) {
    return a.stream()
        .noneMatch(x -> b.stream().anyMatch(y -> Range.of(x).overlaps(Range.of(y))));
  }

  /** What a stated number allows the true one to be. */
  private record Range(double least, double most) {

    private static final double ROUGHLY = 0.1;
    private static final double NEARLY = 0.8;

    static Range of(NumberGroup.Value stated) {
      double value = new BigDecimal(stated.value()).doubleValue();
      return switch (stated.approx()) {
        case EXACT -> new Range(value, value);
        case ABOUT -> new Range(value * (1 - ROUGHLY), value * (1 + ROUGHLY));
        case NEARLY -> new Range(value * NEARLY, value);
        case MORE_THAN, AT_LEAST -> new Range(value, Double.POSITIVE_INFINITY);
        case LESS_THAN -> new Range(0, value);
      };
    }

    boolean overlaps(Range other) {
      return least <= other.most && other.least <= most;
    }
  }
}
