package news.parallax.benchmarks;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Writes the shipped lexicon of aligned words: the same packages give the same bytes. */
public final class LexiconRun {

  /** Those of news that have spaces between words or are cut into pairs of Han characters. */
  private static final List<String> LANGUAGES =
      List.of(
          ("af am ar az be bg bn bs ca cs cy da de el es et eu fa fi fil fr ga gl gu ha he hi hr hu"
                  + " hy id is it ja ka kk kn ko ky lt lv mk ml mn mr ms ne nl no pa pl ps pt ro ru"
                  + " si sk sl so sq sr sr-Latn sv sw ta te tr uk ur uz vi yue zh zh-Hant zu")
              .split(" "));

  /** Share of a word's occurrences that stand for the English one: less is chance. */
  private static final double SHARE_MIN = 0.3;

  /** Geometric mean of that share and of its counterpart among the English word's. */
  private static final double MEAN_MIN = 0.35;

  /** Occurrences that stand for the English word. */
  private static final double COUNT_MIN = 0.5;

  /** A word that fewer languages have a counterpart for is something local, or an error. */
  private static final int LANGUAGES_MIN = 5;

  private final Map<String, Map<String, Set<String>>> byEnglish = new TreeMap<>();

  private LexiconRun() {}

  /**
   * @param arguments the unpacked folders of the npm packages cldr-annotations-full and
   *     &#64;openstreetmap/id-tagging-schema, and the file to write
   */
  public static void main(String[] arguments) throws IOException {
    AlignedTexts texts = new AlignedTexts(Path.of(arguments[0]), Path.of(arguments[1]));
    LexiconRun run = new LexiconRun();
    for (String language : LANGUAGES) {
      WordLinks links = new WordLinks(texts.of(language));
      String spoken = ULocale.forLanguageTag(language).getLanguage();
      links.others().forEach(word -> run.add(spoken, links.of(word)));
    }
    run.byEnglish.values().removeIf(others -> others.size() < LANGUAGES_MIN);
    run.write(Path.of(arguments[2]));
    System.out.println(run.byEnglish.size() + " English stems");
  }

  private void add(String language, List<WordLinks.Link> links) {
    best(links)
        .ifPresent(
            link ->
                byEnglish
                    .computeIfAbsent(link.english(), e -> new TreeMap<>())
                    .computeIfAbsent(language, l -> new TreeSet<>())
                    .add(link.other()));
  }

  private static Optional<WordLinks.Link> best(List<WordLinks.Link> links) {
    return links.stream()
        .filter(LexiconRun::isSure)
        .max(
            Comparator.comparingDouble(WordLinks.Link::ofOther)
                .thenComparing(WordLinks.Link::english));
  }

  private static boolean isSure(WordLinks.Link link) {
    return link.ofOther() >= SHARE_MIN
        && link.ofOther() * link.ofEnglish() >= MEAN_MIN * MEAN_MIN
        && link.count() >= COUNT_MIN;
  }

  private void write(Path file) throws IOException {
    try (OutputStream raw = Files.newOutputStream(file);
        Writer out = new OutputStreamWriter(new GZIPOutputStream(raw), StandardCharsets.UTF_8)) {
      out.write("# Aligned words from CLDR and OpenStreetMap's iD: see NOTICE. English stem, then");
      out.write(" language:stem|stem\n");
      for (Map.Entry<String, Map<String, Set<String>>> word : byEnglish.entrySet()) {
        String others =
            word.getValue().entrySet().stream()
                .map(e -> "\t" + e.getKey() + ":" + String.join("|", e.getValue()))
                .collect(Collectors.joining());
        out.write(word.getKey() + others + "\n");
      }
    }
  }
}
