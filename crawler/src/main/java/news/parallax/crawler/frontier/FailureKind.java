package news.parallax.crawler.frontier;

import java.util.Locale;

/** Why a fetch brought nothing this time; each is tried again, none is final. */
public enum FailureKind {
  DNS,
  CONNECT,
  TLS,
  TIMEOUT,
  CUT_OFF,
  PROTOCOL,
  HTTP_CLIENT_ERROR,
  HTTP_SERVER_ERROR,
  RATE_LIMITED,
  ROBOTS_UNREACHABLE,
  REDIRECT_LOOP,
  UNREADABLE,
  DISK_FULL,
  NO_CONTACT,
  INTERRUPTED;

  /** The word used in the API and exports: {@code http-server-error}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
