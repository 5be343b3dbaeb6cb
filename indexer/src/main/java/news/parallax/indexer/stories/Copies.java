package news.parallax.indexer.stories;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;

/** Which remembered article is a copy of which, by id. */
final class Copies {

  private final Map<String, String> originals = new HashMap<>();
  private final Map<String, Set<String>> copies = new HashMap<>();

  void add(String copy, String original) {
    originals.put(copy, original);
    copies.computeIfAbsent(original, o -> new LinkedHashSet<>()).add(copy);
  }

  /** Forgets the article as a copy; its own copies keep pointing to it. */
  void remove(String copy) {
    String original = originals.remove(copy);
    Set<String> of = original == null ? null : copies.get(original);
    if (of != null && of.remove(copy) && of.isEmpty()) {
      copies.remove(original);
    }
  }

  /** In order of arrival. */
  List<String> of(String original) {
    return List.copyOf(copies.getOrDefault(original, Set.of()));
  }

  void write(CheckpointOutput out) {
    out.each(originals, out::text, out::text);
    out.each(copies, out::text, of -> out.each(of, out::text));
  }

  void read(CheckpointInput in) {
    in.each(originals, in::text, in::text);
    in.each(copies, in::text, () -> new LinkedHashSet<>(in.each(in::text)));
  }
}
