package news.parallax.config;

import java.time.Instant;

/**
 * An outlet's file as it was last taken up.
 *
 * @param outlet the outlet's id
 * @param file where it was read: a path below the config folder, or {@code shipped:<path>}
 * @param sha256 of the file's bytes, 64 lower-case hex digits
 */
public record OutletStamp(
    String outlet, String file, long sizeBytes, Instant modified, String sha256) {}
