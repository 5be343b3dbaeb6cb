package news.parallax.story;

/** The judgement that an article belongs to a story. */
public record Membership(String article, String story, Evidence evidence) {}
