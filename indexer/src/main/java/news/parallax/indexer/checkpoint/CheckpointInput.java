package news.parallax.indexer.checkpoint;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Hands out what a {@link CheckpointOutput} took, in the same order. The bytes are to be known as
 * whole and unchanged before they are read: lengths are believed.
 */
public final class CheckpointInput {

  private static final int PORTION = 1 << 14;

  private final DataInputStream in;
  private final Map<String, String> kept = new HashMap<>();

  /** Everything that fails to be read ends in an {@link UncheckedIOException}. */
  public CheckpointInput(InputStream in) {
    this.in = new DataInputStream(in);
  }

  private interface Step<T> {
    T run() throws IOException;
  }

  private static <T> T step(Step<T> step) {
    try {
      return step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int number() {
    return step(in::readInt);
  }

  public long longNumber() {
    return step(in::readLong);
  }

  public double real() {
    return step(in::readDouble);
  }

  public boolean flag() {
    return step(in::readBoolean);
  }

  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** A text that many have, as one object. */
  public String repeatedText() {
    return kept.computeIfAbsent(text(), text -> text);
  }

  public byte[] bytes() {
    return exactly(number());
  }

  private byte[] exactly(int length) {
    byte[] bytes = new byte[length];
    return step(
        () -> {
          in.readFully(bytes);
          return bytes;
        });
  }

  public int[] ints() {
    int[] numbers = new int[number()];
    portions(
        numbers.length,
        Integer.BYTES,
        (bytes, from, count) -> bytes.asIntBuffer().get(numbers, from, count));
    return numbers;
  }

  public long[] longs() {
    long[] numbers = new long[number()];
    portions(
        numbers.length,
        Long.BYTES,
        (bytes, from, count) -> bytes.asLongBuffer().get(numbers, from, count));
    return numbers;
  }

  public short[] shorts() {
    short[] numbers = new short[number()];
    portions(
        numbers.length,
        Short.BYTES,
        (bytes, from, count) -> bytes.asShortBuffer().get(numbers, from, count));
    return numbers;
  }

  public char[] chars() {
    char[] chars = new char[number()];
    portions(
        chars.length,
        Character.BYTES,
        (bytes, from, count) -> bytes.asCharBuffer().get(chars, from, count));
    return chars;
  }

  public float[] floats() {
    float[] numbers = new float[number()];
    portions(
        numbers.length,
        Float.BYTES,
        (bytes, from, count) -> bytes.asFloatBuffer().get(numbers, from, count));
    return numbers;
  }

  private interface Portion {
    void get(ByteBuffer bytes, int from, int count);
  }

  private void portions(int length, int width, Portion portion) {
    for (int from = 0; from < length; from += PORTION) {
      int count = Math.min(PORTION, length - from);
      portion.get(ByteBuffer.wrap(exactly(count * width)), from, count);
    }
  }

  /** As many as there are. */
  public <T> List<T> each(Supplier<T> value) {
    int count = number();
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(value.get());
    }
    return values;
  }

  /** Puts each key with its value. */
  public <K, V> void each(Map<K, V> entries, Supplier<K> key, Supplier<V> value) {
    int count = number();
    for (int i = 0; i < count; i++) {
      K read = key.get();
      entries.put(read, value.get());
    }
  }
}
