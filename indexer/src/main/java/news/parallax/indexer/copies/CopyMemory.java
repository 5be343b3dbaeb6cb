package news.parallax.indexer.copies;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;
import news.parallax.story.Report;

/** The held texts, and the index over their shingles; some 450 bytes of heap for each. */
final class CopyMemory {

  private static final int SHARED_MIN = 2;

  /** Less of the shorter text than this is no copy however it was edited. */
  private static final double SHARED_SHARE = 0.12;

  private static final int EARLIER_MAX = 4;

  private final Shelf shelf = new Shelf();
  private final BitSet heldTexts = new BitSet();
  private final Postings postings = new Postings(heldTexts::get);
  private final IdTable articles = new IdTable(article -> claim(article).id());

  private int texts;
  private long[] places = new long[64];
  private int[] articleOf = new int[64];
  private char[] words = new char[64];
  private char[] shared = new char[64];

  private int articleCount;
  private int[] textOf = new int[64];
  private int[] seenSeconds = new int[64];
  private final Map<Integer, List<Integer>> earlier = new HashMap<>();

  /** Takes the text in as its article's latest; it is found only once it is indexed. */
  Held hold(Report report) {
    int known = articles.number(report.id());
    int text = newText();
    int article = known < 0 ? newArticle() : known;
    if (known >= 0) {
      keepEarlier(article, textOf[article]);
    }
    Held held = new Held(text, article, Claim.of(report), Print.of(report.paragraphs()));
    Bytes bytes = new Bytes();
    held.claim().write(bytes);
    held.print().write(bytes);
    places[text] = shelf.put(bytes.written());
    words[text] = (char) held.print().length();
    articleOf[text] = article;
    textOf[article] = text;
    heldTexts.set(text);
    if (known < 0) {
      seenSeconds[article] = (int) report.seen().getEpochSecond();
      articles.put(report.id(), article);
    }
    return held;
  }

  private int newText() {
    if (texts == places.length) {
      int larger = larger(texts);
      places = Arrays.copyOf(places, larger);
      articleOf = Arrays.copyOf(articleOf, larger);
      words = Arrays.copyOf(words, larger);
      shared = Arrays.copyOf(shared, larger);
    }
    return texts++;
  }

  private static int larger(int size) {
    return Math.max(64, size + (size >> 1));
  }

  private int newArticle() {
    if (articleCount == textOf.length) {
      int larger = larger(articleCount);
      textOf = Arrays.copyOf(textOf, larger);
      seenSeconds = Arrays.copyOf(seenSeconds, larger);
    }
    return articleCount++;
  }

  /** What was copied may have been an earlier revision. */
  private void keepEarlier(int article, int text) {
    List<Integer> kept = earlier.computeIfAbsent(article, a -> new ArrayList<>());
    kept.add(text);
    if (kept.size() > EARLIER_MAX) {
      dropText(kept.removeFirst());
    }
  }

  void index(Held held) {
    int[] shingles = Shingles.of(held.print());
    int left = Shingles.kept(shingles.length);
    for (int i = 0; i < shingles.length && left > 0; i++) {
      left -= postings.add(shingles[i], held.text()) ? 1 : 0;
    }
  }

  /** What the latest revision of an article says. */
  Claim claim(int article) {
    return Claim.read(shelf.at(places[textOf[article]]));
  }

  /** The latest revision of an article. */
  Held latest(int article) {
    return held(textOf[article]);
  }

  Optional<Held> latest(String id) {
    int article = articles.number(id);
    return article < 0 ? Optional.empty() : Optional.of(latest(article));
  }

  Held held(int text) {
    ByteBuffer bytes = shelf.at(places[text]);
    Claim claim = Claim.read(bytes);
    return new Held(text, articleOf[text], claim, Print.read(bytes));
  }

  /** What is held of an article, the latest revision first. */
  List<Held> revisions(int article) {
    List<Held> revisions = new ArrayList<>(List.of(latest(article)));
    earlier.getOrDefault(article, List.of()).reversed().forEach(text -> revisions.add(held(text)));
    return revisions;
  }

  void drop(int article) {
    articles.remove(claim(article).id());
    List<Integer> before = earlier.remove(article);
    if (before != null) {
      before.forEach(this::dropText);
    }
    dropText(textOf[article]);
    textOf[article] = -1;
  }

  private void dropText(int text) {
    heldTexts.clear(text);
    shelf.drop(places[text]);
  }

  private static final Duration GRAIN = Duration.ofMinutes(1);
  private Instant lookedUpTo = Instant.MIN;

  /** Articles first seen before this moment; asked anew only when it has moved by a minute. */
  List<Integer> seenBefore(Instant moment) {
    if (moment.minus(GRAIN).isBefore(lookedUpTo)) {
      return List.of();
    }
    lookedUpTo = moment;
    long seconds = moment.getEpochSecond();
    return IntStream.range(0, articleCount)
        .filter(a -> textOf[a] >= 0 && seenSeconds[a] < seconds)
        .boxed()
        .toList();
  }

  /** The texts of other articles that share most with this one, for its length; best first. */
  List<Held> candidates(Held held, int max) {
    int[] shingles = Shingles.of(held.print());
    Touched touched = new Touched();
    for (int shingle : shingles) {
      postings.texts(
          shingle,
          text -> {
            if (shared[text]++ == 0) {
              touched.add(text);
            }
          });
    }
    List<Candidate> worthwhile = new ArrayList<>();
    for (int i = 0; i < touched.size; i++) {
      int text = touched.texts[i];
      double share = shared[text] / expected(text, shingles.length);
      if (shared[text] >= SHARED_MIN
          && share >= SHARED_SHARE
          && heldTexts.get(text)
          && articleOf[text] != held.article()) {
        worthwhile.add(new Candidate(text, share));
      }
      shared[text] = 0;
    }
    return worthwhile.stream().sorted().limit(max).map(c -> held(c.text())).toList();
  }

  /** How many of a text's kept shingles it would share if the shorter one were all the other's. */
  private double expected(int text, int shingles) {
    int distinct = Math.max(1, words[text] - Shingles.WORDS + 1);
    int kept = Shingles.kept(distinct);
    return Math.min(kept, (double) shingles * kept / distinct);
  }

  private record Candidate(int text, double share) implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      int order = Double.compare(other.share, share);
      return order != 0 ? order : Integer.compare(text, other.text);
    }
  }

  private static final class Touched {
    private int[] texts = new int[256];
    private int size;

    void add(int text) {
      if (size == texts.length) {
        texts = Arrays.copyOf(texts, size * 2);
      }
      texts[size++] = text;
    }
  }

  /** The held texts themselves, with all that is known of where they are. */
  void write(CheckpointOutput out) {
    out.number(texts).ints(Arrays.copyOf(articleOf, texts)).chars(Arrays.copyOf(words, texts));
    out.number(articleCount).ints(Arrays.copyOf(textOf, articleCount));
    out.ints(Arrays.copyOf(seenSeconds, articleCount));
    out.each(earlier, out::number, kept -> out.each(kept, out::number));
    out.number(heldTexts.cardinality());
    heldTexts.stream().forEach(text -> out.number(text).bytes(shelf.bytes(places[text])));
    postings.write(out);
  }

  void read(CheckpointInput in) {
    texts = in.number();
    articleOf = in.ints();
    words = in.chars();
    shared = new char[texts];
    places = new long[texts];
    articleCount = in.number();
    textOf = in.ints();
    seenSeconds = in.ints();
    in.each(earlier, in::number, () -> in.each(in::number));
    int held = in.number();
    for (int i = 0; i < held; i++) {
      int text = in.number();
      places[text] = shelf.put(in.bytes());
      heldTexts.set(text);
    }
    for (int article = 0; article < articleCount; article++) {
      if (textOf[article] >= 0) {
        articles.put(claim(article).id(), article);
      }
    }
    postings.read(in);
  }
}
