package news.parallax.crawler.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes Content-Encoding (RFC 9110 8.4) within bounds, so that no bomb goes off. */
final class ContentCoding {

  private static final int MIB = 1024 * 1024;
  private static final int CODINGS_MAX = 2;
  private static final int CHUNK = 16 * 1024;

  private final int ratioMax;

  ContentCoding(int ratioMax) {
    this.ratioMax = ratioMax;
  }

  /**
   * Undoes the codings of a header's value, the last one first, and then a gzip file that is itself
   * the resource, as sitemaps are.
   */
  Unpacked unpack(byte[] wire, String header, BodyLimit limit) {
    List<String> codings =
        Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
            .map(String::strip)
            .filter(c -> !c.isEmpty() && !c.equals("identity"))
            .toList();
    if (codings.size() > CODINGS_MAX) {
      return new Unpacked.Unreadable(codings.size() + " content codings: " + header);
    }
    Unpacked result = within(wire, limit);
    for (String coding : codings.reversed()) {
      if (!(result instanceof Unpacked.Bytes packed)) {
        return result;
      }
      result = undo(packed.bytes(), coding, wire.length, limit);
    }
    return result instanceof Unpacked.Bytes last && isGzip(last.bytes())
        ? inflated(last.bytes(), true, wire.length, limit)
        : result;
  }

  private static Unpacked within(byte[] wire, BodyLimit limit) {
    return wire.length <= limit.wireBytesMax() ? new Unpacked.Bytes(wire) : new Unpacked.TooLarge();
  }

  private Unpacked undo(byte[] packed, String coding, int wireBytes, BodyLimit limit) {
    return switch (coding) {
      // An answer without a body has nothing to undo, whatever its header says.
      case "gzip", "x-gzip" ->
          packed.length == 0
              ? new Unpacked.Bytes(packed)
              : inflated(packed, true, wireBytes, limit);
      case "deflate" -> inflated(packed, false, wireBytes, limit);
      default -> new Unpacked.Unreadable("content coding \"" + coding + "\" was not asked for");
    };
  }

  static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
  }

  private Unpacked inflated(byte[] packed, boolean gzip, int wireBytes, BodyLimit limit) {
    try (InputStream in =
        gzip ? new GZIPInputStream(new ByteArrayInputStream(packed)) : inflater(packed)) {
      return read(in, wireBytes, limit);
    } catch (EOFException e) {
      return new Unpacked.CutOff();
    } catch (IOException e) {
      return new Unpacked.Unreadable(
          "the body is no " + (gzip ? "gzip" : "deflate") + ": " + e.getMessage());
    }
  }

  /**
   * "deflate" means zlib, but some servers send it bare; zlib's first byte tells (RFC 1950 2.2).
   */
  private static InputStream inflater(byte[] packed) {
    boolean zlib =
        packed.length > 1
            && (packed[0] & 0x0F) == 8
            && ((packed[0] & 0xFF) << 8 | (packed[1] & 0xFF)) % 31 == 0;
    return new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(!zlib));
  }

  private Unpacked read(InputStream in, int wireBytes, BodyLimit limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(MIB, wireBytes * 4 + CHUNK));
    byte[] chunk = new byte[CHUNK];
    for (int n = next(in, chunk, limit); n >= 0; n = next(in, chunk, limit)) {
      out.write(chunk, 0, n);
      if (out.size() > MIB && out.size() / ratioMax > wireBytes) {
        return new Unpacked.InflatesTooMuch();
      }
      if (out.size() > limit.bodyBytesMax()) {
        return overflow(out.toByteArray(), limit);
      }
    }
    return new Unpacked.Bytes(out.toByteArray());
  }

  /** Where the rest may be cut, a stream that was cut on the wire just ends. */
  private static int next(InputStream in, byte[] chunk, BodyLimit limit) throws IOException {
    try {
      return in.read(chunk);
    } catch (EOFException e) {
      if (limit.overflow() == BodyLimit.Overflow.CUT) {
        return -1;
      }
      throw e;
    }
  }

  private static Unpacked overflow(byte[] bytes, BodyLimit limit) {
    return switch (limit.overflow()) {
      case CUT -> new Unpacked.Bytes(Arrays.copyOf(bytes, (int) limit.bodyBytesMax()));
      case REFUSE -> new Unpacked.TooLarge();
    };
  }
}
