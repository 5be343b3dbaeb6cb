package news.parallax.indexer.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Report;
import org.junit.jupiter.api.Test;

class PassagesTest {

  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final String FIRST =
      "A ferry carrying 140 day labourers struck a sandbank below Marrowgate lock on Tuesday morning"
          + " and rolled onto its side within minutes, harbour master Odile Brandt said.";
  private static final String SECOND =
      "Divers from three towns worked until dusk. Of the 140 aboard, 119 had been brought ashore.";
  private static final String THIRD =
      "The owner denied that the vessel had been overloaded, and showed its papers to reporters.";

  private static Report report(
      String id, int revision, String outlet, int minutes, String credit, List<String> text) {
    return new Report(
        id,
        revision,
        outlet,
        outlet,
        "en",
        Optional.of(NOON.plusSeconds(minutes * 60L)),
        NOON,
        "Ferry",
        text,
        Optional.of(credit),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void aVerdictTellsWhatWasCutAndAddedAndWhoIsCredited() {
    List<String> wire = List.of(FIRST, SECOND, THIRD);
    List<String> client = List.of(FIRST, SECOND, "We have warned of this river for years.");
    CopyJudge judge = new CopyJudge();
    judge.judge(report("wire", 1, "Tarn Wire", 0, "", wire));

    CopyVerdict verdict =
        judge.judge(report("client", 1, "Post", 45, "(TW, Post)", client)).own().orElseThrow();

    assertThat(verdict.kind()).isEqualTo(CopyVerdict.Kind.SYNDICATED);
    assertThat(verdict.later()).contains(Duration.ofMinutes(45));
    assertThat(verdict.credit()).contains("(TW, Post)");
    assertThat(Passages.leftOut(verdict, wire))
        .containsExactly(THIRD.substring(0, THIRD.length() - 1));
    assertThat(Passages.added(verdict, client))
        .containsExactly("We have warned of this river for years");
  }

  @Test
  void theRevisionThatWasCopiedIsNamed() {
    CopyJudge judge = new CopyJudge();
    judge.judge(report("wire", 1, "Tarn Wire", 0, "", List.of(FIRST, SECOND)));
    judge.judge(
        report(
            "wire",
            2,
            "Tarn Wire",
            0,
            "",
            List.of("Nobody knows why the river fell so low.", THIRD, SECOND)));

    CopyVerdict verdict =
        judge.judge(report("copy", 1, "Post", 45, "", List.of(FIRST, SECOND))).own().orElseThrow();

    assertThat(verdict.parent()).isEqualTo("wire");
    assertThat(verdict.parentRevision()).isEqualTo(1);
    assertThat(verdict.share()).isEqualTo(1.0);
  }
}
