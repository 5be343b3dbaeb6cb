package news.parallax.indexer.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.parallax.story.Correction;
import news.parallax.story.Evidence;

/**
 * What operators said of articles: which belong to one story and which do not. Of two words on one
 * pair the later counts. What nobody said anything about is left to the likeness.
 */
final class Told {

  /** Of each article what was said, the latest last. */
  private final Map<String, List<Word>> words = new HashMap<>();

  /** An article's part in a correction. */
  private record Word(Correction correction, boolean moved) {}

  private enum Bond {
    TOGETHER,
    APART,
    UNSAID
  }

  /** Takes up a correction; the same again, or one that takes nothing up, changes nothing. */
  void take(Correction correction) {
    correction.undoes().ifPresent(this::takeBack);
    boolean known =
        said(correction.moved().getFirst()).stream()
            .anyMatch(w -> w.correction().number() == correction.number());
    if (correction.stands() && !known) {
      correction.moved().forEach(article -> say(article, new Word(correction, true)));
      correction.kept().forEach(article -> say(article, new Word(correction, false)));
    }
  }

  private void say(String article, Word word) {
    words.computeIfAbsent(article, a -> new ArrayList<>(1)).add(word);
  }

  private void takeBack(long number) {
    words.values().forEach(said -> said.removeIf(w -> w.correction().number() == number));
    words.values().removeIf(List::isEmpty);
  }

  private List<Word> said(String article) {
    return words.getOrDefault(article, List.of());
  }

  /** Why an article is where an operator put it. */
  Optional<Evidence> evidence(String article) {
    return said(article).reversed().stream()
        .filter(Word::moved)
        .findFirst()
        .map(word -> word.correction().evidence());
  }

  /** Whether it is told to be in one story with another member of the story in which it is. */
  boolean ties(Member member) {
    return !words.isEmpty()
        && words.containsKey(member.id())
        && member.cluster().map(home -> ties(member.id(), home)).orElse(false);
  }

  private boolean ties(String article, Cluster cluster) {
    return cluster.members().stream()
        .map(Member::id)
        .anyMatch(other -> !other.equals(article) && bond(article, other) == Bond.TOGETHER);
  }

  /** Whether an article that may be in a story already may go into this one. */
  boolean allows(String article, Optional<Cluster> home, Cluster into) {
    return said(article).isEmpty()
        || (!forbids(article, into) && home.filter(h -> h != into && ties(article, h)).isEmpty());
  }

  /** Whether the story has a member from which the article is told apart. */
  boolean forbids(String article, Cluster cluster) {
    return !words.isEmpty()
        && words.containsKey(article)
        && cluster.members().stream().anyMatch(m -> bond(article, m.id()) == Bond.APART);
  }

  /** Whether two stories have members that are told apart. */
  boolean forbids(Cluster one, Cluster other) {
    if (words.isEmpty()) {
      return false;
    }
    List<String> ours = spokenOf(one);
    List<String> theirs = spokenOf(other);
    Set<Long> shared = new HashSet<>(numbers(ours).toList());
    return numbers(theirs).anyMatch(shared::contains)
        && ours.stream().anyMatch(a -> theirs.stream().anyMatch(b -> bond(a, b) == Bond.APART));
  }

  private List<String> spokenOf(Cluster cluster) {
    return cluster.members().stream().map(Member::id).filter(words::containsKey).toList();
  }

  private Stream<Long> numbers(List<String> articles) {
    return articles.stream().flatMap(a -> said(a).stream()).map(w -> w.correction().number());
  }

  private Bond bond(String a, String b) {
    for (Word one : said(a).reversed()) {
      for (Word other : said(b)) {
        if (one.correction().number() == other.correction().number()) {
          Bond bond = bond(one, other);
          if (bond != Bond.UNSAID) {
            return bond;
          }
        }
      }
    }
    return Bond.UNSAID;
  }

  /** Of those that a split left behind it says nothing. */
  private static Bond bond(Word one, Word other) {
    if (one.correction().kind() == Correction.Kind.MERGE || one.moved() && other.moved()) {
      return Bond.TOGETHER;
    }
    return one.moved() == other.moved() ? Bond.UNSAID : Bond.APART;
  }
}
