package news.parallax.cli;

import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** How long work shows itself: a bar on a terminal, a plain line now and then elsewhere. */
final class Progress implements AutoCloseable {

  private static final long LINE_EVERY = 50;

  private final PrintWriter err;
  private final Optional<ProgressBar> bar;
  private long told;

  private Progress(PrintWriter err, Optional<ProgressBar> bar) {
    this.err = err;
    this.bar = bar;
  }

  static Progress of(PrintWriter err) {
    boolean terminal = System.console() != null && System.console().isTerminal();
    return new Progress(
        err,
        terminal
            ? Optional.of(
                new ProgressBarBuilder()
                    .setTaskName("crawling")
                    .setInitialMax(0)
                    .setUpdateIntervalMillis(200)
                    .build())
            : Optional.empty());
  }

  void at(long done, long known) {
    bar.ifPresent(b -> b.maxHint(known).stepTo(done));
    if (bar.isEmpty() && done >= told + LINE_EVERY) {
      told = done;
      err.printf("crawling: %d of %d known addresses%n", done, known);
      err.flush();
    }
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
