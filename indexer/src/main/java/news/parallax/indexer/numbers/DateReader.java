package news.parallax.indexer.numbers;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.indexer.words.Word;

/**
 * Finds days named with a month's name, in digits with a four-digit year, or in the East Asian way.
 */
final class DateReader {

  private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?!\\d)");
  private static final Set<String> BETWEEN = Set.of("de", "of", "del", "the", "и", "يوم");
  private static final Set<String> DAY_SUFFIXES =
      Set.of("st", "nd", "rd", "th", "er", "го", "е", "º", "a", "ho");
  private static final Set<String> MONTH_SIGNS = Set.of("月", "월");
  private static final Set<String> DAY_SIGNS = Set.of("日", "일", "号", "號");
  private static final Set<String> YEAR_SIGNS = Set.of("年", "년");
  private static final int GAP_MAX = 3;

  private final String text;
  private final List<Word> words;
  private final Months months;
  private final List<DateMention> found = new ArrayList<>();

  private DateReader(String text, List<Word> words, String language) {
    this.text = text;
    this.words = words;
    this.months = Months.of(language);
  }

  static List<DateMention> read(String text, List<Word> words, String language) {
    DateReader reader = new DateReader(text, words, language);
    if (words.stream().anyMatch(word -> word.isDigits() && word.raw().length() == 4)) {
      reader.patterns(ISO, 3, 2, 1);
      reader.patterns(DOTTED, 1, 2, 3);
    }
    for (int i = 0; i < words.size(); i++) {
      reader.at(i);
    }
    reader.found.sort(java.util.Comparator.comparingInt(DateMention::start));
    return reader.found;
  }

  private void patterns(Pattern pattern, int day, int month, int year) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      add(
          matcher.start(),
          matcher.end(),
          Integer.parseInt(matcher.group(month)),
          Integer.parseInt(matcher.group(day)),
          Optional.of(Year.of(Integer.parseInt(matcher.group(year)))));
    }
  }

  private void at(int i) {
    if (small(i, 31) > 0) {
      eastAsian(i);
      dayFirst(i);
    } else {
      months.at(words, i).ifPresent(month -> monthFirst(i, month));
    }
  }

  private void eastAsian(int i) {
    if (small(i, 12) < 1 || !sign(i + 1, MONTH_SIGNS) || small(i + 2, 31) < 1) {
      return;
    }
    if (sign(i + 3, DAY_SIGNS)) {
      Optional<Year> year = sign(i - 1, YEAR_SIGNS) ? yearAt(i - 2) : Optional.empty();
      int from = year.isPresent() ? i - 2 : i;
      add(words.get(from).start(), words.get(i + 3).end(), small(i, 12), small(i + 2, 31), year);
    }
  }

  private boolean sign(int i, Set<String> signs) {
    return i >= 0 && i < words.size() && signs.contains(words.get(i).raw());
  }

  private void dayFirst(int i) {
    int at = i + 1;
    while (at < words.size() && at <= i + 2 && isFiller(words.get(at).folded()) && near(at)) {
      at++;
    }
    int month = at;
    if (at < words.size() && near(at)) {
      months
          .at(words, at)
          .ifPresent(
              m -> {
                int last = afterSecondName(month + m.words() - 1);
                Optional<Year> year = yearAfter(last);
                int end = year.isPresent() ? yearIndex(last) : last;
                add(words.get(i).start(), words.get(end).end(), m.value(), small(i, 31), year);
              });
    }
  }

  private static boolean isFiller(String word) {
    return BETWEEN.contains(word) || DAY_SUFFIXES.contains(word);
  }

  /** Arab newspapers print both names of a month: {@code أغسطس / آب}. */
  private int afterSecondName(int last) {
    int next = last + 1;
    if (next < words.size()
        && text.substring(words.get(last).end(), words.get(next).start()).contains("/")) {
      return months.at(words, next).map(m -> next + m.words() - 1).orElse(last);
    }
    return last;
  }

  private void monthFirst(int i, NumberVocabulary.Found<Integer> month) {
    int day = i + month.words();
    if (day >= words.size() || small(day, 31) < 1 || !near(day) || small(i - 1, 31) > 0) {
      return;
    }
    boolean suffixed = day + 1 < words.size() && DAY_SUFFIXES.contains(words.get(day + 1).folded());
    int last = suffixed && words.get(day + 1).start() == words.get(day).end() ? day + 1 : day;
    Optional<Year> year = yearAfter(last);
    int end = year.isPresent() ? yearIndex(last) : last;
    add(words.get(i).start(), words.get(end).end(), month.value(), small(day, 31), year);
  }

  private Optional<Year> yearAfter(int last) {
    return year(last + 1, last + 2);
  }

  private int yearIndex(int last) {
    return year(last + 1, last + 1).isPresent() ? last + 1 : last + 2;
  }

  private Optional<Year> year(int from, int to) {
    for (int i = Math.max(1, from); i <= to && i < words.size(); i++) {
      Word word = words.get(i);
      if (word.isDigits()) {
        return gap(i).length() <= GAP_MAX ? yearAt(i) : Optional.empty();
      }
      if (!BETWEEN.contains(word.folded())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Year> yearAt(int i) {
    boolean four = i >= 0 && words.get(i).isDigits() && words.get(i).raw().length() == 4;
    int year = four ? Integer.parseInt(words.get(i).folded()) : 0;
    return year >= 1000 && year < 2200 ? Optional.of(Year.of(year)) : Optional.empty();
  }

  /** The word's value if it is one or two digits and at most {@code max}; else 0. */
  private int small(int i, int max) {
    if (i < 0 || i >= words.size() || !words.get(i).isDigits() || words.get(i).raw().length() > 2) {
      return 0;
    }
    int value = Integer.parseInt(words.get(i).folded());
    return value <= max ? value : 0;
  }

  private boolean near(int i) {
    return i == 0 || gap(i).length() <= GAP_MAX && gap(i).indexOf(',') < 0;
  }

  private String gap(int i) {
    return text.substring(words.get(i - 1).end(), words.get(i).start());
  }

  private void add(int start, int end, int month, int day, Optional<Year> year) {
    try {
      MonthDay monthDay = MonthDay.of(month, day);
      if (found.stream().noneMatch(d -> d.start() < end && start < d.end())) {
        found.add(new DateMention(start, end, text.substring(start, end), monthDay, year));
      }
    } catch (DateTimeException e) {
      return; // 31.02. or month 13: digits that are no day of any calendar
    }
  }
}
