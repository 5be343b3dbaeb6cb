package news.parallax.indexer.decide;

/** The deciding thread did not get to a question in time; nothing was changed by asking. */
public final class JudgeBusy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JudgeBusy(String why) {
    super(why);
  }
}
