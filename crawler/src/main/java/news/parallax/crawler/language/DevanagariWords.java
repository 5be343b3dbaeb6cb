package news.parallax.crawler.language;

import java.util.List;
import java.util.Set;

/** Tells Hindi, Marathi and Nepali apart by their commonest small words. */
final class DevanagariWords {

  private static final Set<String> HINDI =
      Set.of("है", "हैं", "का", "के", "की", "में", "से", "और", "को", "पर", "ने", "था", "यह");
  private static final Set<String> MARATHI =
      Set.of(
          "आहे", "आणि", "या", "ही", "हा", "होते", "आहेत", "केली", "नाही", "यांनी", "मध्ये", "असे");
  private static final Set<String> NEPALI =
      Set.of("छ", "छन्", "र", "गरेको", "भएको", "पनि", "हो", "तथा", "गर्न", "भने", "यो", "लाई");

  private DevanagariWords() {}

  static String language(String text) {
    List<String> words = List.of(text.split("[\\s,.;:!?।\"'()-]+", -1));
    long hindi = words.stream().filter(HINDI::contains).count();
    long marathi = words.stream().filter(MARATHI::contains).count();
    long nepali = words.stream().filter(NEPALI::contains).count();
    if (marathi > hindi && marathi >= nepali) {
      return "mr";
    }
    return nepali > hindi ? "ne" : "hi";
  }
}
