package news.parallax.crawler.frontier;

/**
 * Where the bytes of a fetch lie in the archive.
 *
 * @param file name of the WARC file inside the archive folder
 * @param offset of the response record, in bytes
 * @param length of the record, in bytes
 * @param sha256 of the record's bytes, 64 lower-case hex digits
 */
public record Capture(String file, long offset, long length, String sha256) {}
