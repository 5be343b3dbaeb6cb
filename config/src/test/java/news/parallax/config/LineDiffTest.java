package news.parallax.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineDiffTest {

  private static String told(String theirs, String mine) {
    return LineDiff.between(theirs, mine).stream()
        .map(line -> sign(line.side()) + line.text())
        .collect(Collectors.joining(" "));
  }

  private static String sign(LineDiff.Side side) {
    return switch (side) {
      case BOTH -> "=";
      case THEIRS -> "-";
      case MINE -> "+";
    };
  }

  @Test
  void linesAreSharedTakenAwayOrAdded() {
    assertThat(told("a\nb\nc\n", "a\nx\nc\n")).isEqualTo("=a -b +x =c");
    assertThat(told("a\nb\n", "a\nb\n")).isEqualTo("=a =b");
    assertThat(told("", "a\n")).isEqualTo("+a");
    assertThat(told("a\n", "")).isEqualTo("-a");
    assertThat(told("a\nb\nc\nd\n", "x\nb\nd\ny\n")).isEqualTo("-a +x =b -c =d +y");
  }

  @Test
  void theWholeMiddleIsReplacedWhereItIsTooLongToCompare() {
    String theirs = "same\n" + "a\n".repeat(3_000);
    String mine = "same\n" + "b\n".repeat(3_000);
    assertThat(LineDiff.between(theirs, mine)).hasSize(6_001);
  }

  @Test
  void bothVersionsCanBeReadOutOfEveryDifference() {
    Random random = new Random(20261126);
    for (int i = 0; i < 300; i++) {
      String theirs = lines(random);
      String mine = lines(random);
      List<LineDiff.Line> diff = LineDiff.between(theirs, mine);
      assertThat(without(diff, LineDiff.Side.MINE)).isEqualTo(theirs.lines().toList());
      assertThat(without(diff, LineDiff.Side.THEIRS)).isEqualTo(mine.lines().toList());
    }
  }

  private static String lines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      lines.add(String.valueOf((char) ('a' + random.nextInt(4))));
    }
    return String.join("\n", lines);
  }

  private static List<String> without(List<LineDiff.Line> diff, LineDiff.Side side) {
    return diff.stream().filter(line -> line.side() != side).map(LineDiff.Line::text).toList();
  }
}
