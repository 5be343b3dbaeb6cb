package news.parallax.indexer.store;

/** One thing in the data folder that is not as it should be, named so that it can be mended. */
public sealed interface Difference {

  /** In words, for the operator. */
  String words();

  /** A stored text fails its SHA-256. */
  record TextDamaged(String article, int revision) implements Difference {
    @Override
    public String words() {
      return "article %s, revision %d: the stored text fails its SHA-256"
          .formatted(article, revision);
    }
  }

  /** A capture's archive file is gone, though the archive's own housekeeping did not drop it. */
  record CaptureLost(String visit, String article, String file) implements Difference {
    @Override
    public String words() {
      return "article %s: archive file %s is missing".formatted(article, file);
    }
  }

  /** A capture's record in the archive is not the one that was written. */
  record CaptureDamaged(String visit, String article, String file, long offset)
      implements Difference {
    @Override
    public String words() {
      return "article %s: archive file %s, record at %d: wrong digest"
          .formatted(article, file, offset);
    }
  }

  /** An outlet's file is not the one that the record says was taken up. */
  record OutletStale(String outlet, String file) implements Difference {
    @Override
    public String words() {
      return "outlet %s: %s is not the file that was last taken up".formatted(outlet, file);
    }
  }

  /** An article of the record has no entry in the index. */
  record IndexEntryMissing(String article) implements Difference {
    @Override
    public String words() {
      return "article %s: not in the index".formatted(article);
    }
  }

  /** The index has an entry that is no article of the record. */
  record IndexEntryUnknown(String article) implements Difference {
    @Override
    public String words() {
      return "index entry %s: no such article in the record".formatted(article);
    }
  }
}
