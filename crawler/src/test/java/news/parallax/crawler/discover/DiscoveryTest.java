package news.parallax.crawler.discover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.parallax.config.Bounds;
import news.parallax.config.SourceKind;
import news.parallax.crawler.discover.Discovered.SubMap;
import news.parallax.crawler.frontier.Lead;
import news.parallax.crawler.frontier.RefusalReason;
import news.parallax.crawler.url.Canonicaliser;
import news.parallax.crawler.url.OutletHosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {

  private static final URI HOME = URI.create("https://paper.example/");
  private static final Intake INTAKE =
      new Intake(OutletHosts.of(List.of(HOME)), List.of(), Optional.empty());
  private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");

  private final Discovery discovery = new Discovery(Bounds.DEFAULT, new Canonicaliser(20));

  @Test
  void rss2ItemGivesItsLinkTitleAndDate() {
    assertThat(
            only(
                rss(
                    """
                    <item><title>Envoy leaves &amp; returns</title><link>https://paper.example/w/1?utm_source=rss</link>
                    <guid isPermaLink="false">77</guid><pubDate>Tue, 03 Nov 2026 12:00:00 GMT</pubDate></item>""")))
        .isEqualTo(
            new Lead(
                lead("/w/1", "", NOON).url(),
                Optional.of(URI.create("https://paper.example/w/1?utm_source=rss")),
                Optional.of("Envoy leaves & returns"),
                Optional.of(NOON)));
  }

  @Test
  void rss1ItemStandsBesideItsChannel() {
    assertThat(
            only(
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://paper.example/"/>
                <item rdf:about="https://paper.example/w/1"><title>Envoy</title><dc:date>2026-11-03T13:00:00+01:00</dc:date></item>
                </rdf:RDF>"""))
        .isEqualTo(lead("/w/1", "Envoy", NOON));
  }

  @Test
  void atomEntryGivesItsAlternateLink() {
    assertThat(
            only(
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.example/news/">
                <link rel="self" href="atom.xml"/>
                <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Envoy <b>leaves</b></div></title>
                <link rel="enclosure" href="a.mp3"/><link rel="alternate" type="application/json" href="1.json"/>
                <link href="1.html"/><id>urn:1</id><updated>2026-11-03T14:00:00Z</updated>
                <published>2026-11-03T12:00:00Z</published></entry></feed>"""))
        .isEqualTo(lead("/news/1.html", "Envoy leaves", NOON));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title mode='base64'>RW52b3kgbGVhdmVz</title>",
        "<title type='application/octet-stream'> RW52b3kgbGVhdmVz </title>",
        "<media:title xmlns:media='http://search.yahoo.com/mrss/'>Envoy leaves</media:title>",
        "<media:title xmlns:media='http://search.yahoo.com/mrss/'>Photo</media:title><title>Envoy leaves</title>",
        "<title type='TEXT/HTML'>Envoy leaves</title>",
        "<title type='application/xhtml+XML'>Envoy leaves</title>",
        "<title type='application/xml; charset=utf-8'>Envoy leaves</title>",
        "<title type='application/octet-stream'>Envoy leaves</title>"
      })
  void titleIsReadAsItIsPacked(String title) {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry>%s<link href='/w/1'/></entry></feed>";
    assertThat(only(feed.formatted(title)).title()).contains("Envoy leaves");
  }

  @Test
  void atom03EntryIsReadToo() {
    assertThat(
            only(
                """
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped">Envoy</title>
                <link rel="alternate" type="text/html" href="https://paper.example/w/1"/>
                <issued>2026-11-03T12:00:00Z</issued></entry></feed>"""))
        .isEqualTo(lead("/w/1", "Envoy", NOON));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<issued>2024-01-01T00:00:00Z</issued><published>2026-11-03T12:00:00Z</published>",
        "<updated>2026-11-05T12:00:00Z</updated><updated>2026-11-03T12:00:00Z</updated>"
      })
  void publicationIsDatedByTheBestWord(String dates) {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Envoy</title><link href='/w/1'/>%s</entry></feed>";
    assertThat(only(feed.formatted(dates))).isEqualTo(lead("/w/1", "Envoy", NOON));
  }

  @Test
  void jsonFeedIsRead() {
    assertThat(
            only(
                """
                {"version": "https://jsonfeed.org/version/1.1", "title": "Paper", "items": [
                 {"id": "1", "url": "/w/1", "title": "Envoy", "date_published": "2026-11-03T12:00:00Z"},]}"""))
        .isEqualTo(lead("/w/1", "Envoy", NOON));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<guid>https://paper.example/w/1</guid>                        | a guid is an address unless it says no",
        "<link/><guid isPermaLink='true'>https://paper.example/w/1</guid> | an empty link counts for none",
        "<atom:link xmlns:atom='http://www.w3.org/2005/Atom' href='/w/1'/> | Atom's link inside RSS",
        "<link>https://feeds.example/x</link><feedburner:origLink>https://paper.example/w/1</feedburner:origLink> | the original before the detour",
        "<media:content url='x.jpg'/><link>/w/1</link>                 | an undeclared prefix",
        "<link><![CDATA[ https://paper.example/w/1 ]]></link>          | CDATA with blanks",
        "<link>https://paper.example/w/1?utm_medium=a&utm_source=b</link> | bare ampersands",
        "<image><link>https://paper.example/logo</link></image><link>https://paper.example/w/1</link> | a link that is not the item's own",
      })
  void linkIsFoundWhereverItStands(String inside, String what) {
    assertThat(leads(rss("<item><title>Envoy</title>" + inside + "</item>")))
        .as(what)
        .extracting(l -> l.url().toString())
        .containsExactly("https://paper.example/w/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n<?xml version='1.0'?><rss><channel><item><link>/w/1</link></item></channel></rss>",
        "junk before <rss><channel><item><link>/w/1</link></item></channel></rss> junk after",
        "<rss><channel><item><link>/w/1</link></item><item><link>/w/2",
        "<rss><channel><item><link>/w/1</link>&nbsp;\u0007</item></channel></rss>",
        "<rss><channel><item><title>1 < 2 </title><link>/w/1</link></item></channel></rss>",
        "<rss><channel><item><link>/w/1</link></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel><item><link>/w/1</link></item></channel></rss>",
        "<rss><channel></channel><item><link>/w/1</link></item></rss>",
        "<rss><channel><item><b><i>x</b></i><link>/w/1</link></item></channel></rss>",
        "<RSS><Channel><Item><Link>/w/1</Link></Item></Channel></RSS>",
        "<rss><channel><!-- <item> --><?php x ?><item a=b c='d'><link>/w/1</link></item></channel></rss>",
      })
  void brokenFeedGivesWhatIsWhole(String feed) {
    assertThat(leads(feed))
        .extracting(l -> l.url().toString())
        .containsExactly("https://paper.example/w/1");
  }

  @Test
  void entitiesOfADocumentTypeAreNeverExpanded() {
    assertThat(
            only("""
                    <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]>
                    <rss><channel><item><title>&x;&y;</title><link>/w/1</link></item></channel></rss>""")
                .title())
        .contains("&x;&y;");
  }

  @Test
  void addressThatHoldsAnEntityOfADocumentTypeIsNotTaken() {
    assertThat(
            leads(
                """
                <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <rss><channel><item><link>/w/&x;</link></item><item><link>/w/2?a=1&b=2</link></item>
                </channel></rss>"""))
        .extracting(l -> l.url().toString())
        .containsExactly("https://paper.example/w/2?a=1&b=2");
  }

  @Test
  void encodingOfTheDeclarationIsBelieved() {
    String feed =
        "<?xml version='1.0' encoding='windows-1251'?><rss><channel><item><title>Посол покинул столицу</title><link>/w/1</link></item></channel></rss>";
    assertThat(leads(feed.getBytes(Charset.forName("windows-1251"))).getFirst().title())
        .contains("Посол покинул столицу");
    assertThat(leads(feed.getBytes(StandardCharsets.UTF_16LE)).getFirst().title())
        .contains("Посол покинул столицу");
  }

  @Test
  void sitemapGivesPagesNotTheirPictures() {
    assertThat(
            only(
                """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"
                 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><image:image><image:loc>https://paper.example/a.jpg</image:loc>
                <image:title>Picture</image:title></image:image><loc>https://paper.example/w/1</loc><lastmod>2026-11-04</lastmod>
                <news:news><news:publication_date>2026-11-03T12:00:00Z</news:publication_date><news:title>Envoy</news:title></news:news></url></urlset>"""))
        .isEqualTo(lead("/w/1", "Envoy", NOON));
  }

  @Test
  void forgottenEndBetweenTwoAddressesLosesNeither() {
    assertThat(leads("<urlset><url><loc>/a</loc><loc>/b</loc></url></urlset>")).hasSize(2);
  }

  @Test
  void textSitemapIsAListOfAddresses() {
    assertThat(leads("https://paper.example/a\n\nhttps://paper.example/b\n")).hasSize(2);
  }

  @Test
  void sitemapIndexNamesItsSitemapsNewestFirst() {
    Discovered index =
        read(
            """
            <sitemapindex><sitemap><loc>/undated.xml</loc></sitemap>
            <sitemap><loc>/old.xml</loc><lastmod>2026-10-01</lastmod></sitemap>
            <sitemap><loc>/new.xml</loc><lastmod>2026-11-03T12:00:00Z</lastmod></sitemap>
            <sitemap><loc>https://other.example/x.xml</loc></sitemap></sitemapindex>""",
            SourceKind.SITEMAP,
            new Intake(
                INTAKE.hosts(), List.of(), Optional.of(Instant.parse("2026-10-30T00:00:00Z"))));
    assertThat(index)
        .isInstanceOfSatisfying(
            Discovered.Index.class,
            i -> {
              assertThat(i.sitemaps())
                  .containsExactly(
                      new SubMap(URI.create("https://paper.example/new.xml"), Optional.of(NOON)),
                      new SubMap(
                          URI.create("https://paper.example/undated.xml"), Optional.empty()));
              assertThat(i.dropped())
                  .extracting(d -> d.reason())
                  .containsExactly(RefusalReason.BEFORE_BACKFILL, RefusalReason.FOREIGN_HOST);
            });
  }

  @Test
  void whatIsNotTakenIsNamed() {
    Discovered read =
        read(
            rss(
                """
                <item><link>https://other.example/x</link></item><item><link>mailto:a@paper.example</link></item>
                <item><title>Without a link</title></item>
                <item><link>/old</link><pubDate>Tue, 03 Nov 2020 12:00:00 GMT</pubDate></item>
                <item><link>/new</link></item><item><link>/new#again</link></item>"""),
            SourceKind.FEED,
            new Intake(INTAKE.hosts(), List.of(), Optional.of(NOON)));
    assertThat(read)
        .isInstanceOfSatisfying(
            Discovered.Leads.class,
            l -> {
              assertThat(l.leads()).hasSize(1);
              assertThat(l.dropped())
                  .extracting(d -> d.reason(), d -> d.address())
                  .containsExactly(
                      tuple(RefusalReason.FOREIGN_HOST, "https://other.example/x"),
                      tuple(RefusalReason.ADDRESS_INVALID, "mailto:a@paper.example"),
                      tuple(RefusalReason.ADDRESS_INVALID, ""),
                      tuple(RefusalReason.BEFORE_BACKFILL, "https://paper.example/old"));
            });
  }

  @Test
  void entriesBeyondTheBoundAreCounted() {
    String items =
        IntStream.range(0, 600)
            .mapToObj(i -> "<item><link>/w/" + i + "</link></item>")
            .collect(Collectors.joining());
    assertThat(read(rss(items), SourceKind.FEED, INTAKE))
        .isInstanceOfSatisfying(
            Discovered.Leads.class,
            l -> {
              assertThat(l.leads()).hasSize(500);
              assertThat(l.dropped())
                  .extracting(d -> d.detail())
                  .containsExactly("100 entries beyond the bound");
            });
  }

  @Test
  void ownQueryKeyIsKept() {
    Intake own = new Intake(INTAKE.hosts(), List.of("cmp"), Optional.empty());
    assertThat(
            ((Discovered.Leads)
                    read(rss("<item><link>/?cmp=7</link></item>"), SourceKind.FEED, own))
                .leads())
        .extracting(l -> l.url().toString())
        .containsExactly("https://paper.example/?cmp=7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>Are you a robot?</body></html>",
        "{\"a\": 1}",
        "{\"a\": ",
        "plain words"
      })
  void whatIsNoSourceIsSaidSo(String body) {
    assertThat(read(body, SourceKind.FEED, INTAKE)).isInstanceOf(Discovered.Unreadable.class);
  }

  @Test
  void homePageInAFeedsPlaceIsNotReadButTellsWhatFeedItNames() {
    Discovered read =
        read(
            """
            <html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml">
            <link rel="alternate" hreflang="fr" href="/fr"><link rel="ALTERNATE" type="application/feed+json" href="feed.json"></head></html>""",
            SourceKind.FEED,
            INTAKE);
    assertThat(read)
        .isEqualTo(
            new Discovered.Unreadable(
                "an HTML page, which names the feed https://paper.example/feed.xml"));
  }

  @Test
  void sectionPageGivesLinksThatLookLikeArticles() {
    String html =
        """
        <html><body><nav><a href="/world">World</a><a href="/about-us/how-we-report-the-news">How we work</a></nav>
        <a href="/world/2026/11/03/envoy-leaves-the-capital"><img></a>
        <a href="/world/2026/11/03/envoy-leaves-the-capital">Envoy leaves the capital after talks fail</a>
        <a href="/news/articles/c5y8812345">Parliament votes to cut the budget by a fifth</a>
        <a href="/politics/minister-quits-over-water-contract/">Minister quits</a>
        <ul><li><a href="/budget">Parliament cuts the budget of the year by a fifth</a></li></ul>
        <footer><a href="/terms-of-use/2026-edition">The terms on which this paper may be used</a></footer>
        <a href="/tag/long-tag-name-with-words">Everything about the long tag name</a>
        <a href="https://other.example/2026/11/03/some-other-papers-story">Some other paper's story is here</a>
        <a href="/files/annual-report-of-the-year.pdf">Our annual report of the year 2026</a>
        <a href="#top">Top</a><a href="mailto:desk@paper.example">Write to the desk of the paper</a></body></html>""";
    Discovered read = read(html, SourceKind.SECTION, INTAKE);
    assertThat(read)
        .isInstanceOfSatisfying(
            Discovered.Leads.class,
            l ->
                assertThat(l.leads())
                    .extracting(x -> x.url().address().getPath(), x -> x.title().orElse(""))
                    .containsExactly(
                        tuple(
                            "/world/2026/11/03/envoy-leaves-the-capital",
                            "Envoy leaves the capital after talks fail"),
                        tuple(
                            "/news/articles/c5y8812345",
                            "Parliament votes to cut the budget by a fifth"),
                        tuple("/politics/minister-quits-over-water-contract/", "Minister quits"),
                        tuple("/budget", "Parliament cuts the budget of the year by a fifth")));
  }

  @Test
  void selectorOfTheSourcesFileDecidesAlone() {
    String html =
        "<base href='/deep/'><h3><a href='x'>One</a></h3><a class='t' href='y'><h3>Two</h3></a><a href='z'>No</a>";
    SourceDocument document =
        new SourceDocument(
            SourceKind.SECTION, HOME, html.getBytes(UTF_8), Optional.empty(), Optional.of("h3"));
    assertThat(((Discovered.Leads) discovery.read(document, INTAKE)).leads())
        .extracting(l -> l.url().address().getPath())
        .containsExactly("/deep/x", "/deep/y");
  }

  @Test
  void unreadableSelectorIsSaidSo() {
    SourceDocument document =
        new SourceDocument(
            SourceKind.SECTION, HOME, "<p>".getBytes(UTF_8), Optional.empty(), Optional.of("a[["));
    assertThat(discovery.read(document, INTAKE))
        .isInstanceOfSatisfying(
            Discovered.Unreadable.class, u -> assertThat(u.detail()).contains("selector"));
  }

  @Test
  void noMutilatedFeedThrows() {
    Random random = new Random(11);
    String feed =
        rss(
            "<item><title>A &amp; <![CDATA[b]]></title><link href='/x'>/w/1</link><pubDate>Tue, 03 Nov 2026 12:00:00 GMT</pubDate></item>");
    for (int i = 0; i < 1_500; i++) {
      StringBuilder mutilated = new StringBuilder(feed);
      for (int cut = 0; cut < 4; cut++) {
        int at = random.nextInt(mutilated.length());
        mutilated.setCharAt(at, "<>&'\"]/ x".charAt(random.nextInt(9)));
      }
      assertThat(read(mutilated.toString(), SourceKind.FEED, INTAKE)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<!",
        "<a ",
        "<a b=\"",
        "</a>",
        "<![CDATA[",
        "<!--",
        "&",
        "<a><b>",
        "<rss x='"
      })
  void floodOfFragmentsTakesLinearTime(String fragment) {
    String flood = "<rss>" + fragment.repeat(400_000 / fragment.length());
    long start = System.nanoTime();
    read(flood, SourceKind.FEED, INTAKE);
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  private static String rss(String items) {
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>Paper</title><link>https://paper.example/</link>"
        + items
        + "</channel></rss>";
  }

  private Lead only(String body) {
    List<Lead> leads = leads(body);
    assertThat(leads).hasSize(1);
    return leads.getFirst();
  }

  private List<Lead> leads(String body) {
    return leads(body.getBytes(UTF_8));
  }

  private List<Lead> leads(byte[] body) {
    SourceDocument document =
        new SourceDocument(SourceKind.FEED, HOME, body, Optional.empty(), Optional.empty());
    return ((Discovered.Leads) discovery.read(document, INTAKE)).leads();
  }

  private Discovered read(String body, SourceKind kind, Intake intake) {
    return discovery.read(
        new SourceDocument(kind, HOME, body.getBytes(UTF_8), Optional.empty(), Optional.empty()),
        intake);
  }

  private static Lead lead(String path, String title, Instant dated) {
    return new Lead(
        news.parallax.article.ArticleUrl.of("https://paper.example" + path),
        Optional.of(title),
        Optional.of(dated));
  }
}
