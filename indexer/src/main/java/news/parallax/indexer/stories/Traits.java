package news.parallax.indexer.stories;

import java.time.Instant;
import java.util.Optional;

/**
 * What the grouping reads in one article: counts of its terms, and of what holds across languages.
 *
 * @param all words of title (three times) and text
 * @param title words of the title, or of the first words where there is none
 * @param lead words of title (twice) and first words
 * @param names skeletons of names
 * @param numbers values above twelve or with a fraction
 * @param states countries and bodies, also by demonym and by city
 * @param cities cities
 * @param dates days of the calendar that the text names
 */
record Traits(
    String id,
    String language,
    String outlet,
    Optional<Instant> published,
    Sparse all,
    Sparse title,
    Sparse lead,
    Sparse names,
    Sparse numbers,
    Sparse states,
    Sparse cities,
    Sparse dates) {}
