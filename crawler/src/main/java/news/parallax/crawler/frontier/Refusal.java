package news.parallax.crawler.frontier;

import java.time.Instant;

/** A refused address, as {@code export --refused} prints it. */
public record Refusal(String url, String outlet, RefusalReason reason, String detail, Instant at) {}
