package news.parallax.crawler.fetch;

import java.io.IOException;

/** A connection that the address guard forbade; it travels through OkHttp as its own kind. */
final class ForbiddenAddressException extends IOException {

  private static final long serialVersionUID = 1L;

  ForbiddenAddressException(String detail) {
    super(detail);
  }
}
