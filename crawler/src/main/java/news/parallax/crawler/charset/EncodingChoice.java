package news.parallax.crawler.charset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.crawler.charset.PageText.Choice;

/** Which sign of a page's encoding is believed when several speak. */
final class EncodingChoice {

  private static final Pattern HEADER_CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s\"';,]+)", Pattern.CASE_INSENSITIVE);

  private EncodingChoice() {}

  static Choice of(byte[] bytes, Optional<String> contentType) {
    return byteOrderMark(bytes).orElseGet(() -> withoutMark(bytes, contentType));
  }

  /** The declaration where it says UTF-8 of bytes that bear no mark. */
  static Optional<Choice> utf8Declared(byte[] bytes, Optional<String> contentType) {
    return byteOrderMark(bytes).isPresent()
        ? Optional.empty()
        : declared(bytes, contentType).filter(choice -> choice.encoding().isUtf8());
  }

  private static Optional<Choice> declared(byte[] bytes, Optional<String> contentType) {
    return header(contentType)
        .or(() -> MetaPrescan.encoding(bytes).map(e -> new Choice(e, "meta")));
  }

  private static Choice withoutMark(byte[] bytes, Optional<String> contentType) {
    Optional<Choice> declared = declared(bytes, contentType);
    Utf8Likeness likeness = Utf8Likeness.of(bytes);
    return declared
        .map(choice -> checked(choice, bytes, likeness))
        .orElseGet(() -> undeclared(bytes, likeness));
  }

  /** A declaration holds unless the bytes prove it wrong. */
  private static Choice checked(Choice declared, byte[] bytes, Utf8Likeness likeness) {
    if (declared.encoding().isUtf16()) {
      return declared;
    }
    if (!declared.encoding().isUtf8()) {
      return likeness.valid() ? utf8("valid utf-8") : declared;
    }
    boolean another = likeness.faults() > 0 && !likeness.mostly();
    return another ? metaOrDetected(declared, bytes) : declared;
  }

  /** A server's blanket "utf-8" over a page that knows better. */
  private static Choice metaOrDetected(Choice declared, byte[] bytes) {
    return MetaPrescan.encoding(bytes)
        .filter(e -> !e.isUtf8())
        .map(e -> new Choice(e, "meta"))
        .or(() -> EncodingDetection.detect(bytes).map(e -> new Choice(e, "detected")))
        .orElse(declared);
  }

  private static Choice undeclared(byte[] bytes, Utf8Likeness likeness) {
    if (likeness.mostly()) {
      return utf8("valid utf-8");
    }
    return EncodingDetection.detect(bytes)
        .map(e -> new Choice(e, "detected"))
        .orElseGet(() -> new Choice(Encodings.named("windows-1252"), "fallback"));
  }

  private static Optional<Choice> header(Optional<String> contentType) {
    return contentType
        .map(HEADER_CHARSET::matcher)
        .filter(Matcher::find)
        .flatMap(matcher -> Encodings.labelled(matcher.group(1)))
        .map(encoding -> new Choice(encoding, "header"));
  }

  private static Optional<Choice> byteOrderMark(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new Choice(Encodings.named(Encoding.UTF_8), 3, "bom"));
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return Optional.of(new Choice(Encodings.named("utf-16be"), 2, "bom"));
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return Optional.of(new Choice(Encodings.named("utf-16le"), 2, "bom"));
    }
    return Optional.empty();
  }

  private static Choice utf8(String evidence) {
    return new Choice(Encodings.named(Encoding.UTF_8), evidence);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
