package news.parallax.indexer.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file in which nothing is written over before all that was written earlier has been forced. H2
 * takes the order of its writes for granted: where its header points to a part of the file that the
 * disk lost at a power cut, it goes by the part that happens to stand last, however old.
 *
 * <p>H2 reaches it as {@code ordered:<the file>}, once this class is registered, and makes further
 * ones by reflection: hence public.
 */
public final class OrderedPath extends FilePathWrapper {

  static final String SCHEME = "ordered";

  static void register() {
    FilePath.register(new OrderedPath());
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(super.open(mode));
  }

  private static final class Channel extends FileBaseDefault {

    private final FileChannel file;
    private long forcedBytes;
    private boolean unforced;

    Channel(FileChannel file) throws IOException {
      this.file = file;
      this.forcedBytes = file.size();
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
      return file.read(into, at);
    }

    @Override
    public synchronized int write(ByteBuffer from, long at) throws IOException {
      orderedAt(at);
      unforced = true;
      return file.write(from, at);
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
      orderedAt(size);
      unforced = true;
      file.truncate(size);
    }

    private void orderedAt(long at) throws IOException {
      if (unforced && at < forcedBytes) {
        force(true);
      }
    }

    @Override
    public synchronized void force(boolean metaData) throws IOException {
      file.force(metaData);
      unforced = false;
      forcedBytes = file.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
