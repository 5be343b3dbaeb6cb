package news.parallax.answers;

import java.util.List;
import java.util.Optional;

/** Where an operator reads and writes an outlet's file; kept by the config folder. */
public interface OutletDesk {

  /**
   * An outlet's file as it is now.
   *
   * @param file a path below the config folder, or {@code shipped:<path>}
   * @param sha256 of the text, by which a save proves that it knows what it replaces
   */
  record OutletFile(String outlet, String file, String text, String sha256) {}

  /**
   * One thing wrong in a file.
   *
   * @param line from 1
   * @param column from 1
   */
  record Fault(int line, int column, String what, String cure) {}

  /** What came of a save. */
  sealed interface Saved {

    /** It is on disk and in force. */
    record Done(OutletFile file) implements Saved {}

    /** Nothing was written: the text is wrong. */
    record Wrong(List<Fault> faults) implements Saved {
      public Wrong {
        faults = List.copyOf(faults);
      }
    }

    /** Nothing was written: the file is another than the editor started from. */
    record ChangedMeanwhile(OutletFile now) implements Saved {}
  }

  /** Empty when no file makes up such an outlet. */
  Optional<OutletFile> file(String outlet);

  /** Writes the text in one step if it is right and the file's hash still is {@code sha256}. */
  Saved save(String outlet, String text, String sha256);
}
