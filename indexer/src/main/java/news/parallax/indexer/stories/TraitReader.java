package news.parallax.indexer.stories;

import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import news.parallax.indexer.names.NameSkeletons;
import news.parallax.indexer.names.Place;
import news.parallax.indexer.names.PlaceMention;
import news.parallax.indexer.names.Places;
import news.parallax.indexer.numbers.DateMention;
import news.parallax.indexer.numbers.Numbers;
import news.parallax.indexer.numbers.Quantity;
import news.parallax.indexer.words.Lexicon;
import news.parallax.indexer.words.Stems;
import news.parallax.indexer.words.StopWords;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;
import news.parallax.story.Report;

/** Reads an article's traits: one pass over its title and the first words of its text. */
final class TraitReader {

  private static final int TEXT_CHARS_MAX = 4_000;
  private static final int BODY_WORDS = 250;
  private static final int LEAD_WORDS = 50;
  private static final int TITLE_WORDS = 12;
  private static final BigDecimal SMALL = BigDecimal.valueOf(12);

  private final Report report;
  private final String language;
  private final String body;
  private final List<Word> titleWords;
  private final List<Word> bodyWords;
  private final Set<String> stop;
  private final Lexicon lexicon;
  private final Map<Integer, String> labels = new HashMap<>();
  private final TermCounts counts = new TermCounts();
  private final Set<String> stateWords = new HashSet<>();

  private TraitReader(Report report) {
    this.report = report;
    this.language = report.language();
    this.body = body(report.paragraphs());
    this.titleWords = Words.in(report.title());
    this.bodyWords = Words.in(body);
    this.stop = StopWords.of(language);
    this.lexicon = Lexicon.of(language);
  }

  /** An article's traits, and how it prints each of them. */
  record Reading(Traits traits, Map<Integer, String> labels) {

    /** The labels of what holds across languages; the words are left out. */
    Map<Integer, String> namedLabels() {
      Map<Integer, String> named = new HashMap<>();
      for (int i = 0; i < traits.terms().size(); i++) {
        int key = traits.terms().key(i);
        if (traits.terms().trait(i).isAcross()) {
          named.put(key, Objects.requireNonNull(labels.get(key)));
        }
      }
      return named;
    }
  }

  static Reading read(Report report) {
    TraitReader reader = new TraitReader(report);
    return new Reading(reader.traits(), reader.labels);
  }

  private static String body(List<String> paragraphs) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      if (body.length() < TEXT_CHARS_MAX) {
        body.append(body.isEmpty() ? "" : "\n\n").append(paragraph);
      }
    }
    return body.length() > TEXT_CHARS_MAX ? body.substring(0, TEXT_CHARS_MAX) : body.toString();
  }

  private Traits traits() {
    Set<String> namesOfBody = Capitals.inside(bodyWords, body);
    List<DateMention> titleDays = Numbers.dates(report.title(), titleWords, language);
    List<DateMention> bodyDays = Numbers.dates(body, bodyWords, language);
    boolean[] titleTaken = taken(titleWords, titleDays);
    boolean[] bodyTaken = taken(bodyWords, bodyDays);
    readPlacesAndNames(bodyWords, namesOfBody, bodyTaken.clone(), false);
    readPlacesAndNames(titleWords, titleNames(namesOfBody), titleTaken.clone(), true);
    readNumbers(report.title(), titleWords, titleDays, true);
    readNumbers(body, bodyWords, bodyDays, false);
    readWords(titleWords, titleTaken, true);
    readWords(bodyWords, bodyTaken, false);
    return new Traits(
        report.id(),
        language,
        report.outlet(),
        report.published().map(Instant::getEpochSecond).orElse(Traits.UNDATED),
        !titleWords.isEmpty(),
        counts.terms());
  }

  /** Which words stand in the name of a day, which is a trait of its own. */
  private static boolean[] taken(List<Word> words, List<DateMention> days) {
    boolean[] taken = new boolean[words.size()];
    for (DateMention day : days) {
      for (int i = 0; i < taken.length; i++) {
        taken[i] |= day.start() <= words.get(i).start() && words.get(i).end() <= day.end();
      }
    }
    return taken;
  }

  private void readWords(List<Word> words, boolean[] taken, boolean title) {
    String before = "";
    for (int i = 0; i < Math.min(words.size(), title ? words.size() : BODY_WORDS); i++) {
      Word word = words.get(i);
      if (isHan(word)) {
        if (isHan(before)) {
          String pair = before + word.folded();
          addWord(pair, pair, i, title);
          addConcept(lexicon.concept(pair, pair), pair, i, title);
        }
        before = word.folded();
        continue;
      }
      before = "";
      if (!taken[i]
          && !stateWords.contains(word.folded())
          && !stop.contains(word.folded())
          && (word.folded().length() > 1)) {
        String stem = Stems.of(word.folded(), language);
        addWord(stem, word.raw(), i, title);
        addConcept(lexicon.concept(stem, word.folded()), word.raw(), i, title);
      }
    }
  }

  private void addWord(String term, String printed, int at, boolean title) {
    int key = key(language, term, printed);
    add(key, Trait.WORDS, at, title);
    if (titleWords.isEmpty() && at < TITLE_WORDS) {
      counts.addTitle(key);
    }
  }

  /** Further down a text stand too many things that are in any report. */
  private void addConcept(Optional<String> concept, String printed, int at, boolean title) {
    if (title || at < LEAD_WORDS) {
      concept.ifPresent(c -> add(key("concept", c, printed), Trait.CONCEPTS, at, title));
    }
  }

  private void add(int key, Trait trait, int at, boolean title) {
    TermCounts.Zone inText = at < LEAD_WORDS ? TermCounts.Zone.LEAD : TermCounts.Zone.TEXT;
    counts.add(key, trait, title ? TermCounts.Zone.TITLE : inText);
  }

  /** One space of keys for all kinds; the label is how this article prints it. */
  private int key(String kind, String term, String label) {
    int key = (kind + ":" + term).hashCode();
    labels.putIfAbsent(key, label);
    return key;
  }

  /** Endings and particles: Japanese prints no name in it. */
  private static boolean isHiragana(Word word) {
    int first = word.raw().codePointAt(0);
    return first >= 0x3041 && first <= 0x309F;
  }

  private static boolean isHan(Word word) {
    return isHan(word.raw());
  }

  private static boolean isHan(String text) {
    return !text.isEmpty() && Character.isIdeographic(text.codePointAt(0));
  }

  /** A headline in title case proves no name: there only those count that the text has too. */
  private Set<String> titleNames(Set<String> namesOfBody) {
    Set<String> inside = Capitals.inside(titleWords, report.title());
    if (inside.size() * 2 > titleWords.size()) {
      inside.retainAll(namesOfBody);
    } else {
      inside.addAll(namesOfBody);
    }
    return inside;
  }

  private void readPlacesAndNames(
      List<Word> words, Set<String> capitalised, boolean[] taken, boolean title) {
    for (PlaceMention mention : Places.of(language).in(words)) {
      for (int i = 0; i < mention.words(); i++) {
        taken[mention.firstWord() + i] = true;
      }
      place(mention.place(), mention.firstWord(), title);
      if (bodyWords.size() >= SHORT_WORDS && mention.place().kind() == Place.Kind.STATE) {
        leaveOut(words.subList(mention.firstWord(), mention.firstWord() + mention.words()));
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (!taken[i]) {
        name(words.get(i), capitalised, i, title);
      }
    }
  }

  /**
   * A state's name is in half the news of a day, so it is left to the states; in a text of a few
   * words every word counts.
   */
  private void leaveOut(List<Word> words) {
    words.forEach(word -> stateWords.add(word.folded()));
  }

  private static final int SHORT_WORDS = 60;

  private void place(Place place, int at, boolean title) {
    if (place.kind() == Place.Kind.CITY) {
      String city = place.key().substring(place.key().indexOf(':') + 1);
      add(key("city", place.key(), city.replace('_', ' ')), Trait.CITIES, at, title);
      String state = place.key().substring(0, place.key().indexOf(':'));
      if (!state.isEmpty()) {
        state(state, at, title);
      }
    } else {
      state(place.key(), at, title);
    }
  }

  private void state(String code, int at, boolean title) {
    String name = new ULocale("", code).getDisplayCountry(ULocale.ENGLISH);
    add(key("state", code, name), Trait.STATES, at, title);
  }

  private void name(Word word, Set<String> capitalised, int at, boolean title) {
    if (word.isDigits() || word.raw().length() < 3 || stop.contains(word.folded()) || isHan(word)) {
      return;
    }
    if (isHiragana(word)) {
      return;
    }
    boolean cased =
        Character.isLowerCase(word.raw().codePointAt(word.raw().length() - 1)) || word.isCapital();
    if (cased && !(word.isCapital() && capitalised.contains(word.folded()))) {
      return;
    }
    Optional<String> skeleton = NameSkeletons.of(word.folded(), language);
    skeleton.ifPresent(s -> add(key("name", s, word.raw()), Trait.NAMES, at, title));
  }

  private void readNumbers(String text, List<Word> words, List<DateMention> days, boolean title) {
    int leadEnd = words.size() > LEAD_WORDS ? words.get(LEAD_WORDS).start() : text.length();
    List<Integer> starts = words.stream().map(Word::start).toList();
    for (DateMention day : days) {
      int at = day.start() < leadEnd ? 0 : LEAD_WORDS;
      add(key("date", day.day().toString(), day.text()), Trait.DATES, at, title);
    }
    for (Quantity quantity : Numbers.in(text, words, days, language)) {
      boolean small = quantity.value().compareTo(SMALL) <= 0 && quantity.value().scale() <= 0;
      if (!small) {
        String value = quantity.value().stripTrailingZeros().toPlainString();
        int at = quantity.start() < leadEnd ? 0 : LEAD_WORDS;
        add(key("number", value, counted(quantity, text, words, starts)), Trait.NUMBERS, at, title);
      }
    }
  }

  /** With the noun behind it, so that a reason says 24 diplomats and not 24. */
  private String counted(Quantity quantity, String text, List<Word> words, List<Integer> starts) {
    int at = Collections.binarySearch(starts, quantity.end() + 1);
    boolean joined = at >= 0 && text.charAt(quantity.end()) == ' ';
    if (!joined || words.get(at).isDigits() || stop.contains(words.get(at).folded())) {
      return quantity.text();
    }
    return quantity.text() + " " + words.get(at).raw();
  }
}
