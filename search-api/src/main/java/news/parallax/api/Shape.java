package news.parallax.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.answers.AskedTime;
import news.parallax.config.NearestName;

/** What values a parameter takes; the same shape validates requests and fills the schema. */
sealed interface Shape {

  /** What is wrong with a value, at which character, and what would be right. */
  record Complaint(int position, String what, String hint) {}

  Optional<Complaint> complaint(String value);

  /** Any words. */
  record Words(int charactersMax) implements Shape {
    @Override
    public Optional<Complaint> complaint(String value) {
      if (value.length() > charactersMax) {
        return Optional.of(
            new Complaint(
                charactersMax,
                "longer than " + charactersMax + " characters",
                "at most " + charactersMax + " characters"));
      }
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
          return Optional.of(new Complaint(i, "a control character", "plain text"));
        }
      }
      return Optional.empty();
    }
  }

  /** A whole number. */
  record Whole(long min, long max) implements Shape {
    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,18}");

    @Override
    public Optional<Complaint> complaint(String value) {
      String range = "a whole number from " + min + " to " + max;
      if (!DIGITS.matcher(value).matches()) {
        return Optional.of(new Complaint(firstNoDigit(value), "no whole number", range));
      }
      long number = Long.parseLong(value);
      return number < min || number > max
          ? Optional.of(new Complaint(0, "out of bounds", range))
          : Optional.empty();
    }

    private static int firstNoDigit(String value) {
      int at = 0;
      while (at < value.length() && Character.isDigit(value.charAt(at))) {
        at++;
      }
      return at < value.length() ? at : 0;
    }
  }

  /** One of a few words. */
  record OneOf(List<String> words) implements Shape {
    @Override
    public Optional<Complaint> complaint(String value) {
      return words.contains(value)
          ? Optional.empty()
          : Optional.of(
              new Complaint(
                  0,
                  "none of " + String.join(", ", words),
                  NearestName.to(value, words).orElseGet(words::getFirst)));
    }
  }

  /** A list of words from a few, joined by commas. */
  record SomeOf(List<String> words) implements Shape {
    @Override
    public Optional<Complaint> complaint(String value) {
      int at = 0;
      for (String part : value.split(",", -1)) {
        if (!words.contains(part)) {
          return Optional.of(
              new Complaint(
                  at,
                  "\"" + part + "\" is none of " + String.join(", ", words),
                  NearestName.to(part, words).orElseGet(words::getFirst)));
        }
        at += part.length() + 1;
      }
      return Optional.empty();
    }
  }

  /** What a pattern describes. */
  record Matching(Pattern pattern, String said, int charactersMax) implements Shape {
    @Override
    public Optional<Complaint> complaint(String value) {
      if (value.length() <= charactersMax && pattern.matcher(value).matches()) {
        return Optional.empty();
      }
      Matcher matcher = pattern.matcher(value);
      int at = matcher.lookingAt() ? Math.min(matcher.end(), value.length() - 1) : 0;
      return Optional.of(new Complaint(Math.max(0, at), "not " + said, said));
    }
  }

  /** A moment as people ask for it. */
  record Moment() implements Shape {
    @Override
    public Optional<Complaint> complaint(String value) {
      return AskedTime.first(value, Instant.EPOCH).isPresent()
          ? Optional.empty()
          : Optional.of(
              new Complaint(
                  0,
                  "no moment",
                  "2021-08-01T12:00:00Z, 2021-08-01, or a span back from now such as 48h or 7d"));
    }
  }
}
