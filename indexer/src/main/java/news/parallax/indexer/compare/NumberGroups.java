package news.parallax.indexer.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.parallax.indexer.compare.NumberGroup.Value;
import news.parallax.indexer.numbers.Approx;
import news.parallax.indexer.numbers.DateMention;
import news.parallax.indexer.numbers.Numbers;
import news.parallax.indexer.numbers.Quantity;
import news.parallax.indexer.words.StopWords;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/** Gathers what columns say of the same quantity: the same unit, and a word counted in common. */
final class NumberGroups {

  /** Inflected forms of what is counted share so many first letters. */
  private static final int SCOPE_LETTERS = 5;

  private static final int SCOPE_WORDS = 3;

  private NumberGroups() {}

  private record Figure(String unit, Set<String> scope, String counted, Value value, Reach reach) {}

  static List<NumberGroup> of(List<Version> versions) {
    List<List<Figure>> groups = new ArrayList<>();
    for (Version version : versions) {
      for (String paragraph : version.paragraphs()) {
        figures(version.column(), paragraph).forEach(figure -> place(figure, groups));
      }
    }
    return groups.stream().map(NumberGroups::group).toList();
  }

  private static List<Figure> figures(Column column, String text) {
    List<Word> words = Words.in(text);
    List<DateMention> dates = Numbers.dates(text, words, column.language());
    List<Figure> figures = new ArrayList<>();
    for (Quantity quantity : Numbers.in(text, words, dates, column.language())) {
      figures.add(figure(column, quantity, words));
    }
    dates.forEach(date -> figures.add(figure(column, date)));
    return figures;
  }

  private static Figure figure(Column column, Quantity quantity, List<Word> words) {
    String value = quantity.value().toPlainString();
    List<Word> counted = counted(quantity, words, column.language());
    Set<String> scope = new LinkedHashSet<>();
    counted.forEach(word -> scope.add(stem(word.folded())));
    return new Figure(
        quantity.unit().orElse(""),
        scope,
        String.join(" ", counted.stream().map(Word::raw).toList()),
        new Value(column.id(), quantity.text(), value, quantity.approx()),
        Reach.of(quantity.value(), quantity.approx()));
  }

  /** A day is a quantity of its own: two days need not be of one thing. */
  private static Figure figure(Column column, DateMention date) {
    String value = date.date().map(LocalDate::toString).orElse(date.day().toString());
    return new Figure(
        "date",
        Set.of(date.day().toString()),
        date.text(),
        new Value(column.id(), date.text(), value, Approx.EXACT),
        Reach.of(BigDecimal.ZERO, Approx.EXACT));
  }

  /** The first telling words after the figure. */
  private static List<Word> counted(Quantity quantity, List<Word> words, String language) {
    Set<String> stop = StopWords.of(language);
    return words.stream()
        .filter(word -> word.start() >= quantity.end() && !word.isDigits())
        .limit(SCOPE_WORDS)
        .filter(word -> !stop.contains(word.folded()))
        .toList();
  }

  private static String stem(String word) {
    return word.length() > SCOPE_LETTERS ? word.substring(0, SCOPE_LETTERS) : word;
  }

  private static void place(Figure figure, List<List<Figure>> groups) {
    for (List<Figure> group : groups) {
      if (group.stream().anyMatch(other -> isOfOneThing(figure, other))) {
        group.add(figure);
        return;
      }
    }
    groups.add(new ArrayList<>(List.of(figure)));
  }

  private static boolean isOfOneThing(Figure one, Figure other) {
    if (!one.unit().equals(other.unit())) {
      return false;
    }
    Set<String> shared = new HashSet<>(one.scope());
    shared.retainAll(other.scope());
    boolean sameValue = one.value().value().equals(other.value().value());
    boolean ofTwoColumns = !one.value().column().equals(other.value().column());
    return !shared.isEmpty() || (sameValue && ofTwoColumns && !one.unit().isEmpty());
  }

  private static NumberGroup group(List<Figure> figures) {
    Figure first = figures.getFirst();
    return new NumberGroup(
        first.counted(),
        first.unit(),
        figures.stream().map(Figure::value).distinct().toList(),
        isConflict(figures));
  }

  /** Two columns of which one says nothing that the other's figures allow. */
  private static boolean isConflict(List<Figure> figures) {
    List<String> columns = figures.stream().map(f -> f.value().column()).distinct().toList();
    for (String one : columns) {
      for (String other : columns) {
        if (!one.equals(other) && !allows(of(one, figures), of(other, figures))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Figure> of(String column, List<Figure> figures) {
    return figures.stream().filter(f -> f.value().column().equals(column)).toList();
  }

  private static boolean allows(List<Figure> one, List<Figure> other) {
    return one.stream()
        .anyMatch(figure -> other.stream().anyMatch(o -> figure.reach().meets(o.reach())));
  }
}
