package news.parallax.indexer.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import news.parallax.indexer.query.Clause.All;
import news.parallax.indexer.query.Clause.And;
import news.parallax.indexer.query.Clause.Days;
import news.parallax.indexer.query.Clause.In;
import news.parallax.indexer.query.Clause.Not;
import news.parallax.indexer.query.Clause.Or;
import news.parallax.indexer.query.Clause.Phrase;
import news.parallax.indexer.query.Clause.Tag;
import news.parallax.indexer.query.Clause.Word;

/** Prints a tree so that reading the print gives the tree. */
final class Canonical {

  private Canonical() {}

  static String print(Clause clause) {
    return switch (clause) {
      case All all -> "";
      case Word word -> word.text();
      case Phrase phrase -> quoted(phrase.text());
      case In in -> name(in.part()) + ":" + tight(in.inner());
      case Tag tag -> name(tag.property()) + ":" + value(tag.value());
      case Days days -> "date:" + range(days);
      case And and -> joined(and.parts(), " ");
      case Or or -> or.parts().stream().map(Canonical::print).collect(Collectors.joining(" OR "));
      case Not not -> negated(not.inner());
    };
  }

  private static String joined(List<Clause> parts, String between) {
    return parts.stream()
        .map(part -> part instanceof Or ? tight(part) : print(part))
        .collect(Collectors.joining(between));
  }

  private static String tight(Clause clause) {
    boolean loose = clause instanceof Or || clause instanceof And || clause instanceof Not;
    return loose ? "(" + print(clause) + ")" : print(clause);
  }

  /** A hyphen acts only before a letter, a bracket or a quotation; all else takes the word. */
  private static String negated(Clause inner) {
    String text = tight(inner);
    int first = text.codePointAt(0);
    boolean acts = Character.isLetter(first) || first == '(' || first == '"';
    return (acts ? "-" : "NOT ") + text;
  }

  private static String value(String value) {
    boolean plain =
        value
            .codePoints()
            .allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
    return plain ? value : quoted(value);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String name(Enum<?> field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  private static String range(Days days) {
    return days.first().isPresent() && days.first().equals(days.last())
        ? day(days.first())
        : day(days.first()) + ".." + day(days.last());
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
