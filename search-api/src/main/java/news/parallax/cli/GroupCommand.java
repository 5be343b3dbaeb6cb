package news.parallax.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import news.parallax.indexer.stories.GroupBatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code group}: copies and stories among the articles of a file, one JSON object each. */
@Command(name = "group", description = "Decide copies and stories among the articles of a file.")
final class GroupCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE.jsonl",
      description = "lines {id, outlet?, language, published?, title, body}, .gz too")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    GroupBatch.group(file, out);
    out.flush();
    return Parallax.DONE;
  }
}
