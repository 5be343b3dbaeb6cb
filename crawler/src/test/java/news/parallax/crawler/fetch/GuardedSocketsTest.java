package news.parallax.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import news.parallax.config.CrawlSettings;
import org.junit.jupiter.api.Test;

class GuardedSocketsTest {

  private final GuardedSockets sockets =
      new GuardedSockets(new AddressGuard(CrawlSettings.DEFAULT));

  @Test
  void littleOfAnAnswerIsUnderWayWhenItIsRefused() throws IOException {
    try (Socket socket = sockets.createSocket()) {
      assertThat(socket.getReceiveBufferSize()).isBetween(64 * 1024, 256 * 1024);
    }
  }

  @Test
  void everyWayToConnectIsGuarded() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (Socket socket = sockets.createSocket()) {
      assertThatThrownBy(() -> socket.connect(new InetSocketAddress(loopback, 9)))
          .isInstanceOf(ForbiddenAddressException.class);
    }
    assertThatThrownBy(() -> sockets.createSocket(loopback, 9))
        .isInstanceOf(ForbiddenAddressException.class);
    assertThatThrownBy(() -> sockets.createSocket("127.0.0.1", 9))
        .isInstanceOf(ForbiddenAddressException.class);
  }
}
