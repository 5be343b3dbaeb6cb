package news.parallax.demo;

import static news.parallax.demo.Markup.escaped;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.parallax.article.Block;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How one outlet's pages are set: its layout filled with an article, with the furniture of its
 * language around it.
 */
final class Typesetter {

  private static final int HEAD_PASSAGES = 2;
  private static final int RELATED_MAX = 4;

  private final Press press;
  private final DatedWords words;
  private final UnaryOperator<String> addresses;
  private final String base;
  private final Map<String, String> furniture;
  private final Template layout;
  private final Template section;

  /** Sets pages for {@code base}; {@code addresses} finds where {@code outlet/slug} is served. */
  Typesetter(Press press, DatedWords words, UnaryOperator<String> addresses, String base) {
    this.press = press;
    this.words = words;
    this.addresses = addresses;
    this.base = base;
    this.furniture =
        JsonMapper.shared()
            .readValue(
                Shelf.text("furniture/" + press.language() + ".json"),
                new TypeReference<Map<String, String>>() {});
    this.layout = Template.layout(press.layout());
    this.section = Template.layout("section");
  }

  /** The page of one version; {@code others} are the outlet's other articles of the moment. */
  Answer article(Piece piece, Draft draft, List<Listing.Entry> others) {
    Map<String, String> values = frame(draft.title());
    values.putAll(headValues(piece, draft));
    values.putAll(bodyValues(draft));
    List<Listing.Entry> related =
        others.stream()
            .filter(e -> e.draft().isPresent() && !e.path().equals(piece.path()))
            .limit(RELATED_MAX)
            .toList();
    values.put("related", related.stream().map(this::relatedItem).collect(listOf("ul")));
    values.put("relatedOne", related.stream().limit(1).map(this::link).collect(listOf("span")));
    return page(layout.fill(values), draft.lastChanged());
  }

  /** A page that is a list of what the outlet offers. */
  Answer section(String title, Listing listing) {
    Map<String, String> values = frame(title);
    values.put("cards", listing.entries().stream().map(this::card).collect(Collectors.joining()));
    values.put(
        "alternates",
        press.ways().stream().map(Typesetter::alternate).collect(Collectors.joining()));
    OffsetDateTime changed = listing.lastChanged().atOffset(press.offset());
    return page(section.fill(values), changed);
  }

  /** A page that lies ready as a file. */
  Answer other(String file, OffsetDateTime published) {
    Map<String, String> values = Map.of("home", base + "/", "published", Feeds.iso(published));
    return page(Template.other(file).fill(values), published);
  }

  private Answer page(String html, OffsetDateTime changed) {
    return Answer.document(
        "text/html; charset=" + press.encoding(),
        html.getBytes(press.charset()),
        changed.toInstant());
  }

  private Map<String, String> frame(String title) {
    Map<String, String> values = new HashMap<>();
    furniture.forEach((key, text) -> values.put("w." + key, escaped(text)));
    values.put("comments", comment("commentOne") + comment("commentTwo"));
    values.put("title", escaped(title));
    values.put("language", press.language());
    values.put("dir", press.language().equals("ar") ? "rtl" : "ltr");
    values.put("masthead", escaped(press.masthead()));
    values.put("charset", press.encoding());
    values.put("home", base + "/");
    return values;
  }

  private Map<String, String> headValues(Piece piece, Draft draft) {
    Map<String, String> values = new HashMap<>();
    values.put("slug", piece.slug());
    values.put("url", base + piece.path());
    values.put("teaser", escaped(draft.teaser()));
    values.put("section", escaped(draft.section()));
    values.put("byline", escaped(String.join(", ", draft.authors())));
    values.put("published", Feeds.iso(draft.published()));
    values.put("stamp", words.stamp(draft.published()));
    values.put("year", String.valueOf(draft.published().getYear()));
    values.put("modified", draft.modified().map(Feeds::iso).orElse(""));
    values.put("modifiedStamp", draft.modified().map(words::stamp).orElse(""));
    values.put("source", draft.source().map(addresses).orElse(""));
    values.put("image", image(draft));
    values.put("tags", draft.tags().stream().map(Typesetter::tag).collect(Collectors.joining()));
    values.put("jsonLd", json(newsArticle(piece, draft)));
    values.put("jsonLdGraph", json(graph(piece, draft)));
    return values;
  }

  private Map<String, String> bodyValues(Draft draft) {
    List<Passage> passages = draft.passages();
    int cut = Math.min(HEAD_PASSAGES, passages.size());
    return Map.of(
        "bodyHead", body(passages.subList(0, cut)),
        "bodyTail", body(passages.subList(cut, passages.size())));
  }

  private String body(List<Passage> passages) {
    return IntStream.range(0, passages.size())
        .mapToObj(i -> block(passages, i))
        .collect(Collectors.joining("\n"));
  }

  private String block(List<Passage> passages, int at) {
    Passage passage = passages.get(at);
    String text = passage.html(addresses);
    return switch (passage.kind()) {
      case PARAGRAPH -> "<p>" + text + "</p>";
      case HEADING -> "<h2>" + text + "</h2>";
      case QUOTATION -> "<blockquote><p>" + text + "</p></blockquote>";
      case LIST_ITEM ->
          (isItem(passages, at - 1) ? "" : "<ul>")
              + "<li>"
              + text
              + "</li>"
              + (isItem(passages, at + 1) ? "" : "</ul>");
      case CAPTION ->
          "<figure><img src=\"/img/%s\" alt=\"\"><figcaption>%s</figcaption></figure>"
              .formatted(passage.image(), text);
    };
  }

  private static boolean isItem(List<Passage> passages, int at) {
    return at >= 0 && at < passages.size() && passages.get(at).kind() == Block.Kind.LIST_ITEM;
  }

  private String image(Draft draft) {
    return draft.passages().stream()
        .filter(p -> p.kind() == Block.Kind.CAPTION)
        .findFirst()
        .map(p -> base + "/img/" + p.image())
        .orElse(base + "/img/card.jpg");
  }

  private Map<String, Object> newsArticle(Piece piece, Draft draft) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "NewsArticle");
    data.put("mainEntityOfPage", base + piece.path());
    data.put("headline", draft.title());
    data.put("inLanguage", press.language());
    data.put("datePublished", Feeds.iso(draft.published()));
    draft.modified().ifPresent(time -> data.put("dateModified", Feeds.iso(time)));
    data.put("author", draft.authors().stream().map(Typesetter::person).toList());
    data.put("publisher", Map.of("@type", "Organization", "name", press.masthead()));
    data.put("articleSection", draft.section());
    return data;
  }

  private static Map<String, String> person(String name) {
    return Map.of("@type", "Person", "name", name);
  }

  private Map<String, Object> graph(Piece piece, Draft draft) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("@type", "WebPage");
    page.put("@id", base + piece.path());
    page.put("name", draft.title() + " | " + press.masthead());
    Map<String, Object> article = new LinkedHashMap<>(newsArticle(piece, draft));
    article.remove("@context");
    article.put("isPartOf", Map.of("@id", base + piece.path()));
    Map<String, Object> graph = new LinkedHashMap<>();
    graph.put("@context", "https://schema.org");
    graph.put("@graph", new ArrayList<>(List.of(page, article)));
    return graph;
  }

  private static String json(Map<String, Object> data) {
    return JsonMapper.shared().writeValueAsString(data).replace("</", "<\\/");
  }

  private static String tag(String words) {
    return "<a class=\"tag\" href=\"/tag\">" + escaped(words) + "</a> ";
  }

  private String comment(String key) {
    return "<div class=\"comment\"><span class=\"comment-author\">%s</span><p>%s</p><a>%s</a></div>"
        .formatted(word(key + "By"), word(key), word("reply"));
  }

  private String word(String key) {
    return escaped(Optional.ofNullable(furniture.get(key)).orElseThrow());
  }

  private String link(Listing.Entry entry) {
    return "<a href=\"%s\">%s</a>".formatted(entry.path(), escaped(entry.title()));
  }

  private String relatedItem(Listing.Entry entry) {
    return "<li>" + link(entry) + "</li>";
  }

  private String card(Listing.Entry entry) {
    return "<div class=\"card\"><h2><a class=\"card-link\" href=\"%s\">%s</a></h2><p>%s</p></div>\n"
        .formatted(entry.path(), escaped(entry.title()), escaped(entry.teaser()));
  }

  private static String alternate(Press.Way way) {
    return switch (way.form()) {
      case RSS, RSS_FULL -> alternate("rss+xml", way.path());
      case ATOM -> alternate("atom+xml", way.path());
      case JSON_FEED -> alternate("feed+json", way.path());
      case SECTION, SITEMAP, SITEMAP_INDEX, NEWS_SITEMAP -> "";
    };
  }

  private static String alternate(String type, String path) {
    return "<link rel=\"alternate\" type=\"application/%s\" href=\"%s\">\n".formatted(type, path);
  }

  private static Collector<CharSequence, ?, String> listOf(String element) {
    return Collectors.joining("", "<" + element + ">", "</" + element + ">");
  }
}
