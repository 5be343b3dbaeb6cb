package news.parallax;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import news.parallax.config.Settings;
import news.parallax.config.SourceList;
import news.parallax.crawler.discover.Selectors;
import news.parallax.crawler.fetch.Sleeper;

/**
 * What a house is to be: which outlets, which settings, and whether it crawls by itself.
 *
 * @param sleeper how the crawl waits for a moment of the clock
 * @param demo whether the outlets are the demo's invented ones, which every page then says
 */
public record Plan(
    SourceList outlets,
    Settings settings,
    Mode mode,
    boolean demo,
    Clock clock,
    Sleeper sleeper) {

  /** Crawl on schedule and serve; serve alone; or act only when a command asks. */
  public enum Mode {
    CRAWL,
    SERVE,
    ON_REQUEST
  }

  /** An operator's house: the shipped outlets with those of the config folder laid over them. */
  public static Plan of(Path config, Settings settings, Mode mode) {
    return new Plan(
        settings.shippedOutlets()
            ? SourceList.of(Optional.of(config), Selectors::fault)
            : SourceList.only(config, Selectors::fault),
        settings,
        mode,
        false,
        Clock.systemUTC(),
        Sleeper.real(Clock.systemUTC()));
  }

  /** The demo's house: only the outlets of its own folder. */
  public static Plan demo(Path config, Settings settings) {
    return new Plan(
        SourceList.only(config, Selectors::fault),
        settings,
        Mode.CRAWL,
        true,
        Clock.systemUTC(),
        Sleeper.real(Clock.systemUTC()));
  }
}
