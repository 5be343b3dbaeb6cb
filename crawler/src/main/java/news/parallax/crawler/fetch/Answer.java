package news.parallax.crawler.fetch;

import java.util.List;
import java.util.Optional;

/** What one request brought, before anyone judges its status. */
sealed interface Answer {

  /** An answer with the part of its body that was wanted, content coding still on. */
  record Received(int status, List<Header> headers, byte[] wire, Exchange exchange)
      implements Answer {

    /** The answer of an exchange whose heads are as {@link Wire} writes them. */
    static Received of(Exchange kept) {
      List<String> lines = kept.responseHead().lines().toList();
      String[] status = lines.isEmpty() ? new String[0] : lines.getFirst().split(" ", 3);
      boolean numbered = status.length > 1 && status[1].matches("\\d{3}");
      return new Received(
          numbered ? Integer.parseInt(status[1]) : 0,
          lines.stream().skip(1).filter(line -> line.contains(":")).map(Header::of).toList(),
          kept.bodyAsReceived(),
          kept);
    }

    Optional<String> header(String name) {
      return headers.stream()
          .filter(h -> h.name().equalsIgnoreCase(name))
          .map(Header::value)
          .findFirst();
    }

    List<String> all(String name) {
      return headers.stream()
          .filter(h -> h.name().equalsIgnoreCase(name))
          .map(Header::value)
          .toList();
    }
  }

  /** Nothing that could be used. */
  record Stopped(FetchResult why) implements Answer {}

  record Header(String name, String value) {

    private static Header of(String line) {
      int colon = line.indexOf(':');
      return new Header(line.substring(0, colon), line.substring(colon + 1).strip());
    }
  }
}
