package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements in which a document speaks to machines, in document order. Met in one walk, since
 * every search through a document costs as much.
 *
 * @param title the first title's words
 * @param language the {@code lang} of the first {@code html} element that has one
 * @param liveBlog whether microdata mark a live blog
 */
record Declarations(
    List<Element> metas,
    List<Element> links,
    List<Element> scripts,
    List<Element> titles,
    String title,
    Optional<String> language,
    boolean liveBlog) {

  static Declarations of(Document document) {
    Walk walk = new Walk();
    walk.over(document);
    return new Declarations(
        walk.metas,
        walk.links,
        walk.scripts,
        walk.titles,
        Prose.clean(document.title()),
        Optional.ofNullable(walk.root).map(html -> html.attr("lang")),
        walk.liveBlog);
  }

  private static final class Walk {

    private final List<Element> metas = new ArrayList<>();
    private final List<Element> links = new ArrayList<>();
    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> titles = new ArrayList<>();
    private @Nullable Element root;
    private boolean liveBlog;

    /** As deep as the parser lets elements nest. */
    void over(Element parent) {
      for (int i = 0; i < parent.childNodeSize(); i++) {
        if (parent.childNode(i) instanceof Element element) {
          take(element);
          over(element);
        }
      }
    }

    private void take(Element element) {
      switch (element.normalName()) {
        case "meta" -> metas.add(element);
        case "link" -> links.add(element);
        case "script" -> scripts.add(element);
        case "title" -> titles.add(element);
        case "html" -> root = root == null && element.hasAttr("lang") ? element : root;
        default -> {}
      }
      liveBlog |= isLiveBlog(element);
    }

    private static boolean isLiveBlog(Element element) {
      return element.hasAttr("itemtype")
          && element.attr("itemtype").toLowerCase(Locale.ROOT).contains("liveblogposting");
    }
  }
}
