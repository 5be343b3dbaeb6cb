package news.parallax.indexer.quotes;

import com.ibm.icu.text.DateFormatSymbols;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.indexer.words.StopWords;
import news.parallax.indexer.words.Words;

/**
 * The words by which one language hands a quotation to its speaker, and those that are no speaker's
 * name though a capital may begin them.
 */
record SayingVerbs(
    Set<String> verbs, Set<String> noNames, Set<String> pronouns, boolean hasCapitals) {

  private static final String VERBS = "saying-verbs.tsv";
  private static final String PRONOUNS = "pronouns.tsv";
  private static final String PARTICLES = "name-particles.txt";
  private static final String WITHOUT_CAPITALS = "ar";
  private static final String ONLY_BEHIND = "+";

  private static final Map<String, SayingVerbs> BY_LANGUAGE = read();
  private static final Set<String> NAME_PARTICLES =
      lines(PARTICLES).stream().flatMap(SayingVerbs::words).collect(Collectors.toSet());
  private static final SayingVerbs NONE = new SayingVerbs(Set.of(), Set.of(), Set.of(), true);

  /** Of an ISO 639 code, a region behind it left aside; without any verb if there is no list. */
  static SayingVerbs of(String language) {
    String base = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return BY_LANGUAGE.getOrDefault(base, NONE);
  }

  boolean isEmpty() {
    return verbs.isEmpty();
  }

  /**
   * Whether the word hands a quotation to its speaker.
   *
   * @param atMark whether it stands right behind the closing mark
   */
  boolean contains(String folded, boolean atMark) {
    return verbs.contains(folded) || atMark && verbs.contains(ONLY_BEHIND + folded);
  }

  boolean isPronoun(String folded) {
    return pronouns.contains(folded);
  }

  /** Whether the word may belong to a speaker's name. */
  boolean mayName(String folded) {
    return !verbs.contains(folded) && !noNames.contains(folded);
  }

  /** Whether the word is too common to tell anything. */
  boolean isNoName(String folded) {
    return noNames.contains(folded);
  }

  /** Whether the word may stand between two words of a name. */
  static boolean isParticle(String folded) {
    return NAME_PARTICLES.contains(folded);
  }

  private static Map<String, SayingVerbs> read() {
    Map<String, Set<String>> pronouns = new HashMap<>();
    for (String line : lines(PRONOUNS)) {
      String[] cells = line.split("\t", 2);
      pronouns.put(cells[0], words(cells[1]).collect(Collectors.toUnmodifiableSet()));
    }
    Map<String, SayingVerbs> verbs = new HashMap<>();
    for (String line : lines(VERBS)) {
      String[] cells = line.split("\t", 2);
      verbs.put(
          cells[0],
          new SayingVerbs(
              words(cells[1]).collect(Collectors.toUnmodifiableSet()),
              noNames(cells[0]),
              pronouns.getOrDefault(cells[0], Set.of()),
              !cells[0].equals(WITHOUT_CAPITALS)));
    }
    return Map.copyOf(verbs);
  }

  /** Common words, and the days and months of the calendar (CLDR). */
  private static Set<String> noNames(String language) {
    Set<String> words = new HashSet<>(StopWords.of(language));
    DateFormatSymbols calendar = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
    Stream.of(calendar.getWeekdays(), calendar.getMonths())
        .flatMap(Stream::of)
        .flatMap(SayingVerbs::words)
        .forEach(words::add);
    return Set.copyOf(words);
  }

  private static Stream<String> words(String line) {
    return Stream.of(line.strip().split("\\s+")).map(Words::folded);
  }

  private static List<String> lines(String file) {
    try (InputStream in =
            Objects.requireNonNull(SayingVerbs.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped " + file, e);
    }
  }
}
