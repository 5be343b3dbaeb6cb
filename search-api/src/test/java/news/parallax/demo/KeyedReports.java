package news.parallax.demo;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.article.Repost;
import news.parallax.story.Report;

/** The world's articles as the judges read them, under the names of the answer key. */
final class KeyedReports {

  private KeyedReports() {}

  /** The first version, as seen at one moment. */
  static Report report(Piece piece, Instant seen) {
    Draft draft = piece.drafts().getFirst();
    return new Report(
        piece.id(),
        piece.press().outlet(),
        piece.press().language(),
        Optional.of(draft.published().toInstant()),
        seen,
        draft.title(),
        draft.paragraphs(),
        Optional.empty(),
        List.of(),
        draft.source().map(id -> new Repost(Optional.of(URI.create(address(id))), "link")),
        Optional.of(address(piece.id())));
  }

  private static String address(String id) {
    return "http://" + id.replace("/", ".localhost/");
  }
}
