package news.parallax.pages;

/** A story that has nothing to compare with yet. */
public record AlonePage(Frame f, StoryLine story) {}
