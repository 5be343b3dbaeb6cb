package news.parallax.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * An outlet's file as it was read, whatever it holds.
 *
 * @param name as {@link Problem#file()}
 * @param path below {@code outlets/}, with {@code /} between its parts
 */
record FoundFile(
    String name, String path, boolean shipped, byte[] bytes, Instant modified, String sha256) {

  static final String ENDING = ".yaml";

  private static final String SHIPPED = "shipped:";
  private static final String OUTLETS = "outlets/";

  static FoundFile shipped(String path, Path file) {
    try {
      return new FoundFile(
          SHIPPED + OUTLETS + path,
          path,
          true,
          Files.readAllBytes(file),
          Files.getLastModifiedTime(file).toInstant());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped " + file + "; build again", e);
    }
  }

  static FoundFile own(String path, byte[] bytes, Instant modified) {
    return new FoundFile(ownName(path), path, false, bytes, modified);
  }

  /** The name under which an operator's file is told. */
  static String ownName(String path) {
    return OUTLETS + path;
  }

  /** The path below {@code outlets/} of an operator's file of this name. */
  static String ownPath(String name) {
    return name.substring(OUTLETS.length());
  }

  /** Whether a name is that of a shipped file. */
  static boolean isShipped(String name) {
    return name.startsWith(SHIPPED);
  }

  private FoundFile(String name, String path, boolean shipped, byte[] bytes, Instant modified) {
    this(name, path, shipped, bytes, modified, sha256(bytes));
  }

  /** The outlet's id: the file's name without its ending. */
  String id() {
    return id(path);
  }

  static String id(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(0, name.length() - ENDING.length());
  }

  /** The folder right above the file, or empty when it lies in {@code outlets/} itself. */
  String folder() {
    String[] parts = path.split("/");
    return parts.length < 2 ? "" : parts[parts.length - 2];
  }

  OutletStamp stamp() {
    return new OutletStamp(id(), name, bytes.length, modified, sha256);
  }

  /** 64 lower-case hex digits. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
