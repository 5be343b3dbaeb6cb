package news.parallax.config;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was read from an outlet's file, as bytes that are taken up again a hundred times faster than
 * the file is parsed. They are for the very program that wrote them.
 *
 * @param stamp of the file
 */
public record OutletForm(OutletStamp stamp, byte[] bytes) {

  static OutletForm of(OutletRead.Good read) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      new Writing(out).read(read);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return new OutletForm(read.stamp(), bytes.toByteArray());
  }

  OutletRead.Good read() {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new Reading(in).read(stamp);
    } catch (IOException e) {
      throw new UncheckedIOException("the outlet " + stamp.outlet() + " was kept cut short", e);
    }
  }

  private record Writing(DataOutputStream out) {

    void read(OutletRead.Good read) throws IOException {
      Outlet outlet = read.outlet();
      text(outlet.id());
      text(outlet.name());
      maybe(outlet.country());
      texts(outlet.languages());
      text(outlet.owner().kind().name());
      maybe(outlet.owner().origin());
      text(outlet.home().toString());
      out.writeInt(outlet.sources().size());
      for (Source source : outlet.sources()) {
        source(source);
      }
      maybe(outlet.pace().gap().map(Duration::toString));
      maybe(outlet.pace().interval().map(Duration::toString));
      texts(outlet.ownQueryKeys());
      out.writeBoolean(outlet.enabled());
      maybe(outlet.notes());
      spans(read.addresses());
    }

    private void source(Source source) throws IOException {
      text(source.kind().name());
      text(source.address().toString());
      maybe(source.linkSelector());
      maybe(source.bodySelector());
    }

    private void spans(List<Span> spans) throws IOException {
      out.writeInt(spans.size());
      for (Span span : spans) {
        out.writeInt(span.start());
        out.writeInt(span.end());
        out.writeInt(span.line());
        out.writeInt(span.column());
      }
    }

    private void texts(List<String> texts) throws IOException {
      out.writeInt(texts.size());
      for (String text : texts) {
        text(text);
      }
    }

    private void maybe(Optional<String> text) throws IOException {
      out.writeBoolean(text.isPresent());
      if (text.isPresent()) {
        text(text.get());
      }
    }

    private void text(String text) throws IOException {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(utf8.length);
      out.write(utf8);
    }
  }

  private record Reading(DataInputStream in) {

    OutletRead.Good read(OutletStamp stamp) throws IOException {
      String id = text();
      Outlet outlet =
          new Outlet(
              id,
              text(),
              maybe(),
              texts(),
              new Ownership(OwnerKind.valueOf(text()), maybe()),
              URI.create(text()),
              sources(id),
              new Pace(maybe().map(Duration::parse), maybe().map(Duration::parse)),
              texts(),
              in.readBoolean(),
              maybe());
      return new OutletRead.Good(stamp, outlet, spans());
    }

    private List<Source> sources(String outlet) throws IOException {
      List<Source> sources = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        SourceKind kind = SourceKind.valueOf(text());
        sources.add(new Source(outlet, kind, URI.create(text()), maybe(), maybe()));
      }
      return sources;
    }

    private List<Span> spans() throws IOException {
      List<Span> spans = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        spans.add(new Span(in.readInt(), in.readInt(), in.readInt(), in.readInt()));
      }
      return spans;
    }

    private List<String> texts() throws IOException {
      List<String> texts = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        texts.add(text());
      }
      return texts;
    }

    private Optional<String> maybe() throws IOException {
      return in.readBoolean() ? Optional.of(text()) : Optional.empty();
    }

    private String text() throws IOException {
      byte[] utf8 = new byte[in.readInt()];
      in.readFully(utf8);
      return new String(utf8, StandardCharsets.UTF_8);
    }
  }
}
