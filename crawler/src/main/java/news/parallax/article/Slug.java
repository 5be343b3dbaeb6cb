package news.parallax.article;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words that an address was made of, in lower case and Latin letters without marks; numbers and
 * codes around them left out. Outlets make it of the headline of the first hour.
 */
public record Slug(List<String> words) {

  /** Fewer words are a subject, not a headline. */
  public static final int WORDS_MIN = 6;

  private static final Pattern ENDING = Pattern.compile("\\.(?:s?html?|php|aspx?|cms|story)$");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SILENT = Pattern.compile("['’`´.]");
  private static final Pattern CODE =
      Pattern.compile("\\p{N}{3,}|\\p{N}|(?=.*\\p{N})(?=.*\\p{L}).{2,}");
  private static final int STEM = 4;
  private static final int ENDING_CHARS = 2;
  private static final List<String[]> UMLAUTS =
      List.of(
          new String[] {"ä", "ae"},
          new String[] {"ö", "oe"},
          new String[] {"ü", "ue"},
          new String[] {"ß", "ss"},
          new String[] {"æ", "ae"},
          new String[] {"ø", "o"},
          new String[] {"ł", "l"},
          new String[] {"ı", "i"},
          new String[] {"đ", "d"});

  public Slug {
    words = List.copyOf(words);
  }

  /** The longest run of words in the address's path; empty where none is as long as a headline. */
  public static Optional<Slug> of(ArticleUrl url) {
    return Stream.of(path(url.address()).split("/"))
        .map(part -> ENDING.matcher(part).replaceFirst(""))
        .map(part -> trimmed(words(part.replace('_', '-'))))
        .filter(words -> words.size() >= WORDS_MIN)
        .max((a, b) -> Integer.compare(a.size(), b.size()))
        .map(Slug::new);
  }

  private static String path(URI address) {
    return address.getPath() == null ? "" : address.getPath();
  }

  private static List<String> trimmed(List<String> words) {
    int from = 0;
    int to = words.size();
    while (to > from && isCode(words.get(to - 1))) {
      to--;
    }
    while (from < to && isCode(words.get(from))) {
      from++;
    }
    return words.subList(from, to);
  }

  private static boolean isCode(String word) {
    return CODE.matcher(word).matches();
  }

  /** A text's words as addresses spell them. */
  public static List<String> words(String text) {
    return isAscii(text) ? asciiWords(text) : foldedWords(text);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '\u007F') {
        return false;
      }
    }
    return true;
  }

  /** As {@link #foldedWords} does it, where there is nothing to fold. */
  private static List<String> asciiWords(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(Character.toLowerCase(c));
      } else if (!word.isEmpty() && "'`.".indexOf(c) < 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static List<String> foldedWords(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    for (String[] pair : UMLAUTS) {
      plain = plain.replace(pair[0], pair[1]);
    }
    String bare = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
    return new ArrayList<>(
        Arrays.stream(NO_LETTER.split(SILENT.matcher(bare).replaceAll("")))
            .filter(word -> !word.isEmpty())
            .toList());
  }

  /** The words that a text does not have in any form; {@code text} as {@link #words(String)}. */
  public List<String> missingIn(Collection<String> text) {
    return words.stream().filter(word -> text.stream().noneMatch(t -> isForm(word, t))).toList();
  }

  /** Which part of the words a text has in some form, 0 to 1. */
  public double shareIn(Collection<String> text) {
    return 1 - (double) missingIn(text).size() / words.size();
  }

  /** Whether two words are one but for their endings. */
  public static boolean isForm(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int shorter = Math.min(one.length(), other.length());
    int stem = Math.max(STEM, shorter - ENDING_CHARS);
    return shorter >= STEM && one.regionMatches(0, other, 0, stem);
  }

  /** The words as a line. */
  public String line() {
    return String.join(" ", words);
  }
}
