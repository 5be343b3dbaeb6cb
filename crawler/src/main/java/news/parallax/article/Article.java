package news.parallax.article;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An article as one page tells it at one moment; absent is absent, nothing is guessed.
 *
 * @param url its identity: the canonical address inside the outlet's own hosts
 * @param title the article's own headline
 * @param authors people and agencies, in page order, without job titles
 * @param language ISO 639-1 (or 639-3 where there is none), detected from the text; "und" if unsure
 * @param blocks text in page order, captions among it
 * @param credit the credit line as printed, e.g. {@code Reporting by …; editing by …}, {@code (AP)}
 * @param citedOutlets outlets named as a source in text, credit line or photo credit
 * @param repost the page's word that it is not the text's first home
 * @param entries of a live blog, in page order; their text is the body's, too, as far as it is
 *     shown
 * @param corrections what the newsroom says of its own earlier text, as printed
 * @param addressHeadline the words of the address where they read as another headline than any that
 *     the page shows or declares: mostly the one it was first published under
 */
public record Article(
    ArticleUrl url,
    String outlet,
    String title,
    List<String> authors,
    Optional<PageTime> published,
    Optional<PageTime> modified,
    String language,
    List<Block> blocks,
    Optional<String> section,
    Optional<URI> image,
    Optional<String> credit,
    List<String> citedOutlets,
    Optional<Repost> repost,
    List<LiveEntry> entries,
    List<String> corrections,
    Optional<String> addressHeadline,
    Rights rights) {

  public Article {
    authors = List.copyOf(authors);
    blocks = List.copyOf(blocks);
    citedOutlets = List.copyOf(citedOutlets);
    entries = List.copyOf(entries);
    corrections = List.copyOf(corrections);
  }

  /** The blocks that make up the text, captions left out. */
  public List<Block> text() {
    return blocks.stream().filter(b -> b.kind() != Block.Kind.CAPTION).toList();
  }

  /** The text as one string, blocks joined by a blank line. */
  public String body() {
    return text().stream().map(Block::text).collect(Collectors.joining("\n\n"));
  }

  /** The captions, each once. */
  public List<String> captions() {
    return blocks.stream()
        .filter(b -> b.kind() == Block.Kind.CAPTION)
        .map(Block::text)
        .distinct()
        .toList();
  }
}
