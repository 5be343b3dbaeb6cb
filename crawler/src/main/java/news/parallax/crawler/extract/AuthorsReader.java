package news.parallax.crawler.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/** Who wrote it: people and agencies, by what the page declares, then by what it prints. */
final class AuthorsReader {

  private static final int BYLINE_CHARS_MAX = 160;
  private static final int AUTHORS_MAX = 20;
  private static final int AUTHORS_PRINTED_MAX = 6;
  private static final Pattern ADMINISTRATOR =
      Pattern.compile("/author/(?:admin|administrator|webmaster|root)/?$");

  private final ParsedPage page;
  private final SiteNames site;
  private final PersonNames names;

  AuthorsReader(ParsedPage page, SiteNames site) {
    this.page = page;
    this.site = site;
    this.names = new PersonNames(site);
  }

  /** Names and where they were read. */
  record Authors(List<String> names, String evidence) {
    static final Authors NONE = new Authors(List.of(), "");
  }

  /**
   * The first source that names somebody who is not the site; else the site where the page declares
   * itself the author.
   *
   * @param textStart index of the text's first segment
   * @param textEnd index behind the text's last segment
   */
  Authors read(int headline, int textStart, int textEnd) {
    Authors declared =
        first(
            new Source("json-ld author", this::fromData),
            new Source("meta author", this::fromMeta),
            new Source("itemprop author", this::fromProperty));
    PrintedAuthors print = new PrintedAuthors(page, names);
    if (!declared.names().isEmpty() && !areUserNames(declared) && !isAnAdministrators()) {
      return orMore(declared, () -> print.marked(headline, textEnd));
    }
    Authors printed =
        first(
            new Source("byline", () -> print.marked(headline, textEnd)),
            new Source("byline line", () -> print.lines(headline)),
            new Source("link to a writer", () -> print.profiles(headline)),
            new Source("signature", () -> print.signatures(textStart, textEnd)),
            new Source("dated line", () -> print.dated(headline)));
    if (declared.names().isEmpty()) {
      return printed.names().isEmpty() ? new Authors(organisations(), "json-ld author") : printed;
    }
    return areFullNames(printed) ? printed : declared;
  }

  /** A byline may print more authors than the page declares, those among them. */
  private Authors orMore(Authors declared, Supplier<List<String>> byline) {
    Authors printed = first(new Source("byline", byline));
    Set<String> found = folded(printed);
    boolean more =
        found.size() > declared.names().size()
            && found.size() <= AUTHORS_PRINTED_MAX
            && printed.names().stream().allMatch(n -> names.printed(n).contains(n));
    return more && found.containsAll(folded(declared)) ? printed : declared;
  }

  private static Set<String> folded(Authors authors) {
    return authors.names().stream().map(Prose::folded).collect(Collectors.toSet());
  }

  /** Whether the author declared is the account that sets the site up. */
  private boolean isAnAdministrators() {
    return page.article().stream()
        .map(a -> a.path("author"))
        .flatMap(a -> Stream.of(a.path("@id").asString(""), a.path("url").asString("")))
        .anyMatch(a -> ADMINISTRATOR.matcher(a).find());
  }

  /** The user names of a content system say less than full names in print. */
  private static boolean areUserNames(Authors declared) {
    return declared.names().stream().allMatch(n -> !n.contains(" ") && isCased(n));
  }

  private static boolean areFullNames(Authors printed) {
    return !printed.names().isEmpty()
        && printed.names().stream().allMatch(n -> n.contains(" ") && isCased(n));
  }

  /** A place to look at, only when those before it name nobody. */
  private record Source(String place, Supplier<List<String>> names) {}

  private Authors first(Source... sources) {
    return Stream.of(sources)
        .map(s -> withoutSite(new Authors(s.names().get(), s.place())))
        .filter(a -> !a.names().isEmpty())
        .findFirst()
        .orElse(Authors.NONE);
  }

  private static boolean isCased(String name) {
    return name.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
  }

  /** The site itself, where it says in so many words that an organisation is the author. */
  private List<String> organisations() {
    return page.article().stream()
        .map(a -> a.path("author"))
        .filter(n -> LinkedData.types(n).anyMatch(t -> t.endsWith("organization")))
        .flatMap(n -> name(n).stream())
        .flatMap(n -> names.declared(n).stream())
        .toList();
  }

  private Authors withoutSite(Authors authors) {
    return new Authors(
        authors.names().stream().filter(n -> !site.areWhole(n)).limit(AUTHORS_MAX).toList(),
        authors.evidence());
  }

  private List<String> fromData() {
    return Stream.concat(page.article().stream(), page.data().webPages())
        .flatMap(
            a ->
                Stream.of(a.path("author"), a.path("creator"))
                    .filter(n -> !n.isMissingNode() && !n.isNull())
                    .limit(1))
        .flatMap(AuthorsReader::each)
        .flatMap(AuthorsReader::each)
        .map(this::name)
        .flatMap(Optional::stream)
        .flatMap(n -> names.declared(n).stream())
        .distinct()
        .toList();
  }

  private static Stream<JsonNode> each(JsonNode node) {
    return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
  }

  private Optional<String> name(JsonNode author) {
    if (author.isString()) {
      return Optional.of(ParsedPage.plain(author.asString()));
    }
    JsonNode first = each(author.path("name")).findFirst().orElse(author);
    JsonNode named = first.isObject() && first != author ? first.path("name") : first;
    String name = named.asString(author.path("byline").asString(""));
    if (name.isBlank()) {
      name =
          (author.path("givenName").asString("") + " " + author.path("familyName").asString(""))
              .strip();
    }
    if (!name.isBlank()) {
      return Optional.of(ParsedPage.plain(name));
    }
    String id = author.path("@id").asString("");
    return page.data()
        .byId(id)
        .filter(n -> !n.equals(author) && !n.path("name").isMissingNode())
        .map(n -> ParsedPage.plain(n.path("name").asString("")));
  }

  private List<String> fromMeta() {
    List<String> labelled = fromLabels();
    return labelled.isEmpty() ? fromMetaNames() : labelled;
  }

  /** {@code twitter:label1} "Written by", {@code twitter:data1} the name: as share cards say it. */
  private List<String> fromLabels() {
    return Stream.of("1", "2")
        .filter(
            i -> page.meta().first("twitter:label" + i).filter(PersonNames::isLeadIn).isPresent())
        .flatMap(i -> page.meta().all("twitter:data" + i))
        .flatMap(n -> names.declared(n).stream())
        .filter(n -> !site.areWhole(n))
        .distinct()
        .toList();
  }

  private List<String> fromMetaNames() {
    return Stream.of(
            "author",
            "article:author",
            "og:author",
            "authors",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "byline",
            "article:byline",
            "articleauthor",
            "article-author",
            "author_name",
            "citation_author",
            "bt:author",
            "cxenseparse:author")
        .map(
            key ->
                page.meta()
                    .all(key)
                    .map(ParsedPage::plain)
                    .filter(
                        v ->
                            !v.contains("://")
                                && !v.contains(page.page().url().address().getHost()))
                    .map(v -> key.startsWith("citation") ? PersonNames.inOrder(v) : v)
                    .flatMap(v -> names.declared(v).stream())
                    .filter(n -> !site.areWhole(n))
                    .distinct()
                    .toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> fromProperty() {
    return page.tree().properties().stream()
        .filter(e -> e.attr("itemprop").equals("author"))
        .map(AuthorsReader::propertyName)
        .filter(t -> t.length() <= BYLINE_CHARS_MAX)
        .flatMap(t -> names.printed(t).stream())
        .distinct()
        .toList();
  }

  private static String propertyName(Element author) {
    Element name = author.selectFirst("[itemprop=name]");
    Element said = name == null ? author : name;
    return Prose.clean(said.hasAttr("content") ? said.attr("content") : said.text());
  }
}
