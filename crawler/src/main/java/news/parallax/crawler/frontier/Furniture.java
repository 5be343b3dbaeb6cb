package news.parallax.crawler.frontier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import news.parallax.article.Article;
import news.parallax.article.Block;

/**
 * What the pages of one outlet repeat: a block that stands word for word in three of its articles
 * about different things belongs to the site, not to the articles. Learnt from the outlet's own
 * articles as they are first read, and never from a list.
 *
 * <p>Articles are about different things when their titles share no longer word: what a running
 * story repeats from report to report is its own text. Immutable; some kilobytes.
 */
public final class Furniture {

  /** Of an outlet of which nothing has been read. */
  public static final Furniture NONE = new Furniture(List.of(), List.of());

  private static final byte FORMAT = 1;
  private static final int ARTICLES_MAX = 12;
  private static final int BLOCKS_MAX = 80;
  private static final int TITLE_MAX = 24;
  private static final int LEARNT_MAX = 256;

  /** Shorter blocks ("Yes.", "Background") may stand in many an article by right. */
  private static final int LETTERS_MIN = 20;

  private static final int LETTERS_MIN_DENSE = 8;
  private static final int OTHERS = 2;
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{5,}");
  private static final Pattern DENSE =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]");

  private static final int DENSE_RUN = 3;

  private final List<Seen> recent;
  private final SequencedSet<Long> learnt;

  private Furniture(List<Seen> recent, List<Long> learnt) {
    this.recent = List.copyOf(recent);
    this.learnt = new LinkedHashSet<>(learnt);
  }

  /** An article by the digests of its title's words and of its blocks, both sorted. */
  private record Seen(long[] title, long[] blocks) {

    static Seen of(Article article) {
      return new Seen(
          sorted(words(article.title()).limit(TITLE_MAX)),
          sorted(
              article.blocks().stream()
                  .map(Block::text)
                  .filter(Furniture::isTelling)
                  .limit(BLOCKS_MAX)));
    }

    private static long[] sorted(Stream<String> texts) {
      return texts.mapToLong(Furniture::digest).sorted().distinct().toArray();
    }

    boolean holds(long block) {
      return Arrays.binarySearch(blocks, block) >= 0;
    }

    boolean isAbout(Seen other) {
      return LongStream.of(title).anyMatch(word -> Arrays.binarySearch(other.title, word) >= 0);
    }
  }

  /** Whether this block is known to belong to the site. */
  public boolean knows(Block block) {
    return !learnt.isEmpty() && isTelling(block.text()) && learnt.contains(digest(block.text()));
  }

  /**
   * An article's blocks without those of the site.
   *
   * @param credit the article's credit line, which belongs to it however often it is printed
   */
  public List<Block> without(List<Block> blocks, Optional<String> credit) {
    return blocks.stream()
        .filter(block -> !knows(block) || credit.filter(block.text()::contains).isPresent())
        .toList();
  }

  /** What is known after a further article of the outlet was read for the first time. */
  public Furniture with(Article article) {
    Seen now = Seen.of(article);
    List<Seen> others = recent.stream().filter(seen -> !seen.isAbout(now)).toList();
    SequencedSet<Long> known = new LinkedHashSet<>(learnt);
    LongStream.of(now.blocks)
        .filter(block -> storiesWith(block, others) >= OTHERS)
        .forEach(known::addLast);
    List<Seen> seen = new ArrayList<>(recent);
    seen.add(now);
    return new Furniture(last(seen, ARTICLES_MAX), last(List.copyOf(known), LEARNT_MAX));
  }

  /** In how many of these articles a block stands, counting those about one thing once. */
  private static int storiesWith(long block, List<Seen> articles) {
    List<Seen> apart = new ArrayList<>();
    for (Seen article : articles) {
      if (article.holds(block) && apart.stream().noneMatch(article::isAbout)) {
        apart.add(article);
      }
    }
    return apart.size();
  }

  private static <T> List<T> last(List<T> all, int max) {
    return all.subList(Math.max(0, all.size() - max), all.size());
  }

  private static boolean isTelling(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return letters >= LETTERS_MIN || (letters >= LETTERS_MIN_DENSE && DENSE.matcher(text).find());
  }

  /** The longer words of a title; scripts without spaces in runs of three characters. */
  private static Stream<String> words(String title) {
    String folded = title.toLowerCase(Locale.ROOT);
    if (!DENSE.matcher(folded).find()) {
      return LONG_WORD.matcher(folded).results().map(found -> found.group());
    }
    return Stream.iterate(0, i -> i + DENSE_RUN <= folded.length(), i -> i + 1)
        .map(i -> folded.substring(i, i + DENSE_RUN));
  }

  /** The first eight bytes of the text's SHA-256. */
  private static long digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** As bytes, for {@link #of}. */
  public byte[] packed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeInt(recent.size());
      for (Seen seen : recent) {
        write(out, seen.title);
        write(out, seen.blocks);
      }
      write(out, learnt.stream().mapToLong(Long::longValue).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, long[] digests) throws IOException {
    out.writeInt(digests.length);
    for (long digest : digests) {
      out.writeLong(digest);
    }
  }

  /** What {@link #packed} gave; of another format nothing is taken, and all is learnt anew. */
  public static Furniture of(byte[] packed) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
      if (in.readByte() != FORMAT) {
        return NONE;
      }
      List<Seen> recent = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        recent.add(new Seen(read(in), read(in)));
      }
      return new Furniture(recent, LongStream.of(read(in)).boxed().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("what an outlet repeats was kept cut short", e);
    }
  }

  private static long[] read(DataInputStream in) throws IOException {
    long[] digests = new long[in.readInt()];
    for (int i = 0; i < digests.length; i++) {
      digests[i] = in.readLong();
    }
    return digests;
  }
}
