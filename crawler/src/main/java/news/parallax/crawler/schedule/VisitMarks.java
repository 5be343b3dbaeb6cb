package news.parallax.crawler.schedule;

import org.slf4j.MDC;

/**
 * What every line logged during a visit carries: {@code visit}, the id under which the visit is
 * recorded, {@code outlet}, the outlet's id, and {@code address}.
 */
final class VisitMarks implements AutoCloseable {

  static final String VISIT = "visit";
  static final String OUTLET = "outlet";
  static final String ADDRESS = "address";

  private VisitMarks() {}

  /** Marks this thread's lines until closed. */
  static VisitMarks put(String visit, Visits.Errand errand) {
    MDC.put(VISIT, visit);
    MDC.put(OUTLET, errand.outlet());
    MDC.put(ADDRESS, errand.address());
    return new VisitMarks();
  }

  @Override
  public void close() {
    MDC.remove(VISIT);
    MDC.remove(OUTLET);
    MDC.remove(ADDRESS);
  }
}
