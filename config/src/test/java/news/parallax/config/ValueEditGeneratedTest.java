package news.parallax.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A thousand random files and edits: the bytes before and behind the one value stay. */
class ValueEditGeneratedTest {

  private static final int EDITS = 1_000;
  private static final FileSchema SCHEMA = FileSchema.ofOutlets();

  private static final List<String> COMMENTS =
      List.of("", "", " # why", "  # 15m: \"x\", 'y' {z}", " # \uD83D\uDCF0 ü");
  private static final List<String> VALUES =
      List.of(
          "plain",
          "two words",
          "it's",
          "\"said\"",
          "a: b",
          "a #b",
          "[x]",
          "{y}",
          "- z",
          "& *",
          "1843",
          "true",
          "null",
          "~",
          "",
          " led and trailed ",
          "été \uD83D\uDCF0",
          "back\\slash",
          "a,b",
          "x:",
          "%p",
          "@at",
          "`t",
          "https://example.org/?a=b#c",
          "one\ntwo",
          "15m");

  private final Random random = new Random(20261126);

  /** A file in pieces: its text before the value, the value as it is written, the text behind. */
  private record Written(String path, String before, String value, String behind) {
    String whole() {
      return before + value + behind;
    }
  }

  @Test
  void inAThousandRandomEditsOnlyTheValuesBytesChange() {
    for (int i = 0; i < EDITS; i++) {
      Written file = file();
      String value = any(VALUES);
      String edited = edited(file, value);
      assertThat(edited).as("%s of %s", file.path(), file).startsWith(file.before());
      assertThat(edited).as("%s of %s", file.path(), file).endsWith(file.behind());
      assertThat(valueOf(edited, file.path())).isEqualTo(value);
    }
  }

  @Test
  void inAThousandRandomAdditionsOnlyOneRunOfBytesIsAdded() {
    for (int i = 0; i < EDITS; i++) {
      String text = file().whole();
      String value = any(VALUES);
      String edited = edited(new Written("notes", text, "", ""), value);
      int head = sameAtHead(text, edited);
      int tail = text.length() - head;
      assertThat(edited).endsWith(text.substring(text.length() - tail));
      assertThat(valueOf(edited, "notes")).isEqualTo(value);
    }
  }

  private static int sameAtHead(String one, String other) {
    int head = 0;
    while (head < Math.min(one.length(), other.length())
        && one.charAt(head) == other.charAt(head)) {
      head++;
    }
    return head;
  }

  private static String edited(Written file, String value) {
    YamlText yaml = new YamlText("a.yaml", file.whole(), false);
    YamlNode root = root(yaml);
    ValueEdit.Result result =
        new ValueEdit(yaml, root, SCHEMA).set(List.of(file.path().split("\\.")), value);
    assertThat(result).as(file.toString()).isInstanceOf(ValueEdit.Result.Edited.class);
    return ((ValueEdit.Result.Edited) result).yaml().text();
  }

  private static YamlNode root(YamlText yaml) {
    YamlReader.Reading reading = yaml.read();
    assertThat(reading).as(yaml.text()).isInstanceOf(YamlReader.Reading.Read.class);
    return ((YamlReader.Reading.Read) reading).root();
  }

  private static String valueOf(String text, String path) {
    YamlNode node =
        root(new YamlText("a.yaml", text, false))
            .at(List.of(path.split("\\.")))
            .orElseThrow()
            .node();
    return ((YamlNode.Scalar) node).text();
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private Written file() {
    List<Written> lines = new ArrayList<>(List.of(name(), owner(), pace(), source(), home()));
    Collections.shuffle(lines, random);
    int chosen = random.nextInt(lines.size());
    StringBuilder before = new StringBuilder(any(List.of("", "---\n", "# head\n\n")));
    StringBuilder behind = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Written line = lines.get(i);
      if (i < chosen) {
        before.append(line.whole());
      } else if (i == chosen) {
        before.append(line.before());
        behind.append(line.behind());
      } else {
        behind.append(line.whole());
      }
    }
    behind.append(any(List.of("", "# end", "\n# end\n", "\n\n")));
    Written written = lines.get(chosen);
    Written file =
        new Written(written.path(), before.toString(), written.value(), behind.toString());
    return random.nextInt(4) == 0 ? withCarriageReturns(file) : file;
  }

  private static Written withCarriageReturns(Written file) {
    return new Written(
        file.path(),
        file.before().replace("\n", "\r\n"),
        file.value().replace("\n", "\r\n"),
        file.behind().replace("\n", "\r\n"));
  }

  private String rest() {
    return any(COMMENTS) + any(List.of("\n", "\n", "\n\n", "\n# a line: of its own\n"));
  }

  private Written name() {
    String value =
        any(
            List.of(
                "A",
                "'A b'",
                "\"A \\\" b\"",
                "A b\n  and more",
                "|\n  block\n  of two",
                ">-\n  folded\n  in two"));
    boolean block = value.startsWith("|") || value.startsWith(">");
    return new Written("name", "name: ", value, block ? "\n" : rest());
  }

  private Written owner() {
    return random.nextBoolean()
        ? new Written(
            "owner.origin",
            "owner: {kind: wire, origin: ",
            any(List.of("'t'", "\"t\"", "t")),
            "}" + rest())
        : new Written(
            "owner.origin",
            "owner:" + rest() + "    origin:  ",
            any(List.of("'t'", "t u")),
            rest() + "    kind: wire\n");
  }

  private Written pace() {
    return random.nextBoolean()
        ? new Written(
            "pace.interval",
            "pace:" + rest() + " gap: 2s\n interval: ",
            any(List.of("15m", "'15m'")),
            rest())
        : new Written(
            "pace.interval", "\"pace\": { \"interval\": ", "15m", ",\n  gap: 2s }" + rest());
  }

  private Written source() {
    return new Written(
        "sources.1.address",
        "sources:" + rest() + "- kind: feed\n  address: x" + rest() + "- address: ",
        any(List.of("y", "'y'", "\"y\"")),
        rest() + "  kind: feed\n");
  }

  private Written home() {
    return new Written("home", "home: ", "https://example.org/" + any(List.of("", "a#b")), rest());
  }
}
