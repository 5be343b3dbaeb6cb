package news.parallax.crawler.extract;

import java.net.URI;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.parallax.article.Repost;
import news.parallax.crawler.url.WebAddress;

/** The page's own word that its text came from elsewhere. */
final class RepostReader {

  private static final LinePatterns LINES =
      new LinePatterns(
          WordFile.lines("repost-links.txt").stream()
              .map(
                  l ->
                      Pattern.compile(
                          "[\\s\\p{P}]*" + l + "[\\s\\p{P}]*",
                          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
              .toList());
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"“”]+");

  /** Says that there is an original even where its link is broken. */
  private static final Pattern ORIGINAL =
      Pattern.compile(
          "^\\s*original (?:content|article|story|source) link", Pattern.CASE_INSENSITIVE);

  private static final int LINE_CHARS_MAX = 320;
  private static final int BEHIND = 6;

  private final ParsedPage page;
  private final Map<Segment, Optional<Line>> read = new IdentityHashMap<>();

  RepostReader(ParsedPage page) {
    this.page = page;
  }

  /** A line that is evidence of a repost. */
  record Line(Segment segment, Repost repost, Optional<String> outlet) {}

  /** What the line says; without one, a canonical address elsewhere. */
  Optional<Repost> read(Optional<Line> line) {
    return line.map(Line::repost).or(this::foreignCanonical);
  }

  /** The first line of evidence in the text or close behind it. */
  Optional<Line> line(Region body) {
    List<Segment> segments = page.tree().segments();
    int to = Math.min(segments.size(), body.to + BEHIND);
    return segments.subList(body.from, to).stream().flatMap(s -> evidence(s).stream()).findFirst();
  }

  /** Whether a segment sends the reader to the text's first home, and where; each is read once. */
  Optional<Line> evidence(Segment s) {
    return read.computeIfAbsent(s, this::lineOf);
  }

  private Optional<Line> lineOf(Segment s) {
    if (s.text().length() > LINE_CHARS_MAX) {
      return Optional.empty();
    }
    boolean addressed = s.text().contains("://");
    Optional<String> link = addressed ? s.link().or(() -> printed(s.text())) : s.link();
    String words = addressed ? ADDRESS.matcher(s.text()).replaceAll("") : s.text();
    for (Pattern line : LINES.likely(words)) {
      Matcher matcher = line.matcher(words);
      if (matcher.matches()) {
        Optional<URI> address = link.flatMap(this::foreign);
        Optional<String> outlet = outlet(matcher);
        boolean broken = link.isPresent() && ORIGINAL.matcher(words).find();
        if (address.isPresent() || broken || (outlet.isPresent() && link.isEmpty())) {
          String kind = address.isPresent() ? "link" : "line";
          Repost repost = new Repost(address, kind + " \"" + s.text() + "\"");
          return Optional.of(new Line(s, repost, outlet));
        }
      }
    }
    return Optional.empty();
  }

  /** An address that stands in the line as text. */
  private static Optional<String> printed(String text) {
    return ADDRESS.matcher(text).results().map(MatchResult::group).findFirst();
  }

  private static Optional<String> outlet(Matcher matcher) {
    return matcher.namedGroups().containsKey("outlet")
        ? Optional.ofNullable(matcher.group("outlet"))
            .map(o -> o.replaceAll("^[\\s\\p{P}]+|[\\s\\p{P}]+$", ""))
            .filter(o -> !o.isEmpty())
        : Optional.empty();
  }

  /** An address of somebody else, absolute; its page is never fetched for this. */
  private Optional<URI> foreign(String link) {
    return page.address(link)
        .flatMap(WebAddress::uri)
        .filter(uri -> !page.page().ownHosts().contains(uri));
  }

  private Optional<Repost> foreignCanonical() {
    return Stream.of(
            page.meta().link("canonical").map(a -> new Named(a, "link rel=canonical")),
            page.meta()
                .first("og:url")
                .filter(this::isNoRepetition)
                .map(a -> new Named(a, "og:url")))
        .flatMap(Optional::stream)
        .flatMap(
            n ->
                foreign(n.address())
                    .filter(RepostReader::leadsDeeper)
                    .map(u -> new Repost(Optional.of(u), n.place()))
                    .stream())
        .findFirst();
  }

  private boolean isNoRepetition(String address) {
    return page.meta().link("canonical").filter(address::equals).isEmpty();
  }

  private record Named(String address, String place) {}

  /** A bare host as canonical address is a template's mistake. */
  private static boolean leadsDeeper(URI address) {
    return address.getRawPath() != null && address.getRawPath().length() > 1;
  }
}
