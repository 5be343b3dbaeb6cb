package news.parallax.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The problems found so far in one file; of several at one place the first is kept. */
final class Problems {

  private static final int PROBLEMS_MAX = 100;

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void add(Span span, String what, String cure) {
    add(span, what, Optional.empty(), cure);
  }

  void add(Span span, String what, Optional<String> nearest, String cure) {
    if (found.size() < PROBLEMS_MAX && !toldAt(span)) {
      found.add(new Problem(file, span, what, nearest, cure));
    }
  }

  private boolean toldAt(Span span) {
    return found.stream()
        .anyMatch(known -> known.line() == span.line() && known.column() == span.column());
  }

  boolean none() {
    return found.isEmpty();
  }

  /** In the order of the file. */
  List<Problem> list() {
    return found.stream()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .toList();
  }
}
