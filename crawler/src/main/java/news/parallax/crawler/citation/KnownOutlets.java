package news.parallax.crawler.citation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names under which outlets are cited, to be found in a text in one pass. */
final class KnownOutlets {

  private static final int WORD_LETTERS_MAX = 5;
  private static final int PREFIX = 2;

  private static final int GROUPS = 8192;

  /** Spellings by their first two letters, longest first; few groups hold more than one pair. */
  private final List<List<Spelling>> spellings =
      Stream.generate(() -> (List<Spelling>) new ArrayList<Spelling>()).limit(GROUPS).toList();

  private final BitSet filled = new BitSet(GROUPS);

  KnownOutlets(Collection<String> more) {
    CitationWords.lines("outlets.txt").forEach(line -> add(List.of(line.split(";", -1))));
    more.forEach(name -> add(List.of(name)));
    for (List<Spelling> group : spellings) {
      group.sort(Comparator.comparingInt(s -> -s.text().length()));
    }
  }

  /** One way to write a name, and the outlet that it means. */
  record Spelling(String text, String outlet, boolean inflects) {

    Spelling(String text, String outlet) {
      this(text, outlet, inflects(text));
    }

    /** A Russian name changes its ending; a short one is an abbreviation and does not. */
    private static boolean inflects(String text) {
      return text.length() >= 5
          && Character.UnicodeScript.of(text.charAt(0)) == Character.UnicodeScript.CYRILLIC;
    }
  }

  /** A name that stands in a text, from {@code start} to {@code end} (exclusive), in chars. */
  record Mention(int start, int end, String outlet) {}

  private void add(List<String> names) {
    for (String name : names) {
      if (name.length() >= PREFIX) {
        filled.set(group(name, 0));
        spellings.get(group(name, 0)).add(new Spelling(name, names.getFirst()));
      }
    }
  }

  private static int group(String text, int at) {
    return (text.charAt(at) * 61 + text.charAt(at + 1)) & (GROUPS - 1);
  }

  List<Mention> in(String text) {
    List<Mention> found = new ArrayList<>();
    int i = 0;
    while (i + PREFIX <= text.length()) {
      boolean likely = !isWithinWord(text, i) && filled.get(group(text, i)) && startsWord(text, i);
      Mention mention = likely ? at(text, i) : null;
      if (mention != null) {
        found.add(mention);
      }
      i = mention != null ? mention.end() : i + 1;
    }
    return found;
  }

  private @Nullable Mention at(String text, int start) {
    for (Spelling s : spellings.get(group(text, start))) {
      int end = s.inflects() ? inflected(text, start, s.text()) : exact(text, start, s.text());
      if (end > 0) {
        return new Mention(start, end, s.outlet());
      }
    }
    return null;
  }

  private static int exact(String text, int start, String name) {
    int end = start + name.length();
    return text.startsWith(name, start) && endsWord(text, end) && !isPart(text, end, name)
        ? end
        : 0;
  }

  /** "Open Frequency" is not Open: a short word may begin another name. */
  private static boolean isPart(String text, int end, String name) {
    boolean word =
        name.length() <= WORD_LETTERS_MAX
            && Character.isLowerCase(name.charAt(name.length() - 1))
            && name.indexOf(' ') < 0;
    return word
        && end + 2 < text.length()
        && text.charAt(end) == ' '
        && Character.isUpperCase(text.charAt(end + 1))
        && Character.isLowerCase(text.charAt(end + 2))
        && !text.startsWith("News", end + 1);
  }

  /** A Russian name in any case: its last letters change, or a few are added. */
  private static int inflected(String text, int start, String name) {
    String stem = name.substring(0, name.length() - 1);
    if (!text.startsWith(stem, start)) {
      return 0;
    }
    int end = start + stem.length();
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end - start - stem.length() <= 3 ? end : 0;
  }

  /** Settles most places of a Latin text with one look. */
  private static boolean isWithinWord(String text, int i) {
    char before = i == 0 ? ' ' : text.charAt(i - 1);
    return before >= 'a' && before <= 'z' && !isDense(text.charAt(i));
  }

  private static boolean startsWord(String text, int i) {
    return Character.isLetterOrDigit(text.charAt(i))
        && (i == 0
            || text.charAt(i - 1) == ' '
            || !Character.isLetterOrDigit(text.charAt(i - 1))
            || isDense(text.charAt(i))
            || isDense(text.charAt(i - 1)));
  }

  private static boolean endsWord(String text, int end) {
    return end == text.length()
        || !Character.isLetterOrDigit(text.charAt(end))
        || isDense(text.charAt(end - 1))
        || isDense(text.charAt(end));
  }

  /** Scripts that put no space between words, or none between a name and its particle. */
  private static boolean isDense(char c) {
    return (c >= 0x3040 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
  }
}
