package news.parallax.crawler.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The names that a page prints: in bylines near the headline, in signatures around the text. */
final class PrintedAuthors {

  private static final int LINE_CHARS_MAX = 160;
  private static final int BEFORE_HEADLINE = 6;
  private static final int AFTER_HEADLINE = 24;
  private static final int APART_MAX = 4;
  private static final int BEHIND_TEXT = 12;
  private static final int TEXT_BEGINS = 5;

  /** A byline is short: an element that holds more is a whole article or its author's biography. */
  private static final int SEGMENTS_MAX = 6;

  private static final double ALL = 0.9;

  /** Addresses of pages that are about one writer each. */
  private static final Pattern PROFILE =
      Pattern.compile(
          "/(?:authors?|autor(?:en|es|i|a|zy)?|auteurs?|autore|people|person(?:en|as)?|staff|writers?|contributors?"
              + "|columnists?|journalists?|journalistes?|profiles?|profil|by|bio|users?|members?|redakteure?|redaktion|reporters?)/([^/?#]+)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DASHED = Pattern.compile("[—–―-]\\s?(?=\\p{Lu}[\\p{Ll}.’'])");
  private static final Set<String> QUOTES = Set.of("blockquote", "figure");

  private final ParsedPage page;
  private final PersonNames names;

  PrintedAuthors(ParsedPage page, PersonNames names) {
    this.page = page;
    this.names = names;
  }

  /** Names found at a place of the page, in the order of its segments. */
  private record Found(int at, List<String> names) {}

  /**
   * The innermost elements marked as bylines, of which links to a writer's own page are believed
   * most.
   */
  List<String> marked(int headline, int textEnd) {
    List<String> near = marked(headline);
    return near.isEmpty() && textEnd > headline + AFTER_HEADLINE
        ? marked(textEnd - BEHIND_TEXT)
        : near;
  }

  private List<String> marked(int headline) {
    if (page.tree().bylines().isEmpty()) {
      return List.of();
    }
    Deque<Found> found = new ArrayDeque<>();
    Set<Element> outer = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Mark mark : page.tree().bylines().reversed()) {
      Element byline = mark.element();
      Region block = mark.block();
      if (!outer.contains(byline)
          && (block.element != byline || block.to - block.from <= SEGMENTS_MAX)
          && isNear(block.from, headline)
          && isOwn(block)
          && !isAnothers(block, headline)) {
        List<String> in = in(byline);
        if (!in.isEmpty()) {
          found.addFirst(new Found(block.from, in));
          outer.addAll(byline.parents());
        }
      }
    }
    return together(found, headline);
  }

  private static boolean isNear(int at, int headline) {
    int from = Math.max(0, headline - BEFORE_HEADLINE);
    return at >= from && at <= Math.max(0, headline) + AFTER_HEADLINE;
  }

  private static boolean isOwn(Region block) {
    return !block.hinted(Hint.COMMENTS, null) && !block.hinted(Hint.CAPTION, null);
  }

  /** A card that leads to another article names that one's author, below its linked heading. */
  private boolean isAnothers(Region block, int headline) {
    for (Region r = block; r != null && r.to - r.from <= SEGMENTS_MAX; r = r.parent) {
      boolean own = r.from <= headline && headline < r.to;
      boolean leads =
          page.tree().segments().subList(r.from, Math.max(r.from, block.from)).stream()
              .anyMatch(s -> s.isHeading() && s.linkShare() >= ALL);
      if (leads && !own) {
        return true;
      }
    }
    return false;
  }

  private List<String> in(Element byline) {
    List<String> linked =
        byline.getElementsByTag("a").stream()
            .filter(a -> a.text().length() <= LINE_CHARS_MAX)
            .flatMap(a -> linked(a).stream())
            .distinct()
            .toList();
    String text = spaced(byline);
    if (!linked.isEmpty()) {
      return text.length() > LINE_CHARS_MAX ? linked : withUnlinked(linked, names.printed(text));
    }
    if (text.length() > LINE_CHARS_MAX) {
      return List.of();
    }
    return byline.hasClass("fn") ? names.linked(text) : names.printed(text);
  }

  /** Of the authors in a byline some have no page of their own: those printed before the linked. */
  private static List<String> withUnlinked(List<String> linked, List<String> printed) {
    int first = printed.indexOf(linked.getFirst());
    return first <= 0
        ? linked
        : Stream.concat(printed.subList(0, first).stream(), linked.stream()).distinct().toList();
  }

  /** Name and office may stand in elements that style alone sets apart: "Jane DoeReporter". */
  private static String spaced(Element byline) {
    StringBuilder text = new StringBuilder();
    byline.traverse(
        (node, depth) -> {
          if (node instanceof TextNode words) {
            String next = words.getWholeText();
            boolean glued =
                !text.isEmpty()
                    && !next.isEmpty()
                    && Character.isLowerCase(text.charAt(text.length() - 1))
                    && Character.isUpperCase(next.charAt(0));
            text.append(glued ? " " : "").append(next);
          } else if (node instanceof Element inner
              && (inner.isBlock() || inner.normalName().equals("br"))) {
            text.append(' ');
          }
        });
    return Prose.clean(text.toString());
  }

  /** A link that is marked as its author's, or leads to a writer's page, has the name in it. */
  private List<String> linked(Element link) {
    String text = Prose.clean(link.text());
    if (link.attr("rel").toLowerCase(Locale.ROOT).contains("author") || link.hasClass("fn")) {
      return names.linked(text);
    }
    Matcher profile = PROFILE.matcher(link.attr("href"));
    if (!profile.find()) {
      return List.of();
    }
    return Prose.folded(profile.group(1)).contains(Prose.folded(text))
        ? names.linked(text)
        : names.printed(text);
  }

  /** Lines that begin as bylines do, near the headline. */
  List<String> lines(int headline) {
    return near(headline, this::signed);
  }

  /** Lines of a date and names, which nothing else marks. */
  List<String> dated(int headline) {
    return near(headline, this::dated);
  }

  private List<String> near(
      int headline, BiFunction<List<Segment>, Integer, List<String>> namesAt) {
    List<Segment> segments = page.tree().segments();
    int from = Math.max(0, headline - BEFORE_HEADLINE);
    int to = Math.min(segments.size(), Math.max(0, headline) + AFTER_HEADLINE);
    List<Found> found = new ArrayList<>();
    for (int i = from; i < to; i++) {
      List<String> at = namesAt.apply(segments, i);
      if (!at.isEmpty() && !isAnothers(segments.get(i).region(), headline)) {
        found.add(new Found(i, at));
      }
    }
    return together(found, headline);
  }

  private List<String> dated(List<Segment> segments, int i) {
    Segment s = segments.get(i);
    boolean plain =
        s.text().length() <= LINE_CHARS_MAX
            && s.linkChars() == 0
            && !s.isHeading()
            && isOwn(s.region())
            && PersonNames.isDated(s.text());
    return plain ? names.whole(s.text()) : List.of();
  }

  private List<String> signed(List<Segment> segments, int i) {
    Segment s = segments.get(i);
    if (s.text().length() > LINE_CHARS_MAX || !isOwn(s.region())) {
      return List.of();
    }
    if (PersonNames.isLeadIn(s.text()) && i + 1 < segments.size()) {
      Segment next = segments.get(i + 1);
      return next.linkShare() >= ALL ? names.linked(next.text()) : names.whole(next.text());
    }
    if (s.isHeading() || !PersonNames.leadsIn(s.text())) {
      return names.labelled(s.text());
    }
    List<String> printed = names.printed(s.text());
    return printed.isEmpty() ? names.signed(s.text()) : printed;
  }

  /** A signature under the text, or a bold name above it. */
  List<String> signatures(int textStart, int textEnd) {
    List<Segment> segments = page.tree().segments();
    for (int i = textStart; i < Math.min(textEnd, textStart + TEXT_BEGINS); i++) {
      Segment s = segments.get(i);
      List<String> bold = s.strongShare() >= ALL ? names.whole(s.text()) : List.of();
      if (!bold.isEmpty() && !s.isHeading()) {
        return bold;
      }
    }
    int to = Math.min(segments.size(), textEnd + BEHIND_TEXT);
    for (int i = Math.max(textStart, textEnd - BEHIND_TEXT); i < to; i++) {
      List<String> signed = i < textEnd ? underText(segments, i, textEnd) : signed(segments, i);
      boolean own = !isAnothers(segments.get(i).region(), textStart);
      if (!signed.isEmpty() && own && isNothingElse(segments.get(i))) {
        return signed;
      }
    }
    return List.of();
  }

  /** "— Jane Doe" under the text; behind somebody's words it names the speaker. */
  private static boolean isDashed(List<Segment> segments, int i) {
    Segment s = segments.get(i);
    return i > 0
        && s.linkChars() == 0
        && DASHED.matcher(s.text()).lookingAt()
        && isOwn(s.region())
        && !s.region().isWithin(QUOTES, null)
        && "\"“„«‘'".indexOf(segments.get(i - 1).text().charAt(0)) < 0;
  }

  /** The last line of the text, all of it bold or in italics. */
  private static boolean isSetOff(Segment s, int textEnd) {
    return s.index() == textEnd - 1
        && s.isParagraph()
        && s.linkChars() == 0
        && Math.max(s.strongShare(), s.slantedShare()) >= ALL;
  }

  private List<String> underText(List<Segment> segments, int i, int textEnd) {
    String line = segments.get(i).text();
    if (isDashed(segments, i) || isSetOff(segments.get(i), textEnd)) {
      return names.whole(line);
    }
    List<String> addressed =
        line.length() <= LINE_CHARS_MAX && line.indexOf('@') > 0
            ? names.addressed(line)
            : List.of();
    return addressed.isEmpty() ? signed(segments, i) : addressed;
  }

  private boolean isNothingElse(Segment s) {
    return PersonNames.isLeadIn(s.text())
        || !names.whole(s.text()).isEmpty()
        || !names.addressed(s.text()).isEmpty()
        || !names.signed(s.text()).isEmpty();
  }

  /** Links to writers' own pages near the headline, marked or not. */
  List<String> profiles(int headline) {
    List<Found> found = new ArrayList<>();
    for (Mark mark : page.tree().links()) {
      Region block = mark.block();
      if (isNear(block.from, headline) && PROFILE.matcher(mark.href()).find() && isOwn(block)) {
        List<String> linked = linked(mark.element());
        if (!linked.isEmpty()) {
          found.add(new Found(block.from, linked));
        }
      }
    }
    return together(found, headline);
  }

  /** Those of the first place behind the headline and close by it, else of the last before it. */
  private static List<String> together(Collection<Found> found, int headline) {
    List<Found> behind = found.stream().filter(f -> f.at() >= headline).toList();
    List<Found> run = behind.isEmpty() ? new ArrayList<>(found).reversed() : behind;
    Map<String, String> together = new LinkedHashMap<>();
    int last = -1;
    for (Found f : run) {
      if (last >= 0 && Math.abs(f.at() - last) > APART_MAX) {
        break;
      }
      last = f.at();
      f.names().forEach(n -> together.putIfAbsent(Prose.folded(n), n));
    }
    return new ArrayList<>(together.values());
  }
}
