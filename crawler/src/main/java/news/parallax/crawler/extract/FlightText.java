package news.parallax.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of a page that a React server streams into scripts piece by piece: {@code id:JSON}
 * lines, and texts whose length in bytes stands before them.
 */
final class FlightText {

  private static final String MARK = "__next_f.push(";
  private static final Pattern PIECE =
      Pattern.compile("__next_f\\.push\\(\\[1,\\s*+(\"(?:[^\"\\\\]++|\\\\.)*+\")");
  private static final Pattern ROW = Pattern.compile("([0-9a-f]{1,6}):(?:T([0-9a-f]{1,8}),)?");
  private static final int PIECES_MAX = 2000;
  private static final int ROWS_MAX = 5000;

  private FlightText() {}

  /** Whether a script is one piece of such a stream. */
  static boolean isPiece(String script) {
    return script.contains(MARK);
  }

  /** The rows of the stream that these scripts make together: values of JSON, and plain texts. */
  static List<String> rows(List<String> scripts) {
    StringBuilder stream = new StringBuilder();
    int pieces = 0;
    for (String script : scripts) {
      Matcher piece = PIECE.matcher(script);
      while (piece.find() && pieces++ < PIECES_MAX) {
        stream.append(ScriptData.unescaped(piece.group(1)));
      }
    }
    return split(stream.toString());
  }

  private static List<String> split(String stream) {
    List<String> rows = new ArrayList<>();
    Matcher row = ROW.matcher(stream);
    int at = 0;
    while (at < stream.length() && rows.size() < ROWS_MAX) {
      boolean named = row.region(at, stream.length()).lookingAt();
      int from = named ? row.end() : at;
      int line = stream.indexOf('\n', from);
      int end = line < 0 ? stream.length() : line;
      if (named && row.group(2) != null) {
        end = behind(stream, from, Integer.parseUnsignedInt(row.group(2), 16));
        rows.add("{\"text\":" + ScriptData.quoted(stream.substring(from, end)) + "}");
        at = end;
      } else {
        rows.add(stream.substring(from, end));
        at = end + 1;
      }
    }
    return rows;
  }

  /** The index behind so many bytes of UTF-8. */
  private static int behind(String stream, int from, int bytes) {
    int left = bytes;
    int at = from;
    while (at < stream.length() && left > 0) {
      int c = stream.codePointAt(at);
      left -= c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      at += Character.charCount(c);
    }
    return at;
  }
}
