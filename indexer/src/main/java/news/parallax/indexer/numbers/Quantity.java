package news.parallax.indexer.numbers;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number that the text states, years and days of the calendar left out.
 *
 * @param start first char of it, its qualifier ("nearly") included; a UTF-16 index into the text
 * @param end behind its last char, a scale word ("million") included, a unit not
 * @param text as printed
 * @param value scale applied, trailing zeros stripped
 * @param unit percent, a currency's ISO 4217 code, person, or a CLDR unit id such as kilometer
 */
public record Quantity(
    int start, int end, String text, BigDecimal value, Optional<String> unit, Approx approx) {}
