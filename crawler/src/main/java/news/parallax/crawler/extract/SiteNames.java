package news.parallax.crawler.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/** What the site calls itself, so that its name is taken for neither headline nor author. */
final class SiteNames {

  private static final String SEPARATORS = "|-–—·•:»«‹›ㅣ｜/⁄<>_~⋆*";
  private static final Pattern HOME =
      Pattern.compile("(?:https?:)?(?://[^/?#]+)?/?(?:index\\.\\p{Alpha}{3,5})?(?:[?#].*)?");
  private static final Pattern TITLE_PARTS = Pattern.compile("\\s+[|»›·•–—-]\\s+");
  private static final Pattern FRONT_PAGE = Pattern.compile("/|https?://[^/?#]+/?");
  private static final Pattern BRACKETED =
      Pattern.compile("(.+)(?:\\s[(\\[]|[（【])([^()\\[\\]（）【】]+)[)\\]）】]");
  private static final int HOST_LETTERS_MIN = 3;
  private static final int TAIL_CHARS_MAX = 60;
  private static final int TITLE_CHARS_MIN = 12;

  private final Set<String> names = new HashSet<>();
  private final Set<String> initials = new HashSet<>();
  private final String host;
  private final Set<String> labels;

  private SiteNames(String host) {
    this.host = Prose.folded(host);
    this.labels = Stream.of(host.split("\\.", -1)).map(Prose::folded).collect(Collectors.toSet());
  }

  static SiteNames of(ParsedPage page) {
    String host = page.page().url().address().getHost();
    SiteNames site = new SiteNames(host.startsWith("www.") ? host.substring(4) : host);
    Stream.of(
            "og:site_name",
            "application-name",
            "apple-mobile-web-app-title",
            "dc.publisher",
            "publisher",
            "twitter:site",
            "al:android:app_name")
        .flatMap(page.meta()::all)
        .forEach(site::add);
    page.data().all().forEach(site::addFrom);
    site.addLinked(page);
    page.tree().headlines().stream()
        .filter(site::isHome)
        .map(h -> Prose.clean(h.text()))
        .forEach(site::add);
    page.tree().headlines().stream()
        .filter(h -> !site.isHome(h))
        .forEach(h -> site.addBehind(Prose.clean(h.text()), page.declarations().title()));
    return site;
  }

  /** Whether a heading is nothing but a link to the front page: the site's name, not a headline. */
  boolean isHome(Element heading) {
    Element link = heading.getElementsByTag("a").first();
    return link != null
        && Prose.folded(link.text()).equals(Prose.folded(heading.text()))
        && HOME.matcher(link.attr("href").strip()).matches();
  }

  /** The words of a link to the front page that the title has as its first or last part. */
  private void addLinked(ParsedPage page) {
    String[] parts = TITLE_PARTS.split(Prose.clean(page.document().title()), -1);
    Set<String> ends = Set.copyOf(List.of(parts[0], parts[parts.length - 1]));
    page.tree().links().stream()
        .filter(link -> isFrontPage(link.href().strip()))
        .map(link -> Prose.clean(link.element().text()))
        .filter(ends::contains)
        .limit(1)
        .forEach(this::add);
  }

  private static boolean isFrontPage(String address) {
    int path = address.indexOf('/', "https://".length());
    boolean bare = address.startsWith("http") && (path < 0 || path == address.length() - 1);
    return (bare || address.equals("/")) && FRONT_PAGE.matcher(address).matches();
  }

  private void addFrom(JsonNode node) {
    JsonNode publisher = node.path("publisher");
    if (LinkedData.types(publisher).noneMatch("person"::equals)) {
      add(publisher.path("name").asString(""));
    }
    // A blog whose publisher is a person is named after its author.
    if (LinkedData.types(node).anyMatch("person"::equals)) {
      return;
    }
    boolean isSite =
        LinkedData.types(node).anyMatch(t -> t.equals("website") || t.endsWith("organization"));
    if (isSite) {
      add(node.path("name").asString(""));
      add(node.path("alternateName").asString(""));
    }
  }

  /** What stands behind the headline in the title is the site's name, its last part at least. */
  private void addBehind(String headline, String title) {
    if (headline.length() > TITLE_CHARS_MIN
        && !are(headline)
        && title.startsWith(headline)
        && separates(title, headline.length())) {
      String[] tail = title.substring(headline.length()).split("[|–—·•ㅣ｜_~⋆]|\\s-\\s|^\\s*-", -1);
      add(tail[tail.length - 1]);
    }
  }

  private void add(String name) {
    String folded = Prose.folded(name);
    if (!folded.isEmpty()) {
      names.add(folded);
      initials.add(
          Stream.of(name.split("[\\s-]+", -1))
              .filter(w -> !w.isEmpty())
              .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT))
              .collect(Collectors.joining()));
    }
  }

  /** Whether a text is the site's name or its host's. */
  boolean are(String text) {
    String folded = Prose.folded(text);
    if (folded.isEmpty()) {
      return false;
    }
    return names.contains(folded)
        || names.contains("the" + folded)
        || folded.equals(host)
        || isHostPart(folded);
  }

  /** As {@link #are}, but a mere beginning of the host's name is none: people own sites too. */
  boolean areWhole(String text) {
    String folded = Prose.folded(text);
    return !folded.isEmpty()
        && (names.contains(folded)
            || names.contains("the" + folded)
            || folded.equals(host)
            || labels.contains(folded)
            || (folded.startsWith("the") && labels.contains(folded.substring(3))));
  }

  private boolean isHostPart(String folded) {
    return (folded.length() >= HOST_LETTERS_MIN && host.startsWith(folded))
        || (folded.startsWith("the")
            && folded.length() > 6
            && host.startsWith(folded.substring(3)));
  }

  /** A headline without the site's name at its end or beginning. */
  String without(String title) {
    for (int i = title.length() - 1; i > 0; i--) {
      if (separates(title, i) && title.length() - i <= TAIL_CHARS_MAX) {
        String tail = title.substring(i + 1).strip();
        if (are(tail)) {
          return without(withoutSigns(title.substring(0, i)));
        }
      }
    }
    Matcher bracketed = BRACKETED.matcher(title);
    if (bracketed.matches() && are(bracketed.group(2))) {
      return without(bracketed.group(1).strip());
    }
    int first = firstSeparator(title);
    return first > 0 && are(title.substring(0, first))
        ? without(title.substring(first + 1).strip())
        : title;
  }

  /** "Headline :: Site" has two signs between them. */
  private static String withoutSigns(String head) {
    String bare = head.strip();
    return bare.endsWith(" :") || bare.endsWith(" |")
        ? bare.substring(0, bare.length() - 2).strip()
        : bare;
  }

  private static int firstSeparator(String title) {
    for (int i = 1; i < Math.min(title.length() - 1, TAIL_CHARS_MAX); i++) {
      if (title.charAt(i) != ' ' && title.charAt(i) != '/' && separates(title, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a separator stands at an index (after any spaces). */
  static boolean parts(String text, int index) {
    int i = index;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i < text.length() && SEPARATORS.indexOf(text.charAt(i)) >= 0;
  }

  /** Whether a separator, with a space beside it, stands at an index (after any spaces). */
  static boolean separates(String text, int index) {
    int i = index;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    if (i >= text.length() || SEPARATORS.indexOf(text.charAt(i)) < 0) {
      return false;
    }
    boolean spaced =
        (i > 0 && text.charAt(i - 1) == ' ')
            || (i + 1 < text.length() && text.charAt(i + 1) == ' ');
    return spaced || "|ㅣ｜_".indexOf(text.charAt(i)) >= 0;
  }

  /** Whether a name is the site's, or begins with it: "Harbour Courier News". */
  boolean begins(String name) {
    String folded = Prose.folded(name);
    return are(name)
        || initials.contains(name)
        || names.stream().anyMatch(n -> n.length() > 3 && folded.startsWith(n));
  }

  /** Whether a line names the site, in full or by its initials: "MOSCOW (MP) -". */
  boolean named(String line) {
    String folded = Prose.folded(line);
    return initials.stream().anyMatch(i -> line.contains("(" + i + ")"))
        || names.stream().anyMatch(n -> n.length() > 3 && folded.contains(n));
  }
}
