package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.article.LiveEntry;
import news.parallax.article.PageTime;
import tools.jackson.databind.JsonNode;

/** The entries of a live blog as the page's JSON-LD lists them ({@code liveBlogUpdate}). */
final class LiveData {

  private static final Pattern BREAK = Pattern.compile("(?i)\\n|<br ?/?>|</p>|</li>");

  private LiveData() {}

  /**
   * The entries that have a text or a heading.
   *
   * @param time reads a time, given its text and the evidence to note
   */
  static List<LiveEntry> entries(
      ParsedPage page, BiFunction<String, String, Optional<PageTime>> time) {
    List<LiveEntry> entries = new ArrayList<>();
    for (JsonNode update : updates(page).toList()) {
      Optional<String> heading =
          Optional.of(ParsedPage.plain(update.path("headline").asString("")))
              .filter(h -> !h.isEmpty());
      String text = String.join("\n\n", paragraphs(update));
      if (heading.isPresent() || !text.isEmpty()) {
        entries.add(new LiveEntry(posted(update, time), heading, text));
      }
    }
    return entries;
  }

  /** What the updates say, each with its heading first, for pages that show none of it. */
  static List<List<String>> texts(ParsedPage page) {
    return updates(page)
        .map(
            update ->
                Stream.concat(
                        Stream.of(ParsedPage.plain(update.path("headline").asString(""))),
                        paragraphs(update).stream())
                    .toList())
        .toList();
  }

  private static Stream<JsonNode> updates(ParsedPage page) {
    return page.data().articles().stream()
        .map(article -> article.path("liveBlogUpdate"))
        .filter(JsonNode::isContainer)
        .limit(1)
        .flatMap(updates -> updates.isArray() ? updates.valueStream() : Stream.of(updates))
        .filter(JsonNode::isObject)
        .limit(LiveReader.ENTRIES_MAX);
  }

  private static Optional<PageTime> posted(
      JsonNode update, BiFunction<String, String, Optional<PageTime>> time) {
    return Stream.of("datePublished", "dateCreated", "dateModified")
        .map(field -> update.path(field).asString(""))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .flatMap(text -> time.apply(text, "json-ld liveBlogUpdate"));
  }

  private static List<String> pieces(String body) {
    List<String> pieces = new ArrayList<>();
    Matcher line = BREAK.matcher(body);
    int start = 0;
    for (int i = 0; i < body.length(); i++) {
      boolean likely = body.charAt(i) == '\n' || body.charAt(i) == '<';
      if (likely && line.region(i, body.length()).lookingAt()) {
        pieces.add(body.substring(start, i));
        start = line.end();
      }
    }
    pieces.add(body.substring(start));
    return pieces;
  }

  private static List<String> paragraphs(JsonNode update) {
    String body =
        Stream.of("articleBody", "text", "description")
            .map(field -> update.path(field).asString(""))
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("");
    return pieces(body).stream()
        .map(ParsedPage::plain)
        .filter(paragraph -> !paragraph.isEmpty())
        .collect(Collectors.toList());
  }
}
