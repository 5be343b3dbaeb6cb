package news.parallax.crawler.discover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.parallax.crawler.url.WebAddress;
import org.jsoup.nodes.Element;

/**
 * Whether a link on a section page leads to an article, by its address, its words and its place.
 */
final class ArticleLikeness {

  private static final String LIST = "section-words.txt";
  private static final Set<String> SECTION_WORDS = read();
  private static final Pattern SLUG = Pattern.compile("[^-_]+(?:[-_][^-_]+){3,}");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9])[0-9]{5,}(?![0-9]*[a-z]{2,4}$)|[0-9a-f]{12,}");
  private static final Pattern DATE =
      Pattern.compile("/20[0-9]{2}[/-]?[01][0-9]([/-]?[0-3][0-9])?(/|-|$)");
  private static final Pattern FILE =
      Pattern.compile(
          "(?i).*\\.(jpe?g|png|gif|webp|svg|pdf|mp[34]|zip|xml|rss|json|css|js|ico|docx?)");

  /** Where lists of articles hold their links, and where pages hold the way to their sections. */
  private static final String ITEMS = "li, article, h1, h2, h3, h4";

  private static final String FURNITURE = "nav, header, footer, menu";

  private static final int STRONG = 2;
  private static final int WEAK = 1;
  private static final int AGAINST = 3;
  private static final int ENOUGH = 3;
  private static final int HEADLINE_LETTERS = 25;
  private static final int HEADLINE_IDEOGRAPHS = 9;

  private ArticleLikeness() {}

  static boolean looksLikeArticle(String address, Element link) {
    Optional<WebAddress> parsed = WebAddress.parse(address);
    if (parsed.isEmpty() || parsed.get().path().length() < 2) {
      return false;
    }
    List<String> segments = parsed.get().segments().stream().filter(s -> !s.isEmpty()).toList();
    if (segments.isEmpty() || isSection(segments) || FILE.matcher(segments.getLast()).matches()) {
      return false;
    }
    return ofAddress(parsed.get().target(), segments) + ofPlace(link) >= ENOUGH;
  }

  private static int ofAddress(String target, List<String> segments) {
    boolean slug = segments.stream().anyMatch(s -> SLUG.matcher(s).matches() || isLongEscaped(s));
    boolean numbered = NUMBER.matcher(target).find() || DATE.matcher(target).find();
    boolean deep = segments.size() > 1;
    return (slug ? STRONG : 0) + (numbered ? STRONG : 0) + (deep ? WEAK : 0);
  }

  private static int ofPlace(Element link) {
    boolean item = link.closest(ITEMS) != null;
    boolean furniture = link.closest(FURNITURE) != null;
    return (isHeadline(link.text()) ? STRONG : 0) + (item ? WEAK : 0) - (furniture ? AGAINST : 0);
  }

  private static boolean isSection(List<String> segments) {
    return segments.stream()
        .limit(2)
        .anyMatch(s -> SECTION_WORDS.contains(s.toLowerCase(Locale.ROOT)));
  }

  private static boolean isLongEscaped(String segment) {
    return segment.length() > 40 && segment.contains("%");
  }

  private static boolean isHeadline(String words) {
    long ideographs = words.codePoints().filter(Character::isIdeographic).count();
    return words.length() >= HEADLINE_LETTERS || ideographs >= HEADLINE_IDEOGRAPHS;
  }

  private static Set<String> read() {
    try (InputStream in = Objects.requireNonNull(ArticleLikeness.class.getResourceAsStream(LIST));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("the jar's own " + LIST + " cannot be read", e);
    }
  }
}
