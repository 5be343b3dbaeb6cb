package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The standfirst, and a correction under it, where they stand outside of the block that holds the
 * text.
 */
final class LeadReader {

  private static final int WEIGHT_MIN = 40;
  private static final int LOOK_BACK = 60;
  private static final int FOLDED_MIN = 30;
  private static final double LINKED_MAX = 0.5;
  private static final Set<Hint> AGAINST =
      Set.of(Hint.CAPTION, Hint.COMMENTS, Hint.CONSENT, Hint.HIDDEN, Hint.BYLINE, Hint.JUNK);

  private final ParsedPage page;

  LeadReader(ParsedPage page) {
    this.page = page;
  }

  /** The segments before the text that are its standfirst: so marked, or so described. */
  List<Segment> read(int headline, Region body) {
    int from = Math.max(headline + 1, body.from - LOOK_BACK);
    if (headline < 0 || from >= body.from) {
      return List.of();
    }
    Set<String> descriptions = descriptions();
    List<Segment> found = new ArrayList<>();
    for (Segment s : page.tree().segments().subList(from, body.from)) {
      if (isPossible(s) && (isLead(s, descriptions) || isNoteBehind(found, s))) {
        found.add(s);
      }
    }
    return found;
  }

  private static boolean isLead(Segment s, Set<String> descriptions) {
    return s.region().hinted(Hint.LEAD, null) || isDescribed(s, descriptions);
  }

  /** A correction under the standfirst is the newsroom's word on its text. */
  private static boolean isNoteBehind(List<Segment> lead, Segment s) {
    return !lead.isEmpty() && CorrectionsReader.opens(s.text());
  }

  private static boolean isPossible(Segment s) {
    return s.weight() >= WEIGHT_MIN
        && s.linkShare() < LINKED_MAX
        && !s.region().tag.equals("h1")
        && !s.region().hinted(AGAINST, null)
        && Boilerplate.rule(s.text()).isEmpty();
  }

  private static boolean isDescribed(Segment s, Set<String> descriptions) {
    String folded = Prose.folded(s.text());
    return folded.length() >= FOLDED_MIN
        && descriptions.stream()
            .anyMatch(d -> d.startsWith(cut(folded)) || folded.startsWith(cut(d)));
  }

  /** Descriptions are cut short, and then end in dots. */
  private static String cut(String folded) {
    return folded.length() <= 80 ? folded : folded.substring(0, 80);
  }

  private Set<String> descriptions() {
    return Stream.of(
            page.fromData("description"),
            page.meta().first("og:description"),
            page.meta().first("description"),
            page.meta().first("twitter:description"))
        .flatMap(Optional::stream)
        .map(Prose::folded)
        .filter(d -> d.length() >= FOLDED_MIN)
        .collect(Collectors.toSet());
  }
}
