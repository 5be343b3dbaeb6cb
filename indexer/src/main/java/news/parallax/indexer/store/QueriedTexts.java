package news.parallax.indexer.store;

import java.util.Optional;
import news.parallax.article.ArticleUrl;
import org.jdbi.v3.core.Handle;

/**
 * The articles whose canonical address has a query, by that address without it and by their text: a
 * site that adds a parameter which nobody knows, another one each time, gives one article ever new
 * addresses.
 */
final class QueriedTexts {

  private final Handle handle;

  QueriedTexts(Handle handle) {
    this.handle = handle;
  }

  /** The article that was read under another query of this address, word for word. */
  Optional<String> article(ArticleUrl canonical, Sha256 content) {
    return canonical.withoutQuery().flatMap(path -> article(UrlKey.of(path), content));
  }

  private Optional<String> article(UrlKey path, Sha256 content) {
    return handle
        .createQuery(
            "SELECT article FROM queried_text WHERE path_key = :path AND content = :content")
        .bind("path", path)
        .bind("content", content)
        .mapTo(String.class)
        .findOne();
  }

  /** Takes down what an article says; one that has no query in its address needs no row. */
  void add(String article, ArticleUrl canonical, Sha256 content) {
    canonical
        .withoutQuery()
        .map(UrlKey::of)
        .filter(path -> article(path, content).isEmpty())
        .ifPresent(
            path ->
                handle.execute(
                    "INSERT INTO queried_text (path_key, content, article) VALUES (?, ?, ?)",
                    path,
                    content,
                    article));
  }
}
