package news.parallax.article;

import java.net.URI;
import java.util.Optional;

/**
 * A page's own word that its text came from elsewhere.
 *
 * @param original the address it names; empty when it names only an outlet
 * @param evidence the words or the element that say so, e.g. {@code link "Original Content Link"}
 */
public record Repost(Optional<URI> original, String evidence) {}
