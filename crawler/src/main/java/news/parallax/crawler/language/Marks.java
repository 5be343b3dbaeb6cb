package news.parallax.crawler.language;

/** Counts the letters that only some of a script's languages use. */
final class Marks {

  private Marks() {}

  static int count(String text, String letters) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += letters.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return count;
  }
}
