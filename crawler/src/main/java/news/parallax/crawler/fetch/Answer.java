package news.parallax.crawler.fetch;

import java.util.List;
import java.util.Optional;

/** What one request brought, before anyone judges its status. */
sealed interface Answer {

  /** An answer with the part of its body that was wanted, content coding still on. */
  record Received(int status, List<Header> headers, byte[] wire, Exchange exchange)
      implements Answer {

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

  record Header(String name, String value) {}
}
