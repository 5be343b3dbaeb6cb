package news.parallax.indexer.numbers;

import java.util.List;
import java.util.Locale;
import news.parallax.indexer.words.Word;
import news.parallax.indexer.words.Words;

/**
 * Reads quantities and calendar days out of text, as values that are equal whatever language or
 * script wrote them. Pure; linear in the text's length; safe from any thread.
 */
public final class Numbers {

  private Numbers() {}

  /**
   * All quantities in text order: digits of all scripts, number words, scale words, collective
   * numbers ("two dozen"). Left out: days and years of the calendar, clock times, ordinals, digits
   * that are part of a name (F-16), the words for one and zero.
   *
   * @param language ISO 639; one that has no number words here still has its digits read
   */
  public static List<Quantity> in(String text, String language) {
    return in(text, Words.in(text), dates(text, language), language);
  }

  /** All days named in the text, in text order. */
  public static List<DateMention> dates(String text, String language) {
    return dates(text, Words.in(text), language);
  }

  /** As {@link #in(String, String)} for a text that is already cut into words, its days known. */
  public static List<Quantity> in(
      String text, List<Word> words, List<DateMention> dates, String language) {
    return QuantityReader.read(text, words, dates, base(language));
  }

  public static List<DateMention> dates(String text, List<Word> words, String language) {
    return DateReader.read(text, words, base(language));
  }

  private static String base(String language) {
    int dash = language.indexOf('-');
    return (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
  }
}
