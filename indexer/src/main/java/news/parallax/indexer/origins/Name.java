package news.parallax.indexer.origins;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import news.parallax.indexer.names.NameSkeletons;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/**
 * An outlet's name as it stands in a text.
 *
 * @param parts its words, an article in front left out
 * @param initials by which agencies sign, empty where there is only one
 */
record Name(String printed, List<Part> parts, String initials) {

  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "le", "la", "les", "der", "die", "das", "el", "los", "il");

  /** What a full name may begin with and a short one leave out. */
  private static final Set<String> AGENCY =
      Set.of(
          "agence",
          "agency",
          "agencia",
          "agência",
          "agenzia",
          "agentur",
          "nachrichtenagentur",
          "агентство",
          "информагентство",
          "агенція",
          "وكالة",
          "خبرگزاری");

  /** What a full name may have and a short one leave out. */
  private static final Set<String> NOUNS =
      Set.of(
          "news",
          "agency",
          "service",
          "wire",
          "press",
          "newspaper",
          "magazine",
          "online",
          "tv",
          "radio",
          "group",
          "media",
          "agence",
          "agencia",
          "agentur");

  /**
   * @param skeleton equal for one word in several scripts; empty where too little of it is left
   */
  record Part(String folded, String skeleton, boolean cased, boolean latin) {

    static Part of(Word word) {
      int first = word.raw().codePointAt(0);
      return new Part(
          word.folded(),
          NameSkeletons.of(word.folded(), "").orElse(""),
          Character.isUpperCase(first) || Character.isLowerCase(first),
          Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN);
    }

    boolean isSameAs(Part other) {
      return folded.equals(other.folded)
          || (skeleton.equals(other.skeleton) && (!skeleton.isEmpty() || latin != other.latin));
    }
  }

  static Name of(String printed) {
    List<Word> words =
        Words.in(printed).stream()
            .dropWhile(w -> ARTICLES.contains(w.folded()) && printed.length() > w.end())
            .toList();
    String initials =
        words.stream()
            .filter(Word::isCapital)
            .map(w -> w.raw().substring(0, 1))
            .collect(Collectors.joining());
    return new Name(
        printed, words.stream().map(Part::of).toList(), initials.length() < 2 ? "" : initials);
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Whether both name one outlet: the same words, all but a noun of the trade, or the initials. */
  boolean isSameAs(Name other) {
    return isInitialsOf(other)
        || other.isInitialsOf(this)
        || isBegunBy(other)
        || bare().isBegunBy(other.bare());
  }

  private boolean isBegunBy(Name other) {
    return parts.size() <= other.parts.size() ? begins(other) : other.begins(this);
  }

  private Name bare() {
    return parts.size() > 1 && AGENCY.contains(parts.getFirst().folded())
        ? new Name(printed, parts.subList(1, parts.size()), initials)
        : this;
  }

  /** A script without capitals does not tell where a name ends. */
  private boolean begins(Name longer) {
    if (parts.isEmpty()) {
      return false;
    }
    for (int i = 0; i < longer.parts.size(); i++) {
      Part part = longer.parts.get(i);
      boolean fits =
          i < parts.size()
              ? parts.get(i).isSameAs(part)
              : NOUNS.contains(part.folded()) || !part.cased();
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private boolean isInitialsOf(Name other) {
    return !other.initials.isEmpty() && printed.equals(other.initials);
  }

  /** As a label: what several pages call alike is one. */
  String label() {
    return printed.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
  }
}
