package news.parallax.indexer.store;

import java.nio.file.Path;
import news.parallax.crawler.frontier.Frontier;
import news.parallax.crawler.frontier.FrontierContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class StoreFrontierTest extends FrontierContract {

  @TempDir Path folder;
  private Store store;

  @Override
  protected Frontier open() {
    store = Store.at("file:" + folder.resolve("db"), folder);
    return store.frontier();
  }

  @Override
  protected Frontier restarted() {
    store.close();
    return open();
  }

  @AfterEach
  void close() {
    store.close();
  }
}
