package news.parallax.crawler.date;

/**
 * A date that was found in a line of text.
 *
 * @param lettersBefore how many letters stand before its day, month and year
 * @param lettersAround how many letters of the line are none of its day's, month's and year's
 */
public record DateInText(WebDate date, int lettersBefore, int lettersAround) {}
