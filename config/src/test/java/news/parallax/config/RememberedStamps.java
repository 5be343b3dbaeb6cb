package news.parallax.config;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A log of outlet files that lasts as long as its test. */
final class RememberedStamps implements OutletLog {

  final List<Instant> times = new ArrayList<>();
  private List<OutletStamp> stamps = List.of();

  @Override
  public List<OutletStamp> stamps() {
    return stamps;
  }

  @Override
  public void taken(List<OutletStamp> taken, Instant at) {
    stamps = List.copyOf(taken);
    times.add(at);
  }
}
