package news.parallax.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** How one outlet's file becomes an outlet, or a list of everything that is wrong with it. */
final class OutletFile {

  private static final Set<String> SWITCH_KEYS = Set.of("id", "enabled", "notes");

  private final FileSchema schema = FileSchema.ofOutlets();
  private final SelectorCheck selectors;

  OutletFile(SelectorCheck selectors) {
    this.selectors = selectors;
  }

  FileSchema schema() {
    return schema;
  }

  /**
   * Reads a file. One that says no more than whether the shipped outlet of its name is enabled
   * takes everything else from there.
   */
  OutletRead read(FoundFile file, Map<String, Outlet> shipped) {
    return switch (YamlText.decode(file.name(), file.bytes())) {
      case YamlText.Decoded.NoText none ->
          new OutletRead.Wrong(file.stamp(), List.of(none.problem()));
      case YamlText.Decoded.Text text -> read(file, text.yaml(), shipped);
    };
  }

  private OutletRead read(FoundFile file, YamlText yaml, Map<String, Outlet> shipped) {
    return switch (yaml.read()) {
      case YamlReader.Reading.Unreadable none ->
          new OutletRead.Wrong(file.stamp(), List.of(none.problem()));
      case YamlReader.Reading.Read read -> read(file, read.root(), shipped);
    };
  }

  private OutletRead read(FoundFile file, YamlNode root, Map<String, Outlet> shipped) {
    Problems problems = new Problems(file.name());
    FileValues values = new FileValues(root, schema, problems);
    OutletReader reader = new OutletReader(file, values, selectors);
    Optional<Outlet> base = Optional.ofNullable(shipped.get(file.id()));
    if (base.isPresent() && onlySwitches(root)) {
      schema.checkPart(root, problems);
      Outlet switched = reader.switched(base.get());
      return result(file, root, problems, Optional.of(switched));
    }
    Optional<Outlet> outlet = reader.outlet();
    schema.check(root, problems);
    return result(file, root, problems, outlet);
  }

  private static OutletRead result(
      FoundFile file, YamlNode root, Problems problems, Optional<Outlet> outlet) {
    return problems.none()
        ? good(file, outlet.orElseThrow(), root)
        : new OutletRead.Wrong(file.stamp(), problems.list());
  }

  private static OutletRead good(FoundFile file, Outlet outlet, YamlNode root) {
    List<Span> addresses =
        IntStream.range(0, outlet.sources().size())
            .mapToObj(n -> root.at(List.of("sources", Integer.toString(n), "address")))
            .flatMap(place -> place.map(YamlNode.Place::told).stream())
            .toList();
    return new OutletRead.Good(file.stamp(), outlet, addresses);
  }

  private static boolean onlySwitches(YamlNode root) {
    return root instanceof YamlNode.Mapping mapping
        && mapping.entry("enabled").isPresent()
        && mapping.entries().stream().allMatch(entry -> SWITCH_KEYS.contains(entry.key().text()));
  }
}
