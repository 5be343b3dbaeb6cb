package news.parallax.demo;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that the world's newsrooms have written, dated for one edition.
 *
 * @param pieces of all outlets, newest first
 */
record Newsroom(List<Press> presses, List<Piece> pieces) {

  private static final String SECOND = ".v2.md";

  Newsroom {
    presses = List.copyOf(presses);
    pieces = List.copyOf(pieces);
  }

  static Newsroom open(Edition edition) {
    List<Press> presses =
        JsonMapper.shared()
            .readValue(Shelf.text("presses.json"), new TypeReference<List<Press>>() {});
    List<Piece> pieces = new ArrayList<>();
    for (Press press : presses) {
      pieces.addAll(pieces(press, edition));
    }
    pieces.sort(Comparator.comparing(Newsroom::published).reversed());
    return new Newsroom(presses, pieces);
  }

  private static OffsetDateTime published(Piece piece) {
    return piece.drafts().getFirst().published();
  }

  private static List<Piece> pieces(Press press, Edition edition) {
    Map<String, String> files = Shelf.texts("articles/" + press.outlet());
    return files.keySet().stream()
        .filter(name -> !name.endsWith(SECOND))
        .map(name -> piece(press, name, files, edition))
        .toList();
  }

  private static Piece piece(Press press, String name, Map<String, String> files, Edition edition) {
    String slug = name.substring(0, name.length() - ".md".length());
    Manuscript first = Manuscript.read(name, files.getOrDefault(name, ""));
    List<Draft> drafts = new ArrayList<>();
    drafts.add(draft(press, first, edition));
    Optional.ofNullable(files.get(slug + SECOND))
        .map(file -> Manuscript.read(slug + SECOND, file).after(first))
        .map(second -> draft(press, second, edition))
        .ifPresent(drafts::add);
    return new Piece(press, slug, drafts);
  }

  private static Draft draft(Press press, Manuscript written, Edition edition) {
    DatedWords words = new DatedWords(edition, press.language());
    Optional<Duration> after = written.header("after").map(Duration::parse);
    ZoneOffset offset = press.offset();
    return new Draft(
        after.orElse(Duration.ZERO),
        words.fill(written.wanted("title")),
        written.listed("author"),
        edition.at(written.wanted("published"), offset),
        after.map(wait -> edition.start().plus(wait).atOffset(offset).withNano(0)),
        written.wanted("section"),
        written.listed("tags"),
        written.header("source"),
        Passage.read(words.fill(written.body())));
  }
}
