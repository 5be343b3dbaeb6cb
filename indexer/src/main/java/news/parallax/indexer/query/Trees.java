package news.parallax.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.parallax.indexer.query.Clause.And;
import news.parallax.indexer.query.Clause.Not;
import news.parallax.indexer.query.Clause.Or;

/** Builds trees without idle joints: no AND or OR of one part, none directly inside its like. */
final class Trees {

  private Trees() {}

  static Optional<Clause> and(List<Clause> parts) {
    return joined(
        parts.stream().flatMap(p -> p instanceof And and ? and.parts().stream() : Stream.of(p)),
        And::new);
  }

  static Optional<Clause> or(List<Clause> choices) {
    return joined(
        choices.stream().flatMap(c -> c instanceof Or or ? or.parts().stream() : Stream.of(c)),
        Or::new);
  }

  static Clause not(Clause inner) {
    return inner instanceof Not twice ? twice.inner() : new Not(inner);
  }

  private static Optional<Clause> joined(
      Stream<Clause> parts, java.util.function.Function<List<Clause>, Clause> join) {
    List<Clause> all = new ArrayList<>(parts.toList());
    return switch (all.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(all.getFirst());
      default -> Optional.of(join.apply(all));
    };
  }
}
