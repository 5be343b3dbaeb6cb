package news.parallax.crawler.frontier;

class InMemoryFrontierTest extends FrontierContract {

  private final InMemoryFrontier memory = new InMemoryFrontier();

  @Override
  protected Frontier open() {
    return memory;
  }

  @Override
  protected Frontier restarted() {
    memory.restart();
    return memory;
  }
}
