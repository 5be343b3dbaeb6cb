package news.parallax.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import news.parallax.config.Outlet;
import news.parallax.config.Outlets;
import news.parallax.config.SelectorCheck;
import news.parallax.config.SourceList;
import news.parallax.crawler.url.OutletHosts;

/**
 * Writes the shipped outlet files from tables of facts: the same tables give the same bytes.
 *
 * <p>Files without the mark of a written one are kept as they are, and nothing is written for their
 * hosts.
 */
public final class OutletListRun {

  private OutletListRun() {}

  /**
   * Prints what was written and what was left out.
   *
   * @param arguments the folder of tables; the folder {@code config}, whose {@code outlets} are
   *     written; {@code --addresses} after them prints every address that was left out
   */
  public static void main(String[] arguments) throws IOException {
    Path config = Path.of(arguments[1]);
    LeftOut leftOut = new LeftOut();
    List<ListedOutlet> drafts =
        new OutletDrafts(FactTables.read(Path.of(arguments[0])), leftOut).outlets();
    Path folder = config.resolve("outlets");
    removeWritten(folder);
    List<OutletHosts> kept = sound(config).outlets().stream().map(OutletHosts::of).toList();
    int written = 0;
    for (ListedOutlet draft : drafts) {
      if (isKept(draft, kept)) {
        leftOut.outlet("kept in a file written by hand", draft.domain());
      } else {
        write(folder.resolve(draft.path()), draft.yaml());
        written++;
      }
    }
    print(sound(config).outlets(), written, leftOut, System.out);
    if (arguments.length > 2) {
      leftOut.printAddresses(System.out);
    }
  }

  private static void removeWritten(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".yaml")).toList();
    }
    for (Path file : files) {
      if (Files.readAllLines(file).contains(ListedOutlet.MARK)) {
        Files.delete(file);
      }
    }
  }

  private static boolean isKept(ListedOutlet draft, List<OutletHosts> kept) {
    URI home = URI.create("https://" + draft.domain() + "/");
    return kept.stream().anyMatch(hosts -> hosts.contains(home));
  }

  private static void write(Path file, String yaml) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, yaml);
  }

  private static Outlets sound(Path config) {
    Outlets outlets = SourceList.only(config, SelectorCheck.ANY).load();
    if (!outlets.problems().isEmpty()) {
      throw new IllegalStateException("faults in the outlets: " + outlets.problems());
    }
    return outlets;
  }

  private static void print(List<Outlet> outlets, int written, LeftOut leftOut, PrintStream out) {
    out.println("outlets: %d, of them written: %d".formatted(outlets.size(), written));
    out.println(
        "countries: %d"
            .formatted(outlets.stream().flatMap(o -> o.country().stream()).distinct().count()));
    out.println("sources: %d".formatted(outlets.stream().mapToInt(o -> o.sources().size()).sum()));
    leftOut.print(out);
  }
}
