package news.parallax.config;

import java.util.Set;

/**
 * Where pages and API are served.
 *
 * @param knownHosts further Host names to answer to, beside the bound address and localhost
 */
public record ServerSettings(String bind, int port, Set<String> knownHosts) {

  public static final ServerSettings DEFAULT = new ServerSettings("127.0.0.1", 8080, Set.of());

  public ServerSettings {
    knownHosts = Set.copyOf(knownHosts);
  }
}
