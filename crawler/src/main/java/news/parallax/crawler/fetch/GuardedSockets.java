package news.parallax.crawler.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Optional;
import javax.net.SocketFactory;

/**
 * Sockets that ask the address guard at the moment they connect, when no name can change its mind.
 */
final class GuardedSockets extends SocketFactory {

  /**
   * What may be under way to us when we stop reading; left to itself the system takes megabytes of
   * an answer that is refused. Enough for a page in one turn of the line.
   */
  private static final int RECEIVE_BYTES = 128 * 1024;

  private final AddressGuard guard;

  GuardedSockets(AddressGuard guard) {
    this.guard = guard;
  }

  @Override
  public Socket createSocket() throws IOException {
    Socket socket = new GuardedSocket(guard);
    socket.setReceiveBufferSize(RECEIVE_BYTES);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  private Socket connected(InetSocketAddress end) throws IOException {
    Socket socket = createSocket();
    socket.connect(end);
    return socket;
  }

  private static final class GuardedSocket extends Socket {

    private final AddressGuard guard;

    GuardedSocket(AddressGuard guard) {
      this.guard = guard;
    }

    @Override
    public void connect(SocketAddress end, int timeout) throws IOException {
      Optional<String> objection =
          end instanceof InetSocketAddress address
              ? guard.objection(address)
              : Optional.of("no internet address: " + end);
      if (objection.isPresent()) {
        throw new ForbiddenAddressException(objection.get());
      }
      super.connect(end, timeout);
    }

    @Override
    public void connect(SocketAddress end) throws IOException {
      connect(end, 0);
    }
  }
}
