package news.parallax.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.article.Block;

/**
 * One block of a manuscript, links still marked as {@code [words](outlet/slug)}.
 *
 * @param image the picture's file name; empty unless this is a caption
 */
record Passage(Block.Kind kind, String marked, String image) {

  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([^)]+)\\)");
  private static final Pattern PICTURE = Pattern.compile("!\\[(.+)]\\(([^)]+)\\)", Pattern.DOTALL);

  /** Reads a manuscript's body: paragraphs apart by blank lines, lists a line each. */
  static List<Passage> read(String body) {
    List<Passage> passages = new ArrayList<>();
    for (String part : body.strip().split("\n\\s*\n")) {
      if (part.startsWith("- ")) {
        part.lines().forEach(line -> passages.add(of(Block.Kind.LIST_ITEM, line.substring(2))));
      } else {
        passages.add(single(part.strip()));
      }
    }
    return List.copyOf(passages);
  }

  private static Passage single(String part) {
    Matcher picture = PICTURE.matcher(part);
    if (picture.matches()) {
      return new Passage(Block.Kind.CAPTION, picture.group(1), picture.group(2));
    }
    if (part.startsWith("## ")) {
      return of(Block.Kind.HEADING, part.substring(3));
    }
    if (part.startsWith("> ")) {
      return of(Block.Kind.QUOTATION, part.substring(2));
    }
    return of(Block.Kind.PARAGRAPH, part);
  }

  private static Passage of(Block.Kind kind, String marked) {
    return new Passage(kind, marked.strip(), "");
  }

  /** The words alone. */
  String text() {
    return LINK.matcher(marked).replaceAll("$1");
  }

  /** The words as HTML; {@code address} turns {@code outlet/slug} into where it is served. */
  String html(UnaryOperator<String> address) {
    return LINK.matcher(Markup.escaped(marked))
        .replaceAll(m -> "<a href=\"" + address.apply(m.group(2)) + "\">" + m.group(1) + "</a>");
  }
}
