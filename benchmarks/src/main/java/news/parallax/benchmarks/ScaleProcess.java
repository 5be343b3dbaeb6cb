package news.parallax.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code parallax up} in a process of its own, until it is killed. */
final class ScaleProcess implements AutoCloseable {

  private static final long LOOK_MILLIS = 20;

  private final Process process;

  private ScaleProcess(Process process) {
    this.process = process;
  }

  /** Starts it with this program's classes and options, but for the heap, which is the usual. */
  static ScaleProcess up(Path data) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-Xm"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("news.parallax.cli.Parallax", "--data", data.toString()));
    command.addAll(List.of("up", "--port", "0"));
    return new ScaleProcess(
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.appendTo(data.resolveSibling("up.err").toFile()))
            .start());
  }

  /** Waits until the press has been asked this often. */
  void awaitServed(ScalePress press, int requests) throws InterruptedException {
    while (press.served() < requests) {
      if (!process.isAlive()) {
        throw new IllegalStateException("parallax up ended by itself");
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** SIGKILL; returns once it is gone. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
