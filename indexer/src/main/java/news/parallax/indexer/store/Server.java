package news.parallax.indexer.store;

/**
 * Where the owner of a data folder listens, as {@code server.json} tells it: a hint to be believed
 * only once the address has answered the token.
 *
 * @param address base address, e.g. {@code http://127.0.0.1:8080}
 * @param token random, known to those who may read the folder's owner's files
 */
public record Server(long pid, String address, String token) {}
