package news.parallax.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * What a scenario's {@code expect} asks of the store. By outcome:
 *
 * <ul>
 *   <li>{@code stored}: at least {@code articles_min} (1 where it is not given) articles;
 *   <li>{@code rejected}, {@code blocked}, {@code fetch-error}: a reason is told in words; no
 *       article unless {@code articles_max} allows one, which then counts as well;
 *   <li>{@code X-or-Y}, {@code policy}, {@code stored-as-stub}: an article, or a reason;
 *   <li>{@code bounded}: the figures alone; {@code unchanged}: no article and nothing that failed.
 * </ul>
 *
 * In all of them {@code articles_min} and {@code articles_max}, {@code reason} (by the product's
 * words for it), {@code must_appear}, {@code must_not_appear}, {@code revisions_min} and {@code
 * _max}, {@code groups_max} and {@code no_script} hold where they are given.
 */
final class HostileExpectation {

  /** The product's words for each of the scenarios' reasons. */
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "timeout", Set.of("timeout"),
          "connection", Set.of("connect", "cut-off"),
          "protocol", Set.of("protocol"),
          "too-large", Set.of("too-large", "inflates-too-much"),
          "truncated", Set.of("cut-off"),
          "encoding", Set.of("unreadable"),
          "redirect", Set.of("redirect-loop"),
          "scheme", Set.of("address-invalid"),
          "rate-limited", Set.of("rate-limited"),
          "tls", Set.of("tls"));

  private static final Set<String> BLOCKED =
      Set.of(
          "robots",
          "robots-unreachable",
          "noindex",
          "address-not-public",
          "address-invalid",
          "foreign-host");

  private final JsonNode expect;
  private final OutletFinds finds;
  private final List<String> faults = new ArrayList<>();

  private HostileExpectation(JsonNode expect, OutletFinds finds) {
    this.expect = expect;
    this.finds = finds;
  }

  /** What differs from the expectation, in words; empty: nothing. */
  static List<String> faults(JsonNode expect, OutletFinds finds) {
    HostileExpectation held = new HostileExpectation(expect, finds);
    held.outcome();
    held.counts();
    held.reason();
    held.appearances();
    held.scripts();
    return List.copyOf(held.faults);
  }

  private void outcome() {
    boolean stored = !finds.articles().isEmpty();
    boolean told = !finds.words().isEmpty();
    switch (expect.path("outcome").asString()) {
      case "stored" -> {
        int least = expect.path("articles_min").asInt(1);
        fault(finds.articles().size() < least, "fewer than " + least + " articles");
      }
      case "blocked" ->
          fault(
              !stored && finds.words().stream().noneMatch(BLOCKED::contains),
              "not told that it is blocked");
      case "rejected", "fetch-error" -> fault(!stored && !told, "no reason told");
      case "bounded" -> {}
      case "unchanged" -> fault(told, "told as a fault");
      default -> fault(!stored && !told, "neither an article nor a reason");
    }
  }

  private void counts() {
    int articles = finds.articles().size();
    within("articles", articles, "articles_min", "articles_max");
    finds
        .articles()
        .forEach(
            a ->
                within("revisions", a.path("revisions").asInt(), "revisions_min", "revisions_max"));
    long groups = finds.articles().stream().map(a -> a.path("story")).distinct().count();
    within("groups", groups, "groups_min", "groups_max");
  }

  private void within(String what, long got, String least, String most) {
    fault(expect.has(least) && got < expect.path(least).asLong(), got + " " + what);
    fault(expect.has(most) && got > expect.path(most).asLong(), got + " " + what);
  }

  private void reason() {
    String wanted = expect.path("reason").asString("");
    fault(
        !wanted.isEmpty()
            && finds.words().stream().noneMatch(WORDS.getOrDefault(wanted, Set.of())::contains),
        "not told as " + wanted);
  }

  private void appearances() {
    String printed = finds.printed();
    expect
        .path("must_not_appear")
        .forEach(w -> fault(printed.contains(w.asString()), "shows " + w));
    expect
        .path("must_appear")
        .forEach(w -> fault(!printed.contains(w.asString()), "does not show " + w));
  }

  private void scripts() {
    if (expect.path("no_script").asBoolean(false)) {
      finds.pages().stream()
          .flatMap(p -> Jsoup.parse(p).getAllElements().stream())
          .filter(HostileExpectation::acts)
          .findFirst()
          .ifPresent(e -> faults.add("markup that acts: " + e.outerHtml()));
    }
  }

  /** Markup made out of what an outlet wrote: a handler, a script, an address that is one. */
  private static boolean acts(Element element) {
    boolean script = element.normalName().equals("script") && element.data().contains("__x");
    return script
        || element.attributes().asList().stream().anyMatch(HostileExpectation::acts)
        || element.id().equals("__proto__")
        || element.normalName().equals("iframe");
  }

  private static boolean acts(Attribute attribute) {
    String value = attribute.getValue().strip();
    return attribute.getKey().startsWith("on") && value.contains("__x")
        || value.startsWith("javascript:")
        || value.startsWith("//evil.invalid");
  }

  private void fault(boolean is, String words) {
    if (is) {
      faults.add(words);
    }
  }
}
