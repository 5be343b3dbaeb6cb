package news.parallax.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of the command line: what it answered, what it told beside, and how it ended. */
record Run(int code, String out, String err) {

  static Run of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Parallax.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Run(code, out.toString(), err.toString());
  }

  /** The same command line as a process of its own, ready to be started. */
  static ProcessBuilder process(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Parallax.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  List<JsonNode> lines() {
    JsonMapper json = JsonMapper.builder().build();
    return out.lines().filter(l -> !l.isBlank()).map(json::readTree).toList();
  }
}
