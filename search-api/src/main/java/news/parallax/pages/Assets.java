package news.parallax.pages;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files that pages load, each at an address that names its version, so none goes stale. */
public final class Assets {

  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

  /** A file's bytes and media type. */
  public record Asset(String version, String type, byte[] body) {}

  private final Map<String, Asset> files = new LinkedHashMap<>();

  public Assets() {
    files.put("parallax.css", read("/news/parallax/pages/parallax.css", "text/css; charset=utf-8"));
    files.put("mark.svg", read("/news/parallax/pages/mark.svg", "image/svg+xml"));
    files.put("htmx.js", read(HTMX, "text/javascript; charset=utf-8"));
  }

  private static Asset read(String resource, String type) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without " + resource);
      }
      byte[] body = in.readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return new Asset(HexFormat.of().formatHex(digest, 0, 6), type, body);
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("cannot read " + resource, e);
    }
  }

  /** Where a file is now. */
  public String address(String file) {
    return "/assets/" + file(file).orElseThrow().version() + "/" + file;
  }

  public Optional<Asset> file(String name) {
    return Optional.ofNullable(files.get(name));
  }
}
