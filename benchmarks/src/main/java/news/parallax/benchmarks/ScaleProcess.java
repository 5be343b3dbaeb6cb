package news.parallax.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code parallax up} in a process of its own, until it is killed. */
final class ScaleProcess {

  private static final int READY = 200;
  private static final long LOOK_MILLIS = 20;

  private final Process process;
  private final BufferedReader out;

  private ScaleProcess(Process process) {
    this.process = process;
    this.out = process.inputReader();
  }

  /**
   * Starts it with this program's classes and options, but for the heap, which is the usual one.
   */
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
            .redirectError(ProcessBuilder.Redirect.appendTo(data.resolveSibling("up.err").toFile()))
            .start());
  }

  /** Waits until it listens; where. */
  URI address() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IllegalStateException("parallax up ended by itself");
    }
    return URI.create(line);
  }

  /** Waits until its answers are complete. */
  void awaitReady(URI address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest ready = HttpRequest.newBuilder(address.resolve("/readyz")).build();
      while (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() != READY) {
        look();
      }
    }
  }

  /** Waits until the press was asked this often since the process began. */
  void awaitServed(ScalePress press, int requests) throws InterruptedException {
    while (press.served() < requests) {
      look();
    }
  }

  private void look() throws InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("parallax up ended by itself");
    }
    Thread.sleep(LOOK_MILLIS);
  }

  /** SIGKILL; returns once it is gone. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }
}
