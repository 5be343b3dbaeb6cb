package news.parallax.crawler.fetch;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;

/** What happened on the wire to one request, as far as it decides whether it is sent again. */
final class Attempt extends EventListener {

  private volatile boolean connecting;
  private volatile boolean kept;
  private volatile boolean answered;

  /** The listener that the request carries as its tag. */
  static EventListener of(Call call) {
    Attempt attempt = call.request().tag(Attempt.class);
    return attempt == null ? EventListener.NONE : attempt;
  }

  Request.Builder noted(Request.Builder request) {
    return request.tag(Attempt.class, this);
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    connecting = true;
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    kept = !connecting;
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    answered = true;
  }

  /** It went over a connection that was kept from an earlier request, and no answer came. */
  boolean isUnanswered() {
    return kept && !answered;
  }
}
