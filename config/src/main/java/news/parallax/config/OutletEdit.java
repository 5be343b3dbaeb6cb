package news.parallax.config;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * How an outlet's file is edited: only over the version the editor saw, only into a file without
 * problems, and only in the operator's folder.
 */
public final class OutletEdit {

  private final SourceListWatch watch;
  private final SourceList list;
  private final OwnFolder own;
  private final ReentrantLock saving = new ReentrantLock();

  /**
   * @param watch of a list that has an operator's folder; it takes up every save at once
   */
  public OutletEdit(SourceListWatch watch) {
    this.watch = watch;
    this.list = watch.list();
    this.own =
        list.own().orElseThrow(() -> new IllegalArgumentException("no folder to save outlets in"));
  }

  /**
   * An outlet's file as it is.
   *
   * @param file as {@link Problem#file()}
   * @param shipped whether it is still the shipped one; saving makes a copy of the operator's own
   * @param text without byte order mark; a byte that is no UTF-8 stands as U+FFFD
   * @param version the SHA-256 of its bytes, 64 hex digits
   */
  public record Current(String id, String file, boolean shipped, String text, String version) {}

  /** What became of a save. */
  public sealed interface Result {

    /** It is on disk, and the source list has it. */
    record Saved(String version) implements Result {}

    /** Nothing was written: these are the problems the file would have. */
    record Invalid(List<Problem> problems) implements Result {}

    /** Nothing was written: somebody saved another version since. */
    record Conflict(String text, String version, List<LineDiff.Line> diff) implements Result {}
  }

  /** The file of this outlet: the operator's, even one with problems, else the shipped one. */
  public Optional<Current> current(String id) {
    return found(id).map(OutletEdit::current);
  }

  private static Current current(FoundFile file) {
    return new Current(file.id(), file.name(), file.shipped(), text(file), file.sha256());
  }

  private static String text(FoundFile file) {
    return yaml(file).text();
  }

  private static YamlText yaml(FoundFile file) {
    return switch (YamlText.decode(file.name(), file.bytes())) {
      case YamlText.Decoded.Text text -> text.yaml();
      case YamlText.Decoded.NoText none ->
          new YamlText(file.name(), new String(file.bytes(), StandardCharsets.UTF_8), false);
    };
  }

  private Optional<FoundFile> found(String id) {
    return watch.file(id).or(() -> list.shipped(id));
  }

  /**
   * Saves the whole text. A browser's form sends CRLF; where the file has LF alone, so has the
   * save.
   *
   * @param expectedVersion the version the editor began with
   */
  public Result save(String id, String text, String expectedVersion) {
    return edit(id, expectedVersion, yaml -> new ValueEdit.Result.Edited(whole(yaml, text)));
  }

  private static YamlText whole(YamlText before, String text) {
    boolean keepsCr = before.text().contains("\r");
    return before.with(keepsCr ? text : text.replace("\r\n", "\n"));
  }

  /**
   * Changes one value, and no other byte of the file; a key that is absent is added.
   *
   * @param path keys and positions joined by dots: {@code enabled}, {@code pace.interval}, {@code
   *     sources.0.address}
   */
  public Result setValue(String id, String path, String value, String expectedVersion) {
    List<String> names = List.of(path.split("\\.", -1));
    return edit(id, expectedVersion, yaml -> set(yaml, names, value));
  }

  private ValueEdit.Result set(YamlText yaml, List<String> path, String value) {
    return switch (yaml.read()) {
      case YamlReader.Reading.Unreadable none -> new ValueEdit.Result.Refused(none.problem());
      case YamlReader.Reading.Read read ->
          new ValueEdit(yaml, read.root(), list.schema()).set(path, value);
    };
  }

  private Result edit(
      String id, String expectedVersion, Function<YamlText, ValueEdit.Result> change) {
    saving.lock();
    try {
      return found(id)
          .map(file -> edit(file, expectedVersion, change))
          .orElseGet(() -> new Result.Invalid(List.of(unknown(id))));
    } finally {
      saving.unlock();
    }
  }

  private Problem unknown(String id) {
    return new Problem(
        "outlets",
        Span.TOP,
        "there is no outlet \"" + id + "\"",
        NearestName.to(id, watch.current().outlets().stream().map(Outlet::id).toList()),
        "choose one of the list");
  }

  private Result edit(
      FoundFile file, String expectedVersion, Function<YamlText, ValueEdit.Result> change) {
    YamlText now = yaml(file);
    YamlText before = new YamlText(FoundFile.ownName(file.path()), now.text(), now.marked());
    ValueEdit.Result changed = change.apply(before);
    return file.sha256().equals(expectedVersion) ? save(file, changed) : conflict(file, changed);
  }

  private static Result conflict(FoundFile file, ValueEdit.Result changed) {
    String theirs = text(file);
    String mine =
        switch (changed) {
          case ValueEdit.Result.Refused refused -> theirs;
          case ValueEdit.Result.Edited edited -> edited.yaml().text();
        };
    return new Result.Conflict(theirs, file.sha256(), LineDiff.between(theirs, mine));
  }

  private Result save(FoundFile before, ValueEdit.Result changed) {
    return switch (changed) {
      case ValueEdit.Result.Refused refused -> new Result.Invalid(List.of(refused.problem()));
      case ValueEdit.Result.Edited edited -> save(before, edited.yaml());
    };
  }

  private Result save(FoundFile before, YamlText edited) {
    FoundFile after = FoundFile.own(before.path(), edited.bytes(), before.modified());
    List<Problem> problems = problemsOf(after, edited);
    if (!problems.isEmpty()) {
      return new Result.Invalid(problems);
    }
    if (!after.sha256().equals(before.sha256())) {
      AtomicFile.write(own.file(after.path()), after.bytes());
      watch.check();
    }
    return new Result.Saved(after.sha256());
  }

  private List<Problem> problemsOf(FoundFile after, YamlText edited) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(edited.text())
        ? watch.problemsWith(after)
        : List.of(halfCharacter(edited));
  }

  private static Problem halfCharacter(YamlText edited) {
    String text = edited.text();
    int at = 0;
    while (Character.getType(text.codePointAt(at)) != Character.SURROGATE) {
      at = text.offsetByCodePoints(at, 1);
    }
    return new Problem(
        edited.file(), YamlText.place(text, at), "half a character stands here", "type it anew");
  }
}
