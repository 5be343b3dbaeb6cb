package news.parallax.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import news.parallax.demo.AnswerKey.KeyedCopy;
import news.parallax.indexer.copies.CopyJudge;
import news.parallax.indexer.copies.Judgement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCopiesTest {

  private static final Instant START = Instant.parse("2026-05-14T09:30:00Z");

  private final Newsroom newsroom = Newsroom.open(new Edition(START));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void judgeFindsExactlyTheKeyedCopiesInWhateverOrderTheyArrive(long seed) {
    List<Piece> pieces = new ArrayList<>(newsroom.pieces());
    Collections.shuffle(pieces, new Random(seed));
    CopyJudge judge = new CopyJudge();
    Map<String, String> found = new HashMap<>();
    for (Piece piece : pieces) {
      Judgement judgement = judge.judge(KeyedReports.report(piece, START));
      judgement.own().ifPresent(copy -> found.put(copy.child(), copy.parent()));
      judgement.revised().forEach(copy -> found.put(copy.child(), copy.parent()));
    }
    assertThat(found)
        .isEqualTo(
            AnswerKey.read().copies().stream()
                .collect(Collectors.toMap(KeyedCopy::child, KeyedCopy::parent)));
  }
}
