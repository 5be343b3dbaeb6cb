package news.parallax.indexer.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.parallax.indexer.query.Clause.And;
import news.parallax.indexer.query.Clause.Not;
import news.parallax.indexer.query.Clause.Or;
import news.parallax.indexer.query.Clause.Phrase;
import news.parallax.indexer.query.Clause.Property;
import news.parallax.indexer.query.Clause.Tag;
import news.parallax.indexer.query.Clause.Word;

/**
 * Reads what follows {@code outlet:}, {@code site:}, {@code country:} or {@code lang:}; several
 * values mean any of them, since an article has but one.
 */
record Tags(List<QueryHint> hints, Token name) {

  Clause of(Property property, Clause value) {
    return switch (value) {
      case Word word -> choices(property, word.text());
      case Phrase phrase -> tag(property, phrase.text(), phrase);
      case And and -> several(property, and);
      case Or or -> Trees.or(each(property, or.parts())).orElse(or);
      case Not not -> Trees.not(of(property, not.inner()));
      case Clause.All all -> all;
      case Clause.In in -> in;
      case Clause.Days days -> days;
      case Tag tag -> tag;
    };
  }

  private Clause several(Property property, And and) {
    List<Clause> tags = each(property, and.parts());
    boolean excluding = and.parts().stream().anyMatch(Not.class::isInstance);
    return (excluding ? Trees.and(tags) : Trees.or(tags)).orElse(and);
  }

  private List<Clause> each(Property property, List<Clause> parts) {
    return parts.stream().map(part -> of(property, part)).toList();
  }

  private Clause choices(Property property, String values) {
    List<Clause> choices =
        Arrays.stream(values.split(",", -1))
            .map(Words::word)
            .filter(one -> !one.isEmpty())
            .map(one -> tag(property, one, new Word(name.text() + ":" + one)))
            .toList();
    return Trees.or(choices).orElseGet(() -> new Word(name.text()));
  }

  private Clause tag(Property property, String value, Clause asText) {
    Optional<String> known = known(property, value);
    if (known.isEmpty()) {
      String kind = property == Property.LANG ? "language" : "country";
      hints.add(
          new QueryHint(
              name.position(), "no " + kind + " is called “" + value + "”; read as text"));
    }
    return known.<Clause>map(code -> new Tag(property, code)).orElse(asText);
  }

  private static Optional<String> known(Property property, String value) {
    return switch (property) {
      case OUTLET -> Optional.of(value);
      case SITE -> Optional.of(value.toLowerCase(Locale.ROOT));
      case COUNTRY -> Codes.country(value);
      case LANG -> Codes.language(value);
    };
  }
}
