package news.parallax.indexer.store;

/** An outbox entry with the decision that was stored on it, for those who rebuild their memory. */
public record Decided(OutboxEntry entry, Decision decision) {}
