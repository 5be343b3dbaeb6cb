package news.parallax.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.article.ArticleUrl;
import news.parallax.config.Bounds;
import news.parallax.crawler.url.Canonicaliser;
import news.parallax.crawler.url.WebAddress;
import tools.jackson.databind.JsonNode;

/** {@code cases.jsonl} and {@code same_key.jsonl} of urls. */
final class UrlCases {

  private static final Canonicaliser CANONICALISER =
      new Canonicaliser(Bounds.DEFAULT.pathDepthMax());

  private UrlCases() {}

  static List<Answered> answered(Path folder) throws IOException {
    return Stream.concat(
            CaseFiles.lines(folder.resolve("cases.jsonl")).stream().map(UrlCases::address),
            CaseFiles.lines(folder.resolve("same_key.jsonl")).stream().map(UrlCases::sameKey))
        .toList();
  }

  private static Answered address(JsonNode wanted) {
    String kind = wanted.path("kind").asString();
    Optional<String> got =
        switch (kind) {
          case "parse", "resolve" -> parsed(wanted).map(WebAddress::href);
          // What is folded away of the key, the cases write as http.
          case "aggressive" -> canonical(wanted).map(a -> "http://" + a.folded());
          default -> canonical(wanted).map(ArticleUrl::toString);
        };
    Answered answered = new Answered(wanted, kind);
    got.ifPresentOrElse(
        g -> answered.answer().put("expected", g), () -> answered.answer().putNull("expected"));
    return answered.compare("expected", CaseFiles.text(wanted, "expected"), got);
  }

  private static Optional<WebAddress> parsed(JsonNode wanted) {
    String input = wanted.path("input").asString();
    return CaseFiles.text(wanted, "base")
        .map(b -> WebAddress.parse(b).flatMap(base -> WebAddress.parse(input, base)))
        .orElseGet(() -> WebAddress.parse(input));
  }

  private static Optional<ArticleUrl> canonical(JsonNode wanted) {
    return canonical(wanted.path("input").asString());
  }

  private static Optional<ArticleUrl> canonical(String address) {
    return CANONICALISER.canonical(address, List.of()).accepted();
  }

  private static Answered sameKey(JsonNode wanted) {
    Optional<String> a = canonical(wanted.path("a").asString()).map(ArticleUrl::keyHex);
    Optional<String> b = canonical(wanted.path("b").asString()).map(ArticleUrl::keyHex);
    boolean same = a.isPresent() && a.equals(b);
    Answered answered = new Answered(wanted, "same_key");
    answered.answer().put("same_key", same);
    return answered.compare("same_key", wanted.path("same_key").asBoolean(), same);
  }
}
