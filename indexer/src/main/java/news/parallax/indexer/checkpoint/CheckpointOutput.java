package news.parallax.indexer.checkpoint;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes values in the order in which {@link CheckpointInput} hands them out. Big-endian; whatever
 * has a length has it in front, as an int.
 */
public final class CheckpointOutput {

  private static final int PORTION = 1 << 14;

  private final DataOutputStream out;

  /** Everything that fails to be written ends in an {@link UncheckedIOException}. */
  public CheckpointOutput(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  private interface Step {
    void run() throws IOException;
  }

  private CheckpointOutput step(Step step) {
    try {
      step.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public CheckpointOutput number(int number) {
    return step(() -> out.writeInt(number));
  }

  public CheckpointOutput number(long number) {
    return step(() -> out.writeLong(number));
  }

  public CheckpointOutput real(double number) {
    return step(() -> out.writeDouble(number));
  }

  public CheckpointOutput flag(boolean flag) {
    return step(() -> out.writeBoolean(flag));
  }

  public CheckpointOutput text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public CheckpointOutput bytes(byte[] bytes) {
    number(bytes.length);
    return step(() -> out.write(bytes));
  }

  public CheckpointOutput ints(int[] numbers) {
    number(numbers.length);
    return portions(
        numbers.length,
        Integer.BYTES,
        (bytes, from, count) -> bytes.asIntBuffer().put(numbers, from, count));
  }

  public CheckpointOutput longs(long[] numbers) {
    number(numbers.length);
    return portions(
        numbers.length,
        Long.BYTES,
        (bytes, from, count) -> bytes.asLongBuffer().put(numbers, from, count));
  }

  public CheckpointOutput shorts(short[] numbers) {
    number(numbers.length);
    return portions(
        numbers.length,
        Short.BYTES,
        (bytes, from, count) -> bytes.asShortBuffer().put(numbers, from, count));
  }

  public CheckpointOutput chars(char[] chars) {
    number(chars.length);
    return portions(
        chars.length,
        Character.BYTES,
        (bytes, from, count) -> bytes.asCharBuffer().put(chars, from, count));
  }

  public CheckpointOutput floats(float[] numbers) {
    number(numbers.length);
    return portions(
        numbers.length,
        Float.BYTES,
        (bytes, from, count) -> bytes.asFloatBuffer().put(numbers, from, count));
  }

  private interface Portion {
    void put(ByteBuffer bytes, int from, int count);
  }

  private CheckpointOutput portions(int length, int width, Portion portion) {
    for (int from = 0; from < length; from += PORTION) {
      int count = Math.min(PORTION, length - from);
      ByteBuffer bytes = ByteBuffer.allocate(count * width);
      portion.put(bytes, from, count);
      step(() -> out.write(bytes.array()));
    }
    return this;
  }

  /** How many there are, then each. */
  public <T> CheckpointOutput each(Collection<T> values, Consumer<? super T> value) {
    number(values.size());
    values.forEach(value);
    return this;
  }

  /** How many there are, then each key with its value. */
  public <K, V> CheckpointOutput each(
      Map<K, V> entries, Consumer<? super K> key, Consumer<? super V> value) {
    return each(
        entries.entrySet(),
        entry -> {
          key.accept(entry.getKey());
          value.accept(entry.getValue());
        });
  }
}
