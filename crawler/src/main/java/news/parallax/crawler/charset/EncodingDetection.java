package news.parallax.crawler.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Guesses an encoding that nothing declares, from the letters' statistics. */
final class EncodingDetection {

  /** Enough text for the statistics; more costs time and changes nothing. */
  private static final int SAMPLE_BYTES_MAX = 128 * 1024;

  private static final int CONFIDENCE_MIN = 10;
  private static final double INNER_CAPITALS_MAX = 0.4;
  private static final double THAI_MARKS_MIN = 0.12;
  private static final double THAI_FAULTS_MAX = 0.02;

  /** The ISO parts are used on pages as the Windows code pages that extend them (WHATWG 4.2). */
  private static final Map<String, String> EXTENDED =
      Map.of(
          "iso-8859-1", "windows-1252",
          "iso-8859-6", "windows-1256",
          "iso-8859-7", "windows-1253",
          "iso-8859-8", "windows-1255",
          "iso-8859-8-i", "windows-1255",
          "iso-8859-9", "windows-1254");

  private EncodingDetection() {}

  /** The likeliest encoding; empty for pure ASCII and for noise. */
  static Optional<Encoding> detect(byte[] bytes) {
    byte[] text = beyondMarkup(bytes);
    if (text.length == 0) {
      return Optional.empty();
    }
    return looksThai(text) ? Encodings.labelled("windows-874") : byStatistics(text);
  }

  private static Optional<Encoding> byStatistics(byte[] text) {
    CharsetMatch[] matches = new CharsetDetector().setText(text).detectAll();
    return Arrays.stream(matches)
        .filter(match -> match.getConfidence() >= CONFIDENCE_MIN)
        .flatMap(match -> Encodings.labelled(match.getName()).stream())
        .filter(encoding -> !encoding.isUtf8() && !encoding.isUtf16())
        .filter(encoding -> casePlausible(new String(text, encoding.charset())))
        .findFirst()
        .map(encoding -> central(extended(encoding), text));
  }

  /** Cyrillic read as Greek, or KOI8 as Windows, turns every word's case inside out. */
  private static boolean casePlausible(String text) {
    int letters = 0;
    int capitals = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += c >= 0x80 && Character.isLetter(c) ? 1 : 0;
      capitals +=
          c >= 0x80 && Character.isUpperCase(c) && Character.isLetter(text.charAt(i - 1)) ? 1 : 0;
    }
    return capitals <= letters * INNER_CAPITALS_MAX;
  }

  private static Encoding extended(Encoding encoding) {
    return Encodings.named(EXTENDED.getOrDefault(encoding.name(), encoding.name()));
  }

  /** ISO 8859-2 has no characters where Windows-1250 has quotation marks and Š, Ś, Ž. */
  private static Encoding central(Encoding encoding, byte[] text) {
    boolean windows = encoding.name().equals("iso-8859-2") && hasC1(text);
    return windows ? Encodings.named("windows-1250") : encoding;
  }

  private static boolean hasC1(byte[] text) {
    for (byte b : text) {
      if ((b & 0xFF) >= 0x80 && (b & 0xFF) < 0xA0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Thai has no entry in the detector, but a grammar of bytes: marks stand on a consonant or on
   * another mark, and a vowel written first has its consonant behind it.
   */
  private static boolean looksThai(byte[] text) {
    int high = 0;
    int marks = 0;
    int faults = 0;
    for (int i = 0; i < text.length; i++) {
      int c = text[i] & 0xFF;
      high += c >= 0x80 ? 1 : 0;
      marks += isThaiMark(c) || isThaiFirstVowel(c) ? 1 : 0;
      faults += isThaiFault(i == 0 ? 0 : text[i - 1] & 0xFF, c) ? 1 : 0;
    }
    return marks >= high * THAI_MARKS_MIN && faults <= high * THAI_FAULTS_MAX;
  }

  private static boolean isThaiFault(int before, int c) {
    boolean unassigned =
        c >= 0x80 && (c < 0xA1 && c != 0xA0 && c != 0x85 && (c < 0x91 || c > 0x97));
    boolean loose = isThaiMark(c) && !isThaiConsonant(before) && !isThaiMark(before);
    boolean cut = isThaiFirstVowel(before) && !isThaiConsonant(c);
    return unassigned || loose || cut || (c >= 0xDB && c <= 0xDE) || c >= 0xFC;
  }

  private static boolean isThaiConsonant(int c) {
    return c >= 0xA1 && c <= 0xCE;
  }

  private static boolean isThaiFirstVowel(int c) {
    return c >= 0xE0 && c <= 0xE4;
  }

  private static boolean isThaiMark(int c) {
    return c == 0xD1 || (c >= 0xD4 && c <= 0xDA) || (c >= 0xE7 && c <= 0xEE);
  }

  /** The bytes outside of tags, scripts left in: enough for statistics, and cheap. */
  private static byte[] beyondMarkup(byte[] bytes) {
    byte[] text = new byte[Math.min(bytes.length, SAMPLE_BYTES_MAX)];
    int length = 0;
    boolean high = false;
    boolean inTag = false;
    for (int i = 0; i < bytes.length && length < text.length; i++) {
      byte b = bytes[i];
      if (b == '<') {
        inTag = true;
      } else if (b == '>') {
        inTag = false;
        text[length++] = ' ';
      } else if (!inTag) {
        text[length++] = b;
        high |= b < 0 || b == 0x1B;
      }
    }
    return high ? Arrays.copyOf(text, length) : new byte[0];
  }
}
