package news.parallax.crawler.language;

/** Tells the languages in Arabic script apart by the letters that each has added or changed. */
final class ArabicLetters {

  private ArabicLetters() {}

  static String language(String text) {
    int kurdish = Marks.count(text, "ڕڵێۆە");
    int pashto = Marks.count(text, "ټډړښځڅېۍ");
    int urdu = Marks.count(text, "ٹڈڑںےہھ");
    int persian = Marks.count(text, "پچژگکی");
    int arabic = Marks.count(text, "ةىيكأإؤئ");
    int uyghur = Marks.count(text, "ۇۈۋېەڭ");
    if (uyghur > text.length() / 15) {
      return "ug";
    }
    if (kurdish > text.length() / 40) {
      return "ckb";
    }
    if (pashto > text.length() / 60) {
      return "ps";
    }
    if (urdu > text.length() / 40) {
      return "ur";
    }
    return persian > arabic ? "fa" : "ar";
  }
}
