package news.parallax.crawler.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/** The system's resolver with a bound on its time; nothing is remembered between two look-ups. */
final class BoundedDns implements Dns {

  /** Names under localhost are never looked up (RFC 6761 6.3); the guard decides about them. */
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final Duration bound;

  BoundedDns(Duration bound) {
    // The JVM keeps answers for 30 s by default, which a rebinding host could play against the
    // guard.
    java.security.Security.setProperty("networkaddress.cache.ttl", "0");
    java.security.Security.setProperty("networkaddress.cache.negative.ttl", "0");
    this.bound = bound;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    if (AddressGuard.isLocalhost(host)) {
      return List.of(InetAddress.getByAddress(host, LOOPBACK));
    }
    FutureTask<List<InetAddress>> task =
        new FutureTask<>(() -> List.of(InetAddress.getAllByName(host)));
    // A resolver stuck in native code would pin a virtual thread's carrier.
    Thread.ofPlatform().daemon().name("dns " + host).start(task);
    try {
      return task.get(bound.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw unknown(host + " was not resolved within " + bound, e);
    } catch (ExecutionException e) {
      throw unknown(host + " does not resolve", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown("interrupted while resolving " + host, e);
    }
  }

  private static UnknownHostException unknown(String message, Exception cause) {
    UnknownHostException unknown = new UnknownHostException(message);
    unknown.initCause(cause);
    return unknown;
  }
}
