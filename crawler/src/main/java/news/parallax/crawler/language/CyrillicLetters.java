package news.parallax.crawler.language;

import java.util.Locale;

/** Tells the languages in Cyrillic apart by the letters that each has or lacks. */
final class CyrillicLetters {

  private CyrillicLetters() {}

  static String language(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int turkic = Marks.count(lower, "әғқңұһ");
    int mongolian = Marks.count(lower, "өү");
    int serbian = Marks.count(lower, "ђћљњџј");
    int macedonian = Marks.count(lower, "ѓќѕ");
    int ukrainian = Marks.count(lower, "їєґ");
    int dottedI = Marks.count(lower, "і");
    int belarusian = Marks.count(lower, "ў");
    int russian = Marks.count(lower, "ыэё");
    int hard = Marks.count(lower, "ъ");
    int tajik = Marks.count(lower, "ҷӣӯҳ");
    if (tajik > 0 && tajik >= turkic) {
      return "tg";
    }
    if (turkic > lower.length() / 200) {
      return Marks.count(lower, "ұһі") > 0 ? "kk" : Marks.count(lower, "ә") > 0 ? "tt" : "ky";
    }
    if (mongolian > lower.length() / 100) {
      return Marks.count(lower, "ң") > 0 ? "ky" : "mn";
    }
    if (serbian > lower.length() / 200) {
      return macedonian > 0 && Marks.count(lower, "ђћ") == 0 ? "mk" : "sr";
    }
    if (dottedI + ukrainian > russian || (belarusian > 0 && dottedI > 0)) {
      return belarusian > ukrainian ? "be" : "uk";
    }
    return russian > hard || (russian > 0 && hard == 0) ? "ru" : hard > 0 ? "bg" : "ru";
  }
}
