package news.parallax.pages;

import com.ibm.icu.util.ULocale;

/**
 * Words of a page, never of the tool, with the language and direction they are read in.
 *
 * @param lang BCP 47; empty when unknown
 * @param dir {@code ltr}, {@code rtl}, or {@code auto} when the language is unknown
 */
public record Said(String text, String lang, String dir) {

  static Said of(String text, String language) {
    Tongue tongue = Tongue.of(language);
    return new Said(text, tongue.lang(), tongue.dir());
  }

  /** A language as HTML writes it. */
  public record Tongue(String lang, String dir) {

    static Tongue of(String language) {
      if (language.isBlank() || "und".equals(language)) {
        return new Tongue("", "auto");
      }
      return new Tongue(language, new ULocale(language).isRightToLeft() ? "rtl" : "ltr");
    }
  }
}
