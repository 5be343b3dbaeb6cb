package news.parallax.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import news.parallax.indexer.query.ParseResult;
import news.parallax.indexer.query.ParsedQuery;
import news.parallax.indexer.query.QueryParser;

/** A real index in a temporary folder, and short ways to ask it. */
record Bench(LuceneIndex index) implements AutoCloseable {

  static Bench in(Path folder) {
    IndexOpening opening = LuceneIndex.open(folder, Long.MAX_VALUE);
    assertThat(opening).isInstanceOf(IndexOpening.Sound.class);
    return new Bench(opening.index());
  }

  Bench holding(Written... articles) {
    return holding(index.reached() + 1, articles);
  }

  Bench holding(long upTo, Written... articles) {
    index.apply(Arrays.stream(articles).map(Written::indexed).toList(), upTo);
    return this;
  }

  static ParsedQuery read(String query) {
    return ((ParseResult.Parsed) QueryParser.parse(query)).query();
  }

  static SearchRequest asking(String query) {
    return SearchRequest.of(read(query));
  }

  SearchAnswer ask(String query) {
    return index.search(asking(query));
  }

  /** Best article of each story, best first. */
  List<String> found(String query) {
    return found(asking(query));
  }

  List<String> found(SearchRequest request) {
    return best(index.search(request));
  }

  static List<String> best(SearchAnswer answer) {
    return answer.items().stream().map(story -> story.articles().getFirst().article()).toList();
  }

  @Override
  public void close() {
    index.close();
  }
}
