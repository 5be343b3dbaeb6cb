package news.parallax.demo;

import java.time.Instant;

/**
 * One line of the world's request log.
 *
 * @param host as the Host header names it, without port
 * @param conditional whether the request carried If-None-Match or If-Modified-Since
 */
public record Served(Instant at, String host, String path, int status, boolean conditional) {}
