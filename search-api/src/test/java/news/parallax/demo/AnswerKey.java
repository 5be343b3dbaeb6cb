package news.parallax.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** What a reader who wrote the demo world knows of it, and what a crawl of it must find. */
record AnswerKey(
    List<KeyedArticle> articles,
    List<KeyedRefusal> refusals,
    List<KeyedCopy> copies,
    List<KeyedRewrite> rewrites,
    List<KeyedStory> stories,
    List<List<String>> apart,
    List<KeyedBackground> background,
    KeyedChange headlineChange,
    KeyedChange correction,
    List<KeyedConflict> conflictingNumbers,
    List<KeyedQuotation> quotations) {

  record KeyedArticle(String id, String url, String outlet, String language) {}

  record KeyedRefusal(String url, String outlet, String reason) {}

  record KeyedCopy(String child, String parent, String how, boolean credited) {}

  record KeyedRewrite(String article, String of) {}

  record KeyedStory(String name, List<String> articles) {}

  record KeyedBackground(String story, String earlier) {}

  record KeyedChange(String article, String from, String to) {}

  record KeyedConflict(String story, String scope, List<KeyedValue> values) {}

  record KeyedValue(String article, String value) {}

  record KeyedQuotation(
      String story,
      String speaker,
      List<String> full,
      List<String> part,
      List<String> translated) {}

  static AnswerKey read() {
    try (InputStream in = AnswerKey.class.getResourceAsStream("/demo/key.json")) {
      return JsonMapper.shared().readValue(Objects.requireNonNull(in), AnswerKey.class);
    } catch (IOException e) {
      throw new UncheckedIOException("demo/key.json", e);
    }
  }

  KeyedArticle article(String id) {
    return articles.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }

  KeyedStory story(String name) {
    return stories.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }
}
