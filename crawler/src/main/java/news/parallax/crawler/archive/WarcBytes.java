package news.parallax.crawler.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.parallax.crawler.fetch.Exchange;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Records of ISO 28500 as bytes; each is written plain, since bodies keep their content coding. */
final class WarcBytes {

  private static final String HEAD_END = "\r\n\r\n";

  private WarcBytes() {}

  /** A response record and its request record, one behind the other. */
  record Pair(byte[] response, byte[] request) {}

  static byte[] info(String software, Instant at) {
    return record(
        new Warcinfo.Builder()
            .date(at)
            .fields(
                Map.of(
                    "software", List.of(software),
                    "format", List.of("WARC File Format 1.0")))
            .build());
  }

  static Pair pair(Exchange exchange) {
    WarcResponse response =
        new WarcResponse.Builder(exchange.address())
            .date(exchange.at())
            .body(
                MediaType.HTTP_RESPONSE,
                message(exchange.responseHead(), exchange.bodyAsReceived()))
            .build();
    WarcRequest request =
        new WarcRequest.Builder(exchange.address())
            .date(exchange.at())
            .concurrentTo(response.id())
            .body(MediaType.HTTP_REQUEST, message(exchange.requestHead(), new byte[0]))
            .build();
    return new Pair(record(response), record(request));
  }

  /** A record of exactly {@code length} bytes that says that something was taken down here. */
  static byte[] tombstone(int length, Instant at) {
    byte[] empty = record(tombstoneOf(new byte[0], at));
    int room = length - empty.length;
    // The length of the content is written in the head and may lengthen it by a few digits.
    for (int size = Math.max(0, room - 8); size <= room; size++) {
      byte[] bytes = record(tombstoneOf(" ".repeat(size).getBytes(StandardCharsets.US_ASCII), at));
      if (bytes.length == length) {
        return bytes;
      }
    }
    return " ".repeat(length).getBytes(StandardCharsets.US_ASCII);
  }

  private static WarcRecord tombstoneOf(byte[] content, Instant at) {
    return new WarcMetadata.Builder()
        .date(at)
        .addHeader("WARC-Taken-Down", "yes")
        .body(MediaType.parse("text/plain"), content)
        .build();
  }

  /** The exchange of a response record; empty: the bytes are another record. */
  static Optional<Exchange> exchange(byte[] bytes) {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
      Optional<WarcRecord> record = reader.next();
      return record.isPresent() && record.get() instanceof WarcResponse response
          ? Optional.of(exchange(response))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
    }
  }

  private static Exchange exchange(WarcResponse response) throws IOException {
    byte[] message = response.body().stream().readAllBytes();
    String text = new String(message, StandardCharsets.ISO_8859_1);
    int end = text.indexOf(HEAD_END);
    byte[] body = Arrays.copyOfRange(message, end + HEAD_END.length(), message.length);
    return new Exchange(
        response.targetURI(), response.date(), "", text.substring(0, end + 2), body);
  }

  private static byte[] message(String head, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(head.length() + body.length + 2);
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(body);
    return out.toByteArray();
  }

  private static byte[] record(WarcRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.NONE)) {
      writer.write(record);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }
}
