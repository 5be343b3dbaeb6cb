package news.parallax.indexer.lucene;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stem that the forms of a weak German verb share ({@code fordern, fordert, forderte,
 * gefordert}); the usual stemmer takes only the endings of nouns and adjectives away.
 */
final class GermanVerbs {

  private static final int STEM_MIN = 4;
  private static final Pattern PARTICIPLE =
      Pattern.compile("(ab|an|auf|aus|ein|her|hin|los|mit|nach|vor|weg|zu|zurück|)ge(.{4,}t)");
  private static final Pattern FORM =
      Pattern.compile("(.+?)(?:tet|test|ten|te|et|est|en|t|st|e|n)");

  private GermanVerbs() {}

  /** Empty when the word cannot be such a form. */
  static Optional<String> stem(String word) {
    Matcher participle = PARTICIPLE.matcher(word);
    String plain = participle.matches() ? participle.group(1) + participle.group(2) : word;
    Matcher form = FORM.matcher(plain);
    return form.matches() && form.group(1).length() >= STEM_MIN
        ? Optional.of(form.group(1))
        : Optional.empty();
  }
}
