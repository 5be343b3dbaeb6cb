package news.parallax.config;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shipped outlets with the operator's own laid over them. */
public final class SourceList {

  private final SelectorCheck selectors;
  private final boolean withShipped;
  private final Optional<OwnFolder> own;
  private volatile @Nullable Parsing parsing;

  private SourceList(Optional<Path> configFolder, boolean withShipped, SelectorCheck selectors) {
    this.selectors = selectors;
    this.withShipped = withShipped;
    this.own = configFolder.map(OwnFolder::new);
  }

  /** The shipped list and the folder laid over it, read again with every {@link #load()}. */
  public static SourceList of(Optional<Path> configFolder, SelectorCheck selectors) {
    return new SourceList(configFolder, true, selectors);
  }

  /** A folder alone, without the shipped list: for worlds of their own. */
  public static SourceList only(Path configFolder, SelectorCheck selectors) {
    return new SourceList(Optional.of(configFolder), false, selectors);
  }

  /** Everything as it stands, CSS selectors unchecked. */
  public static Outlets load(Optional<Path> configFolder) {
    return of(configFolder, SelectorCheck.ANY).load();
  }

  /** What reads files, and what it read of the shipped ones: made when the first file is read. */
  private record Parsing(
      OutletFile reader,
      List<FoundFile> shippedFiles,
      List<OutletRead> shipped,
      Map<String, Outlet> shippedById) {

    static Parsing of(List<FoundFile> shippedFiles, SelectorCheck selectors) {
      OutletFile reader = new OutletFile(selectors);
      List<OutletRead> shipped =
          shippedFiles.stream().map(file -> reader.read(file, Map.of())).toList();
      Map<String, Outlet> byId = new HashMap<>();
      for (OutletRead read : shipped) {
        if (read instanceof OutletRead.Good good) {
          byId.put(good.outlet().id(), good.outlet());
        }
      }
      return new Parsing(reader, shippedFiles, shipped, Map.copyOf(byId));
    }
  }

  /** Two threads that come first make it twice, to the same effect. */
  private Parsing parsing() {
    Parsing made = parsing;
    if (made == null) {
      made = Parsing.of(withShipped ? ShippedFiles.outlets() : List.of(), selectors);
      parsing = made;
    }
    return made;
  }

  /**
   * What makes the outlets of unchanged files the same: this build of the program, and whether its
   * shipped list counts.
   */
  String reader() {
    return (withShipped ? "all " : "own ") + ProgramBuild.id();
  }

  /** Everything as it stands now. */
  public Outlets load() {
    OwnFolder.Listing listing = listing();
    List<OutletRead> reads =
        listing.files().stream().flatMap(seen -> read(seen, Optional.empty()).stream()).toList();
    return outlets(reads, shipped(), listing.problems(), Map.of());
  }

  /** The operator's files as they are now, unread. */
  OwnFolder.Listing listing() {
    return own.map(OwnFolder::listing).orElse(OwnFolder.Listing.NONE);
  }

  /**
   * Reads one of the operator's files; empty when it went away since it was seen.
   *
   * @param before what it held when it was read last; the same bytes are not parsed again
   */
  Optional<OutletRead> read(SeenFile seen, Optional<OutletRead> before) {
    try {
      return own.flatMap(folder -> folder.read(seen))
          .map(
              file ->
                  before
                      .filter(known -> known.stamp().equals(file.stamp()))
                      .orElseGet(() -> read(file)));
    } catch (UncheckedIOException fault) {
      Problem unreadable =
          new Problem(
              seen.name(),
              Span.TOP,
              "cannot be read: " + fault.getCause(),
              "check who may read it");
      FoundFile unread = FoundFile.own(seen.path(), new byte[0], seen.modified());
      return Optional.of(new OutletRead.Wrong(unread.stamp(), List.of(unreadable)));
    }
  }

  /** Reads an operator's file. */
  OutletRead read(FoundFile file) {
    return parsing().reader().read(file, parsing().shippedById());
  }

  /** The shipped files, read. */
  List<OutletRead> shipped() {
    return parsing().shipped();
  }

  /** What the operator's files, read before, make together with the shipped ones. */
  Outlets outlets(
      List<OutletRead> own,
      List<OutletRead> shipped,
      List<Problem> unread,
      Map<String, OutletRead.Good> lastGood) {
    Outlets list = new Overlay(lastGood).of(own, shipped);
    List<Problem> problems = new ArrayList<>(list.problems());
    problems.addAll(unread);
    return new Outlets(list.outlets(), problems, list.stamps());
  }

  Optional<OwnFolder> own() {
    return own;
  }

  FileSchema schema() {
    return parsing().reader().schema();
  }

  /** The shipped file of this outlet. */
  Optional<FoundFile> shipped(String id) {
    return parsing().shippedFiles().stream().filter(file -> file.id().equals(id)).findFirst();
  }
}
