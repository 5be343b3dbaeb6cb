package news.parallax.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shipped outlets with the operator's own laid over them. */
public final class SourceList {

  private final OutletFile reader;
  private final List<OutletRead> shipped;
  private final Map<String, Outlet> shippedById;
  private final Optional<OwnFolder> own;

  private SourceList(Optional<Path> configFolder, List<FoundFile> shippedFiles, SelectorCheck css) {
    this.reader = new OutletFile(css);
    this.shipped = shippedFiles.stream().map(file -> reader.read(file, Map.of())).toList();
    this.shippedById = goodOnes(shipped);
    this.own = configFolder.map(OwnFolder::new);
  }

  private static Map<String, Outlet> goodOnes(List<OutletRead> reads) {
    Map<String, Outlet> outlets = new HashMap<>();
    for (OutletRead read : reads) {
      if (read instanceof OutletRead.Good good) {
        outlets.put(good.outlet().id(), good.outlet());
      }
    }
    return Map.copyOf(outlets);
  }

  /** The shipped list and the folder laid over it, read again with every {@link #load()}. */
  public static SourceList of(Optional<Path> configFolder, SelectorCheck selectors) {
    return new SourceList(configFolder, ShippedFiles.outlets(), selectors);
  }

  /** A folder alone, without the shipped list: for worlds of their own. */
  public static SourceList only(Path configFolder, SelectorCheck selectors) {
    return new SourceList(Optional.of(configFolder), List.of(), selectors);
  }

  /** Everything as it stands, CSS selectors unchecked. */
  public static Outlets load(Optional<Path> configFolder) {
    return of(configFolder, SelectorCheck.ANY).load();
  }

  /** Everything as it stands now. */
  public Outlets load() {
    OwnFolder.Contents contents = contents();
    List<OutletRead> reads = contents.files().stream().map(this::read).toList();
    return outlets(reads, contents.problems(), Map.of());
  }

  /** The operator's files as they are now. */
  OwnFolder.Contents contents() {
    return own.map(OwnFolder::contents).orElse(OwnFolder.Contents.NONE);
  }

  OutletRead read(FoundFile file) {
    return reader.read(file, file.shipped() ? Map.of() : shippedById);
  }

  /** What the operator's files, read before, make together with the shipped ones. */
  Outlets outlets(
      List<OutletRead> own, List<Problem> unread, Map<String, OutletRead.Good> lastGood) {
    Outlets list = new Overlay(lastGood).of(own, shipped);
    List<Problem> problems = new ArrayList<>(list.problems());
    problems.addAll(unread);
    return new Outlets(list.outlets(), problems, list.stamps());
  }

  Optional<OwnFolder> own() {
    return own;
  }

  FileSchema schema() {
    return reader.schema();
  }

  /** The shipped file of this outlet. */
  Optional<FoundFile> shipped(String id) {
    return shipped.stream().map(OutletRead::file).filter(f -> f.id().equals(id)).findFirst();
  }
}
