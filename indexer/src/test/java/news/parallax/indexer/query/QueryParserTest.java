package news.parallax.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.parallax.indexer.query.ParseResult.Invalid;
import news.parallax.indexer.query.ParseResult.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "russian diplomats → russian diplomats",
        "russian AND diplomats → russian diplomats",
        "russian and diplomats & envoys → russian diplomats envoys",
        "expel OR oust → expel OR oust",
        "expel or oust → expel OR oust",
        "expel | oust|eject → expel OR oust OR eject",
        "(expel, oust) diplomats → (expel OR oust) diplomats",
        "[expel OR oust] diplomats → (expel OR oust) diplomats",
        "expel OR oust diplomats → expel OR oust diplomats",
        "russia -Ukraine → russia -Ukraine",
        "russia !Ukraine → russia -Ukraine",
        "russia NOT Ukraine → russia -Ukraine",
        "russia AND NOT Ukraine → russia -Ukraine",
        "russia -(kyiv OR lviv) → russia -(kyiv OR lviv)",
        "russia NOT NOT kyiv → russia kyiv",
        "russia -\"the hague\" → russia -\"the hague\"",
        "\"asked to leave\" → \"asked to leave\"",
        "“asked to leave” → \"asked to leave\"",
        "„asked to leave“ → \"asked to leave\"",
        "«asked  to leave» → \"asked to leave\"",
        "»asked to leave« → \"asked to leave\"",
        "「外交官」 → \"外交官\"",
        "'asked to leave' now → \"asked to leave\" now",
        "‘we won’t leave’ → \"we won’t leave\"",
        "=expelled → \"expelled\"",
        "title:expel → title:expel",
        "intitle:\"asked to leave\" → title:\"asked to leave\"",
        "title:(expel OR oust) russia → title:(expel OR oust) russia",
        "body:visa → body:visa",
        "russia -title:visa → russia -title:visa",
        "outlet:reuters → outlet:reuters",
        "outlet:\"New York Times\" → outlet:\"New York Times\"",
        "outlet:bbc,reuters → outlet:bbc OR outlet:reuters",
        "outlet:(bbc reuters) → outlet:bbc OR outlet:reuters",
        "russia outlet:(-rt -tass) → russia -outlet:rt -outlet:tass",
        "site:DW.com → site:dw.com",
        "domain:dw.com → site:dw.com",
        "country:ru → country:RU",
        "country:Russia → country:RU",
        "country:uk → country:GB",
        "russia -country:\"United States\" → russia -country:US",
        "lang:RU → lang:ru",
        "language:arabic → lang:ar",
        "date:2021-08-01..2021-08-05 → date:2021-08-01..2021-08-05",
        "date:2021-08-01 → date:2021-08-01",
        "date:2021-08 → date:2021-08-01..2021-08-31",
        "date:2024-02..2024 → date:2024-02-01..2024-12-31",
        "date:2021-08-01.. → date:2021-08-01..",
        "date:..2021-08-05 → date:..2021-08-05",
        "after:2021-08-01 → date:2021-08-01..",
        "before:2021-08-05 → date:..2021-08-04",
        "russia -date:2021-08-05 → russia -date:2021-08-05",
        "NATO OR EU → NATO OR EU",
      })
  void everyAccentIsReadBackInCanonicalForm(String typed, String canonical) {
    assertThat(parsed(typed).canonical()).isEqualTo(canonical);
    assertThat(parsed(typed).hints()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "Explainer: why did 24 leave? → Explainer why did 24 leave",
        "Biden's \"no deal\" - a first look! → Biden's \"no deal\" a first look",
        "Live:Putin speaks → Live:Putin speaks",
        "https://example.org/a?b=c → https://example.org/a?b=c",
        "US–Russia talks — what now?! → US–Russia talks what now",
        "It's a 5\" and 6\" rule → It's a 5 6 rule",
        "Yahoo! buys AT&T, Q&A → Yahoo buys AT&T Q&A",
        "Title: a memoir → Title a memoir",
        "Farmers' protest spreads → Farmers protest spreads",
        "wait -- what... → wait what",
        "a - b → a b",
        "$400bn for the E.U. → 400bn for the E.U",
        "Three (1,000 dead) → Three 1,000 dead",
        "who won ? → who won",
        "* → ``",
        "not → not",
      })
  void pastedHeadlineKeepsItsWordsAndLosesItsPunctuation(String typed, String canonical) {
    assertThat(parsed(typed).canonical()).isEqualTo(canonical);
    assertThat(parsed(typed).hints()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "(expel OR oust → expel OR oust → 0 → not closed",
        "expel) now → expel now → 5 → closes none",
        "the \"unclosed quotation → the unclosed quotation → 4 → no mate",
        "expel OR → expel → 6 → OR stands between",
        "OR expel → expel → 0 → OR stands between",
        "expel NOT → expel → 6 → NOT stands before",
        "temperature hits -30 → temperature hits 30 → 17 → minus sign",
        "-Ukraine → -Ukraine → 0 → nothing but exclusions",
        "save the date:friday → save the date:friday → 9 → wants a day",
        "date:\"next week\" → \"next week\" → 0 → wants a day",
        "country:music → country:music → 0 → no country is called",
        "lang:\"body language\" → \"body language\" → 0 → no language is called",
        "date:2021-08-05..2021-08-01 → date:2021-08-01..2021-08-05 → 5 → later day stood first",
        "WILL PEACE OR WAR COME TO LAOS → WILL PEACE WAR COME TO LAOS → 11 → capitals",
      })
  void slipIsReadAroundAndHintedAt(String typed, String canonical, int position, String hint) {
    assertThat(parsed(typed).canonical()).isEqualTo(canonical);
    assertThat(parsed(typed).hints())
        .singleElement()
        .satisfies(
            h -> {
              assertThat(h.position()).isEqualTo(position);
              assertThat(h.hint()).contains(hint);
            });
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "date:2021-99",
        "date:2021-02-30",
        "date:0000",
        "date:2021-08-01..2021-13",
        "after:20210801",
        "before:2021-8-32",
        "date:5"
      })
  void dateThatDoesNotExistIsAProblem(String typed) {
    Invalid invalid = (Invalid) QueryParser.parse("😀 russia " + typed);
    assertThat(invalid.problem().position()).isEqualTo(9 + typed.indexOf(':') + 1);
    assertThat(invalid.problem().what()).contains("no date that exists");
    assertThat(invalid.problem().hint()).contains("2021-08-01");
  }

  @Test
  void positionsCountCodePoints() {
    assertThat(parsed("😀😀 a)").hints())
        .containsExactly(new QueryHint(4, "this bracket closes none; read as punctuation"));
  }

  @Test
  void queryOverTheLengthIsAProblem() {
    assertThat(QueryParser.parse("x".repeat(4097))).isInstanceOf(Invalid.class);
    assertThat(QueryParser.parse("x".repeat(4096))).isInstanceOf(Parsed.class);
  }

  @Test
  void bracketsBeyondTheDepthAreAProblem() {
    String deep = "(".repeat(21) + "x" + ")".repeat(21);
    assertThat(((Invalid) QueryParser.parse(deep)).problem().position()).isEqualTo(20);
    assertThat(parsed(deep.substring(1, deep.length() - 1)).canonical()).isEqualTo("x");
  }

  @Test
  void wordsBeyondTheBoundAreNamedNotDroppedInSilence() {
    ParsedQuery read = parsed("word ".repeat(130));
    assertThat(read.canonical().split(" ")).hasSize(128);
    assertThat(read.hints()).singleElement().extracting(QueryHint::hint).asString().contains("128");
  }

  @Test
  void emptyQueryAsksForEverything() {
    assertThat(parsed("  \t").tree()).isEqualTo(new Clause.All());
  }

  @Test
  void operatorsAloneAreLookedForAsWords() {
    assertThat(parsed("AND").tree()).isEqualTo(new Clause.Phrase("AND"));
  }

  @Test
  void whatHasNoValueIsAWord() {
    assertThat(parsed("title:\"...\"").canonical()).isEqualTo("title");
    assertThat(parsed("outlet:,").canonical()).isEqualTo("outlet");
  }

  /** Whatever is typed is read or refused, and what is read reads back the same. */
  @Test
  void canonicalFormOfAnyReadingReadsBackToTheSameTree() {
    List<String> pieces =
        List.of(
            "russia",
            "Ukraine",
            "24",
            "it's",
            "外交官",
            "OR",
            "AND",
            "NOT",
            "or",
            "(",
            ")",
            "[",
            "]",
            "\"",
            "“",
            "”",
            "«",
            "»",
            "'",
            "’",
            "-",
            "!",
            "|",
            ",",
            "?",
            "title:",
            "outlet:",
            "country:",
            "lang:",
            "date:",
            "2021-08-01",
            "..",
            "site:",
            "=",
            "😀",
            ":",
            "&",
            "a.b",
            "before:");
    Random random = new Random(20211);
    for (int n = 0; n < 5_000; n++) {
      String typed =
          IntStream.range(0, 1 + random.nextInt(9))
              .mapToObj(
                  i -> pieces.get(random.nextInt(pieces.size())) + " ".repeat(random.nextInt(2)))
              .collect(Collectors.joining());
      if (QueryParser.parse(typed) instanceof Parsed first) {
        String canonical = first.query().canonical();
        assertThat(parsed(canonical).tree())
            .as("%s → %s", typed, canonical)
            .isEqualTo(first.query().tree());
        assertThat(parsed(canonical).canonical()).isEqualTo(canonical);
      }
    }
  }

  private static ParsedQuery parsed(String typed) {
    ParseResult result = QueryParser.parse(typed);
    assertThat(result).isInstanceOf(Parsed.class);
    return ((Parsed) result).query();
  }
}
