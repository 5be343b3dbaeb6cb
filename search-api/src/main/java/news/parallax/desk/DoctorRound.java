package news.parallax.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import news.parallax.config.Outlet;
import news.parallax.config.OutletStamp;
import news.parallax.config.Outlets;
import news.parallax.crawler.extract.Extraction;
import news.parallax.crawler.schedule.Rereading;
import news.parallax.indexer.decide.Decider;
import news.parallax.indexer.lucene.LuceneIndex;
import news.parallax.indexer.store.CapturedPage;
import news.parallax.indexer.store.Difference;
import news.parallax.indexer.store.Doctor;
import news.parallax.story.Holdings;

/** Holds the record against itself, its archive, the index and the outlet files, and mends. */
public final class DoctorRound {

  private final Doctor doctor;
  private final LuceneIndex index;
  private final Decider decider;
  private final Holdings holdings;
  private final Rereading rereading;
  private final Supplier<Outlets> outlets;
  private final Supplier<List<OutletStamp>> staleFiles;
  private volatile boolean filesMended;

  /**
   * @param staleFiles what the record had taken up last of outlet files that were not so any more
   *     when they were first looked at after the start
   */
  public DoctorRound(
      Doctor doctor,
      LuceneIndex index,
      Decider decider,
      Holdings holdings,
      Rereading rereading,
      Supplier<Outlets> outlets,
      Supplier<List<OutletStamp>> staleFiles) {
    this.doctor = doctor;
    this.index = index;
    this.decider = decider;
    this.holdings = holdings;
    this.rereading = rereading;
    this.outlets = outlets;
    this.staleFiles = staleFiles;
  }

  /** A difference that was found, and whether it is gone. */
  public record Treated(Difference difference, boolean repaired) {

    /** In words, for the operator. */
    public String words() {
      boolean waits = !repaired && difference instanceof Difference.TextDamaged;
      return difference.words()
          + (waits ? "; no capture has it, its page is fetched anew at the next round" : "");
    }
  }

  /** Every difference, in the order record, archive, index, files; reads everything once. */
  public List<Difference> differences() {
    List<Difference> all = new ArrayList<>(doctor.texts());
    all.addAll(doctor.captures(rereading::recall));
    all.addAll(doctor.index(index.articleIds(), holdings.decided()));
    if (!filesMended) {
      staleFiles.get().stream()
          .map(stamp -> new Difference.OutletStale(stamp.outlet(), stamp.file()))
          .forEach(all::add);
    }
    return all;
  }

  /**
   * Mends what can be mended now, then looks again: whatever is still there was not repaired.
   *
   * <p>Texts come before the index, which is made anew of them.
   */
  public List<Treated> repair() throws InterruptedException {
    List<Difference> found = differences();
    if (found.isEmpty()) {
      return List.of();
    }
    List<Difference> left = new ArrayList<>();
    boolean restored = false;
    for (Difference difference : found) {
      if (difference instanceof Difference.TextDamaged text && restore(text)) {
        restored = true;
      } else {
        left.add(difference);
      }
    }
    boolean indexDiffers = !doctor.repair(left).isEmpty();
    if (restored || indexDiffers) {
      decider.reindex();
    }
    filesMended = true; // the list has been taken up as the files are now
    return treated(found, differences());
  }

  /** What is found at the second look alone came up meanwhile, and stands there as not repaired. */
  private static List<Treated> treated(List<Difference> before, List<Difference> after) {
    List<Treated> all = new ArrayList<>();
    before.forEach(difference -> all.add(new Treated(difference, !after.contains(difference))));
    after.stream()
        .filter(difference -> !before.contains(difference))
        .forEach(difference -> all.add(new Treated(difference, false)));
    return all;
  }

  private boolean restore(Difference.TextDamaged text) throws InterruptedException {
    for (CapturedPage page : doctor.captures(text.article(), text.revision())) {
      Optional<Outlet> outlet = outlets.get().outlet(page.outlet());
      if (outlet.isPresent() && restore(text, page, outlet.get())) {
        return true;
      }
    }
    return false;
  }

  private boolean restore(Difference.TextDamaged text, CapturedPage page, Outlet outlet)
      throws InterruptedException {
    return rereading
        .extraction(page.capture(), page.url(), outlet, page.source(), page.dated())
        .filter(
            today ->
                today instanceof Extraction.Found found
                    && doctor.restore(text.article(), text.revision(), found.article()))
        .isPresent();
  }
}
