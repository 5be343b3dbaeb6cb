package news.parallax.demo;

import java.util.List;

/** An article of the world with all its versions, first one first. */
record Piece(Press press, String slug, List<Draft> drafts) {

  Piece {
    drafts = List.copyOf(drafts);
  }

  /** {@code outlet/slug}: how manuscripts and answer keys call it. */
  String id() {
    return press.outlet() + "/" + slug;
  }

  String path() {
    return press.path().replace("{slug}", slug);
  }
}
