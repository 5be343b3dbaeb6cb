package news.parallax.indexer.store;

import java.util.Optional;
import java.util.OptionalLong;

/** Who has a data folder: this process, which may then write, or another. */
public sealed interface Tenancy permits DataFolder.Owned, Tenancy.Taken {

  /**
   * Another owner has it.
   *
   * @param pid the owner's process id; empty when the lock file does not tell
   * @param server where the owner says that it listens; empty when it serves nothing
   */
  record Taken(OptionalLong pid, Optional<Server> server) implements Tenancy {}
}
