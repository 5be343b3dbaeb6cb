package news.parallax.indexer.store;

import java.nio.file.Path;
import java.util.Optional;
import news.parallax.crawler.frontier.Frontier;
import news.parallax.crawler.frontier.FrontierContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class StoreFrontierTest extends FrontierContract {

  @TempDir Path folder;
  private Optional<Store> store = Optional.empty();

  @Override
  protected Frontier open() {
    Store opened = Store.at("file:" + folder.resolve("db"));
    store = Optional.of(opened);
    return opened.frontier();
  }

  @Override
  protected Frontier restarted() {
    store.ifPresent(Store::close);
    return open();
  }

  @AfterEach
  void close() {
    store.ifPresent(Store::close);
  }
}
