package news.parallax.story;

/**
 * How a story is linked to another one.
 *
 * @param story the other one's id
 * @param earlier whether the other one came first; else it followed
 * @param kind of most of the links between their articles
 * @param articles how many articles of the later story tell of the earlier one
 * @param strongest of the links of that kind
 */
public record StoryLink(
    String story, boolean earlier, ArticleLink.Kind kind, int articles, ArticleLink strongest) {}
