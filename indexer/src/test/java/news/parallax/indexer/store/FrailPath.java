package news.parallax.indexer.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;

/** How H2 reaches a {@link FrailDisk}. */
public final class FrailPath extends FilePath {

  private static FrailPath of(String name) {
    FrailPath path = new FrailPath();
    path.name = name;
    return path;
  }

  private FrailDisk disk() {
    return FrailDisk.disk(name.substring(getScheme().length() + 1, name.indexOf('/')));
  }

  private String file() {
    return name.substring(name.indexOf('/') + 1);
  }

  private FrailPath sibling(String file) {
    return of(name.substring(0, name.indexOf('/') + 1) + file);
  }

  @Override
  public String getScheme() {
    return "frail";
  }

  @Override
  public FilePath getPath(String path) {
    return of(path);
  }

  @Override
  public long size() {
    return disk().size(file());
  }

  @Override
  public void moveTo(FilePath newName, boolean atomicReplace) {
    disk().move(file(), ((FrailPath) newName).file());
  }

  @Override
  public boolean createFile() {
    disk().create(file());
    return true;
  }

  @Override
  public boolean exists() {
    return isDirectory() || disk().exists(file());
  }

  @Override
  public void delete() {
    disk().delete(file());
  }

  @Override
  public List<FilePath> newDirectoryStream() {
    List<FilePath> files = new ArrayList<>(); // H2's wrappers change it
    disk().list().forEach(file -> files.add(sibling(file)));
    return files;
  }

  @Override
  public FilePath toRealPath() {
    return this;
  }

  @Override
  public FilePath getParent() {
    return sibling("");
  }

  @Override
  public boolean isDirectory() {
    return file().isEmpty();
  }

  @Override
  public boolean isRegularFile() {
    return !isDirectory() && exists();
  }

  @Override
  public boolean isAbsolute() {
    return true;
  }

  @Override
  public long lastModified() {
    return 0;
  }

  @Override
  public boolean canWrite() {
    return true;
  }

  @Override
  public void createDirectory() {}

  @Override
  public boolean setReadOnly() {
    return false;
  }

  @Override
  public FileChannel open(String mode) {
    disk().create(file());
    return new Channel(disk(), file());
  }

  private static final class Channel extends FileBaseDefault {
    private final FrailDisk disk;
    private final String file;

    Channel(FrailDisk disk, String file) {
      this.disk = disk;
      this.file = file;
    }

    @Override
    public long size() {
      return disk.size(file);
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
      byte[] bytes = disk.read(file, at, into.remaining());
      into.put(bytes);
      return bytes.length == 0 ? -1 : bytes.length;
    }

    @Override
    public int write(ByteBuffer from, long at) throws IOException {
      byte[] bytes = new byte[from.remaining()];
      from.get(bytes);
      disk.write(file, at, bytes);
      return bytes.length;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      disk.truncate(file, size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      disk.force(file);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      return new FileLock((FileChannel) this, position, size, shared) {
        @Override
        public boolean isValid() {
          return true;
        }

        @Override
        public void release() {}
      };
    }
  }
}
