package news.parallax.indexer.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import news.parallax.story.Membership;
import news.parallax.story.Report;
import org.junit.jupiter.api.Test;

/** Reports in two languages that share a state and what ordinary words name, but no name. */
class ConceptsTest {

  private static final Report FIRE_EN =
      River.report(
          "fire-en",
          "en",
          0,
          "Night fire empties hospital in northern Chile",
          "Patients were carried out of the hospital when a fire broke out in the kitchen. Police"
              + " closed the bridge and a school took the children in.");
  private static final Report FIRE_ES =
      River.report(
          "fire-es",
          "es",
          3,
          "Chile: evacúan un hospital por un incendio",
          "La policía cerró el puente mientras ardía la cocina del hospital. Una escuela recibió a"
              + " los niños; el incendio fue apagado de madrugada.");
  private static final Report BUS_ES =
      River.report(
          "bus-es",
          "es",
          3,
          "Chile: huelga de autobuses deja a miles a pie",
          "Los conductores piden un salario mejor. Los trenes y el aeropuerto funcionan, pero los"
              + " taxis cobran el doble.");

  private final StoryGrouper grouper = new StoryGrouper();

  @Test
  void aSharedEventIsToldByWhatItsWordsName() {
    Membership english = assign(FIRE_EN);
    Membership spanish = assign(FIRE_ES);

    assertThat(spanish.story()).isEqualTo(english.story());
    assertThat(spanish.evidence().reasons().getFirst())
        .startsWith("shares ")
        .contains("hospital", "incendio");
  }

  @Test
  void anotherEventOfTheSameDayAndStateIsNot() {
    assertThat(assign(BUS_ES).story()).isNotEqualTo(assign(FIRE_EN).story());
  }

  private Membership assign(Report report) {
    return grouper.assign(report, Optional.empty()).own();
  }
}
