package news.parallax.crawler.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.parallax.crawler.date.WebDate;
import org.jsoup.nodes.Element;

/** Times that a page's scripts compute with. */
final class ScriptTimes {

  private static final Pattern SCRIPT_TIME =
      Pattern.compile(
          "[12][0-9]{3}-[01][0-9]-[0-3][0-9][T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?(?:[+-][0-9]{2}:?[0-9]{2}|Z)?");

  private static final int TIME_CHARS_MAX = 30;

  private ScriptTimes() {}

  /** What scripts write with the same minute and second: a search for those alone is cheap. */
  static Stream<String> like(WebDate date, List<Element> scripts) {
    String minute = String.format(Locale.ROOT, ":%tM:%<tS", date.at());
    return scripts.stream()
        .map(Element::data)
        .flatMap(
            script -> {
              int at = script.indexOf(minute);
              int from = Math.max(0, at - TIME_CHARS_MAX);
              Matcher m = SCRIPT_TIME.matcher(script);
              return at < 0
                      || !m.region(from, Math.min(script.length(), at + TIME_CHARS_MAX)).find()
                  ? Stream.empty()
                  : Stream.of(m.group());
            });
  }
}
