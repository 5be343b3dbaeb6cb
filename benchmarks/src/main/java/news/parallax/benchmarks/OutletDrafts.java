package news.parallax.benchmarks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.parallax.benchmarks.FactTables.Choice;
import news.parallax.benchmarks.FactTables.Feed;
import news.parallax.benchmarks.FactTables.Owner;
import news.parallax.benchmarks.FactTables.Title;
import news.parallax.benchmarks.ListedOutlet.Way;
import news.parallax.config.SourceKind;

/**
 * Which of the chosen domains become outlets, with which sources, and what is left out and why.
 *
 * <p>A feed belongs to the longest chosen domain its host ends in. It counts when a section it is
 * listed under is a country, a region, defence or diplomacy, and no word of its address names
 * another topic.
 */
final class OutletDrafts {

  private static final Set<String> OTHER_SECTIONS =
      Set.of(
          "Economy",
          "Energy",
          "Madeira Island",
          "Maritime",
          "North Carolina",
          "Nuclear Power",
          "Psychology");

  private final FactTables tables;
  private final LeftOut leftOut;
  private final Map<String, Choice> choices;
  private final Set<String> listed = new HashSet<>();

  OutletDrafts(FactTables tables, LeftOut leftOut) {
    this.tables = tables;
    this.leftOut = leftOut;
    this.choices =
        tables.chosen().stream()
            .collect(
                Collectors.toMap(
                    Choice::domain, choice -> choice, (a, b) -> a, LinkedHashMap::new));
  }

  /** The outlets in the order of their domains. */
  List<ListedOutlet> outlets() {
    Map<String, List<Feed>> feeds = feedsByDomain();
    return choices.values().stream()
        .sorted(Comparator.comparing(Choice::domain))
        .flatMap(choice -> outlet(choice, feeds.getOrDefault(choice.domain(), List.of())).stream())
        .toList();
  }

  private Map<String, List<Feed>> feedsByDomain() {
    Map<String, List<Feed>> feeds = new LinkedHashMap<>();
    for (Feed feed : tables.feeds()) {
      Optional<String> domain = chosen(feed.host());
      domain.ifPresentOrElse(
          known -> feeds.computeIfAbsent(known, none -> new ArrayList<>()).add(feed),
          () -> leftOut.feed("no general news, or not judged", feed.address()));
    }
    return feeds;
  }

  private Optional<String> chosen(String host) {
    return Stream.iterate(host, rest -> rest.contains("."), rest -> rest.split("\\.", 2)[1])
        .filter(choices::containsKey)
        .findFirst();
  }

  private Optional<ListedOutlet> outlet(Choice choice, List<Feed> feeds) {
    String domain = choice.domain();
    List<Title> titles =
        tables.titles().stream()
            .filter(title -> !title.deprecated() && below(title.domain(), domain))
            .toList();
    Optional<Owner> owner = owner(domain);
    Optional<String> country = country(domain, owner, titles);
    if (country.isEmpty()) {
      leftOut.outlet("no table tells the country, nor does the domain's ending", domain);
      return Optional.empty();
    }
    List<Way> kite = feeds.stream().flatMap(feed -> way(feed).stream()).toList();
    List<Way> fundus = titles.stream().flatMap(this::ways).toList();
    if (kite.isEmpty() && fundus.isEmpty()) {
      leftOut.outlet("no address of general news is listed", domain);
      return Optional.empty();
    }
    return Optional.of(
        new ListedOutlet(
            domain,
            name(choice, owner, titles),
            country.get(),
            titles.stream().flatMap(title -> title.languages().stream()).distinct().toList(),
            ListedOwner.of(owner.map(Owner::kind), choice.agency().isPresent()),
            Stream.concat(kite.stream(), fundus.stream()).toList(),
            lists(kite, fundus)));
  }

  private static List<String> lists(List<Way> kite, List<Way> fundus) {
    return Stream.concat(
            kite.isEmpty() ? Stream.empty() : Stream.of(Lists.KITE),
            fundus.isEmpty() ? Stream.empty() : Stream.of(Lists.FUNDUS))
        .toList();
  }

  private static boolean below(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  /** The owner of this very domain, or else of one below or above it. */
  private Optional<Owner> owner(String domain) {
    return tables.owners().stream()
        .filter(owner -> owner.domains().contains(domain))
        .findFirst()
        .or(
            () ->
                tables.owners().stream()
                    .filter(
                        owner ->
                            owner.domains().stream()
                                .anyMatch(own -> below(own, domain) || below(domain, own)))
                    .findFirst());
  }

  private static Optional<String> country(
      String domain, Optional<Owner> owner, List<Title> titles) {
    return owner
        .flatMap(known -> ListedCountry.named(known.country()))
        .or(() -> titles.stream().map(Title::country).findFirst().flatMap(ListedCountry::coded))
        .or(() -> ListedCountry.ending(domain));
  }

  /** An owner of several domains names only those that carry its name; a domain names itself. */
  private String name(Choice choice, Optional<Owner> owner, List<Title> titles) {
    return owner
        .filter(known -> names(known, choice.domain()))
        .map(Owner::outlet)
        .or(() -> titles.stream().map(Title::outlet).findFirst())
        .or(() -> choice.agency().map(this::agency))
        .orElse(choice.domain());
  }

  private String agency(String name) {
    if (!tables.agencies().contains(name)) {
      throw new IllegalArgumentException(
          "general-news.csv: wire-agencies.csv has no agency \"" + name + "\"");
    }
    return name;
  }

  private static boolean names(Owner owner, String domain) {
    String label = letters(domain.substring(0, domain.indexOf('.')));
    return owner.domains().size() == 1 || letters(owner.outlet()).contains(label);
  }

  private static String letters(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private Optional<Way> way(Feed feed) {
    if (OTHER_SECTIONS.containsAll(feed.sections())) {
      leftOut.feed("listed under other topics alone", feed.address());
      return Optional.empty();
    }
    return way(SourceKind.FEED, feed.address());
  }

  private Stream<Way> ways(Title title) {
    return Stream.concat(
        title.feeds().stream().flatMap(address -> way(SourceKind.FEED, address).stream()),
        title.newsSitemaps().stream()
            .flatMap(address -> way(SourceKind.SITEMAP, address).stream()));
  }

  private Optional<Way> way(SourceKind kind, String address) {
    Optional<String> fault = fault(kind, address);
    fault.ifPresent(reason -> leftOut.feed(reason, address));
    return fault.isEmpty() ? Optional.of(new Way(kind, address)) : Optional.empty();
  }

  private Optional<String> fault(SourceKind kind, String address) {
    if (!isAddress(address)) {
      return Optional.of("no address as RFC 3986 writes them");
    }
    if (kind == SourceKind.FEED && namesOtherTopic(address)) {
      return Optional.of("a word of the address names another topic");
    }
    String known = address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    return listed.add(known.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of("listed before, but for its scheme, www or last slash");
  }

  private static boolean isAddress(String address) {
    try {
      return new URI(address).parseServerAuthority().getHost() != null;
    } catch (URISyntaxException none) {
      return false;
    }
  }

  /** The first label of a host below its outlet's domain counts as well. */
  private boolean namesOtherTopic(String address) {
    URI uri = URI.create(address.toLowerCase(Locale.ROOT));
    String host = uri.getHost().replaceFirst("^www\\.", "");
    String label = choices.containsKey(host) ? "" : host.substring(0, host.indexOf('.'));
    String path = uri.toString().substring(uri.toString().indexOf(host) + host.length());
    return Stream.of(path.split("[^\\p{L}\\p{N}_-]+"), path.split("[^\\p{L}\\p{N}]+"))
            .flatMap(Arrays::stream)
            .anyMatch(tables.topics()::contains)
        || tables.topics().contains(label);
  }
}
