package news.parallax.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
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

  List<JsonNode> lines() {
    JsonMapper json = JsonMapper.builder().build();
    return out.lines().filter(l -> !l.isBlank()).map(json::readTree).toList();
  }
}
