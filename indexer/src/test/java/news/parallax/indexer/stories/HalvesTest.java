package news.parallax.indexer.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import news.parallax.indexer.stories.Halves.Side;
import org.junit.jupiter.api.Test;

class HalvesTest {

  /** Two pairs, and one thing that is a little like the second pair. */
  private static final double[][] TWO_PAIRS = {
    {0, .8, .1, .1, .0},
    {.8, 0, .1, .1, .0},
    {.1, .1, 0, .6, .2},
    {.1, .1, .6, 0, .2},
    {.0, .0, .2, .2, 0}
  };

  @Test
  void stragglerGoesToTheHalfThatItIsMoreLike() {
    Halves halves = Halves.of(TWO_PAIRS).orElseThrow();

    assertThat(halves.side(1)).isEqualTo(halves.side(0));
    assertThat(halves.side(2)).isNotEqualTo(halves.side(0));
    assertThat(halves.side(3)).isEqualTo(halves.side(2));
    assertThat(halves.side(4)).isEqualTo(halves.side(2));
  }

  @Test
  void likenessAcrossIsHeldAgainstThatInside() {
    Halves halves = Halves.of(TWO_PAIRS).orElseThrow();

    assertThat(halves.across()).isCloseTo(0.4 / 6, within(1e-9));
    assertThat(halves.within()).isCloseTo(Math.sqrt(0.8 * 1.0 / 3), within(1e-9));
  }

  @Test
  void somethingElseHasAHalfToo() {
    Halves halves = Halves.of(TWO_PAIRS).orElseThrow();
    Side first = halves.side(0);

    assertThat(halves.nearer(new double[] {.3, .3, .2, .2, .2})).isEqualTo(first);
    assertThat(halves.nearer(new double[] {.1, .1, .2, .2, .2})).isNotEqualTo(first);
  }

  @Test
  void oneGroupAndItsStragglersHaveNoHalves() {
    double[][] chain = {{0, .9, .8, .1}, {.9, 0, .8, .1}, {.8, .8, 0, .1}, {.1, .1, .1, 0}};

    assertThat(Halves.of(chain)).isEmpty();
    assertThat(Halves.of(new double[][] {{0}})).isEmpty();
    assertThat(Halves.of(new double[0][])).isEmpty();
  }
}
