package news.parallax.crawler.frontier;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a visit of a source brought. */
public sealed interface SourceOutcome {

  /**
   * It was read.
   *
   * @param leads what it offers, in its order, already cut to the bounds
   * @param dropped what it offers and was not taken, in words, for the operator
   * @param movedTo target of a permanent redirect on the way
   * @param sitemaps what its sitemap index lists, each with what its next request is made
   *     conditional by; empty where the source is no index
   */
  record Read(
      List<Lead> leads,
      List<Dropped> dropped,
      Validators validators,
      Optional<URI> movedTo,
      Map<URI, Validators> sitemaps)
      implements SourceOutcome {

    /** A source that is one document. */
    public Read(
        List<Lead> leads, List<Dropped> dropped, Validators validators, Optional<URI> movedTo) {
      this(leads, dropped, validators, movedTo, Map.of());
    }
  }

  /** The server, or the body's hash, says that nothing changed. */
  record Unchanged(Validators validators) implements SourceOutcome {}

  /** It is not ours to take: robots, a non-public address, a bound. */
  record Refused(RefusalReason reason, String detail) implements SourceOutcome {}

  /** It failed and is tried again. */
  record Failed(FailureKind kind, String detail) implements SourceOutcome {}

  /** An entry that was not taken, so that nothing is skipped in silence. */
  record Dropped(String address, RefusalReason reason, String detail) {}
}
