package news.parallax.indexer.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How many rows are streamed in bounded memory and without holding a connection: page after page,
 * each from where the last one ended.
 */
final class Paging {

  private Paging() {}

  /**
   * All rows.
   *
   * @param after up to {@code pageMax} rows after the given one, the first ones after none
   */
  static <T> Stream<T> all(Function<Optional<T>, List<T>> after, int pageMax) {
    return pages(after, pageMax).flatMap(List::stream);
  }

  /** All rows, in the pages in which they are read; none of them is empty. */
  static <T> Stream<List<T>> pages(Function<Optional<T>, List<T>> after, int pageMax) {
    return Stream.iterate(
        after.apply(Optional.empty()),
        page -> !page.isEmpty(),
        page -> page.size() < pageMax ? List.of() : after.apply(Optional.of(page.getLast())));
  }
}
