package news.parallax.indexer.copies;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.parallax.article.Repost;
import news.parallax.story.Report;

/**
 * What a page says of itself and of where its text came from.
 *
 * @param outlet its outlet's id
 * @param outletName its outlet's name, empty when unknown
 * @param url hash of its address, 0 when unknown
 * @param original hash of the address it names as its source, 0 when it names none
 * @param credits the lines in which it names others, as printed
 */
record Claim(
    String id,
    String outlet,
    String outletName,
    int revision,
    Optional<Instant> published,
    Instant seen,
    long url,
    long original,
    String credits) {

  private static final int CREDITS_CHARS_MAX = 1_000;
  private static final Pattern NAME_WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}]*");
  private static final int INITIALS_MIN = 2;

  static Claim of(Report report) {
    return new Claim(
        report.id(),
        report.outlet(),
        report.outletName(),
        report.revision(),
        report.published(),
        report.seen(),
        report.url().map(Claim::hash).orElse(0L),
        report.repost().flatMap(Repost::original).map(u -> hash(u.toString())).orElse(0L),
        credits(report));
  }

  private static String credits(Report report) {
    String credits =
        String.join(
            "\n",
            report.credit().orElse(""),
            report.repost().map(Repost::evidence).orElse(""),
            String.join("\n", report.citedOutlets()));
    return credits.substring(0, Math.min(credits.length(), CREDITS_CHARS_MAX));
  }

  /** Whether this page itself says that its text is the other's. */
  boolean names(Claim other) {
    return linksTo(other) || credits(other);
  }

  boolean linksTo(Claim other) {
    return original != 0 && original == other.url;
  }

  /** Whether a line of credit prints the other's outlet, or the initials of its name. */
  boolean credits(Claim other) {
    if (credits.isBlank() || other.outlet.isEmpty() || other.outlet.equals(outlet)) {
      return false;
    }
    String name = other.outletName.isEmpty() ? other.outlet : other.outletName;
    return credits.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
        || initials(name).filter(this::printsWord).isPresent();
  }

  /** The same page with these lines of credit alone. */
  Claim withCredits(String line) {
    return new Claim(id, outlet, outletName, revision, published, seen, url, original, line);
  }

  private boolean printsWord(String word) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
        .matcher(credits)
        .find();
  }

  /** Agencies sign with them: the Meridian Press as MP. */
  static Optional<String> initials(String name) {
    StringBuilder initials = new StringBuilder();
    NAME_WORD
        .matcher(name)
        .results()
        .filter(w -> !w.group().equals("The"))
        .forEach(w -> initials.append(w.group().charAt(0)));
    return initials.length() < INITIALS_MIN ? Optional.empty() : Optional.of(initials.toString());
  }

  /** Since when the text stands: a page that tells no time, since it was first seen. */
  Instant stands() {
    return published.orElse(seen);
  }

  private static long hash(String url) {
    String folded = url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/#]+$", "");
    long hash = 0xCBF29CE484222325L;
    for (byte b : folded.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ b) * 0x100000001B3L;
    }
    return hash == 0 ? 1 : hash;
  }

  void write(Bytes bytes) {
    bytes.text(id).text(outlet).text(outletName).text(credits);
    bytes.number(revision).number(url).number(original).time(seen);
    bytes.number(published.isPresent() ? 1 : 0);
    published.ifPresent(bytes::time);
  }

  static Claim read(ByteBuffer bytes) {
    String id = Bytes.text(bytes);
    String outlet = Bytes.text(bytes);
    String outletName = Bytes.text(bytes);
    String credits = Bytes.text(bytes);
    int revision = (int) bytes.getLong();
    long url = bytes.getLong();
    long original = bytes.getLong();
    Instant seen = Bytes.time(bytes);
    Optional<Instant> published =
        bytes.getLong() == 1 ? Optional.of(Bytes.time(bytes)) : Optional.empty();
    return new Claim(id, outlet, outletName, revision, published, seen, url, original, credits);
  }
}
