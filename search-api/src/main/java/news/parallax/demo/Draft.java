package news.parallax.demo;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.parallax.article.Block;

/**
 * One version of an article as its newsroom wrote it.
 *
 * @param after how long after the world's start it replaces the version before it
 * @param modified when it replaced that version; empty for a first version
 * @param source {@code outlet/slug} of the page it says it was taken from
 */
record Draft(
    Duration after,
    String title,
    List<String> authors,
    OffsetDateTime published,
    Optional<OffsetDateTime> modified,
    String section,
    List<String> tags,
    Optional<String> source,
    List<Passage> passages) {

  Draft {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    passages = List.copyOf(passages);
  }

  OffsetDateTime lastChanged() {
    return modified.orElse(published);
  }

  /** The texts of the blocks that make up the body, captions left out. */
  List<String> paragraphs() {
    return passages.stream()
        .filter(p -> p.kind() != Block.Kind.CAPTION)
        .map(Passage::text)
        .toList();
  }

  /** The opening words, as feeds and share cards show them. */
  String teaser() {
    return paragraphs().getFirst().lines().collect(Collectors.joining(" "));
  }
}
