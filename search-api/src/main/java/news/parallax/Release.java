package news.parallax;

import java.util.Optional;

/** Which release this is, as the build wrote it into the jar. */
public final class Release {

  private Release() {}

  /** {@code dev} when it runs from class folders. */
  public static String version() {
    return Optional.ofNullable(Release.class.getPackage().getImplementationVersion()).orElse("dev");
  }
}
