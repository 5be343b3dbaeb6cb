package news.parallax.article;

import java.util.Optional;

/**
 * One entry of a live blog.
 *
 * @param posted when it was posted; empty where the page tells no day for it
 * @param heading its own
 * @param text its paragraphs, joined by a blank line; empty where it is a heading alone
 */
public record LiveEntry(Optional<PageTime> posted, Optional<String> heading, String text) {}
