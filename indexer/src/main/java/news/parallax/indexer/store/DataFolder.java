package news.parallax.indexer.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The layout of a data folder, and the operating system's lock that says who owns it. */
public record DataFolder(Path root) {

  // Closing any channel of a locked file drops the process's lock on it (POSIX), so a second try
  // inside this process must not open the file at all.
  private static final Set<Path> OWNED_HERE = ConcurrentHashMap.newKeySet();

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LOCK_BYTES_MAX = 32;

  public Path database() {
    return root.resolve("database");
  }

  public Path index() {
    return root.resolve("index");
  }

  /** What the judges remembered when it was last written; derived, and dispensable. */
  public Path checkpoint() {
    return root.resolve("checkpoint");
  }

  public Path archive() {
    return root.resolve("archive");
  }

  public Path lock() {
    return root.resolve("lock");
  }

  public Path serverFile() {
    return root.resolve("server.json");
  }

  /**
   * Takes the folder, made if it is not there, or tells who has it.
   *
   * @throws UncheckedIOException when the folder can be neither made nor locked
   */
  public static Tenancy own(Path root) {
    try {
      Path real = Files.createDirectories(root).toRealPath();
      return OWNED_HERE.add(real)
          ? new DataFolder(real).lockFile()
          : new Tenancy.Taken(
              OptionalLong.of(ProcessHandle.current().pid()), new DataFolder(real).server());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot use the data folder " + root + ": " + e.getMessage() + "; name another by --data",
          e);
    }
  }

  /** Where the folder's owner says that it listens; empty when no owner does, or it is garbled. */
  public Optional<Server> server() {
    try {
      return Optional.of(JSON.readValue(Files.readString(serverFile()), Server.class));
    } catch (NoSuchFileException | JacksonException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + serverFile(), e);
    }
  }

  private Tenancy lockFile() throws IOException {
    FileChannel channel =
        FileChannel.open(
            lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      OptionalLong pid = pid(channel);
      channel.close();
      OWNED_HERE.remove(root);
      return new Tenancy.Taken(pid, server());
    }
    channel.truncate(0).write(ascii(ProcessHandle.current().pid() + "\n"), 0);
    Files.deleteIfExists(serverFile());
    return new Owned(this, channel);
  }

  private static OptionalLong pid(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LOCK_BYTES_MAX);
    channel.read(bytes, 0);
    String text = StandardCharsets.US_ASCII.decode(bytes.flip()).toString().strip();
    return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  private static ByteBuffer ascii(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A folder that this process owns until it closes it or ends, however it ends. */
  public static final class Owned implements Tenancy, AutoCloseable {

    private final DataFolder folder;
    private final FileChannel channel;

    private Owned(DataFolder folder, FileChannel channel) {
      this.folder = folder;
      this.channel = channel;
    }

    public DataFolder folder() {
      return folder;
    }

    /** Tells others where this process listens; only the folder's user can read it (mode 0600). */
    public void tell(Server server) {
      try {
        Path fresh = folder.root().resolve("server.json.new");
        Files.deleteIfExists(fresh);
        createPrivate(fresh);
        Files.writeString(fresh, JSON.writeValueAsString(server));
        replace(fresh, folder.serverFile());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write " + folder.serverFile(), e);
      }
    }

    private static void createPrivate(Path file) throws FileAlreadyExistsException, IOException {
      if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
    }

    private static void replace(Path fresh, Path file) throws IOException {
      try {
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }

    /** Gives the folder back. */
    @Override
    public void close() {
      try {
        Files.deleteIfExists(folder.serverFile());
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot give back " + folder.root(), e);
      } finally {
        OWNED_HERE.remove(folder.root());
      }
    }
  }
}
