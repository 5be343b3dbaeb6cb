package news.parallax.indexer.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which numbers of several texts tell of the same thing: those of one unit that count things of one
 * name, or, in two columns, the very same value where it is too large to be chance.
 */
final class NumberGroups {

  private final List<List<Mention>> groups = new ArrayList<>();

  /** The first group with a mention that counts just these things. */
  private final Map<String, Integer> byName = new HashMap<>();

  /** The first group with a mention whose name for what it counts has these words in it. */
  private final Map<String, Integer> byPart = new HashMap<>();

  private final Map<String, Integer> byAmount = new HashMap<>();

  private NumberGroups() {}

  /** The groups in the order of their first mention. */
  static List<NumberGroup> of(List<Version> versions) {
    NumberGroups groups = new NumberGroups();
    versions.forEach(version -> Mention.of(version).forEach(groups::add));
    return groups.groups.stream().map(NumberGroups::group).toList();
  }

  private void add(Mention mention) {
    int group = counted(mention).or(() -> stated(mention)).orElseGet(groups::size);
    if (group == groups.size()) {
      groups.add(new ArrayList<>());
    }
    groups.get(group).add(mention);
    mention.name().ifPresent(name -> byName.merge(name, group, Math::min));
    mention.parts().forEach(part -> byPart.merge(part, group, Math::min));
    mention.telling().ifPresent(amount -> byAmount.putIfAbsent(amount, group));
  }

  /** One name lies in the other: "24 diplomats", "24 Russian diplomats". */
  private Optional<Integer> counted(Mention mention) {
    Stream<Integer> inside = mention.parts().stream().flatMap(part -> at(byName, part));
    Stream<Integer> around = mention.name().stream().flatMap(name -> at(byPart, name));
    return Stream.concat(inside, around).min(Integer::compare);
  }

  private static Stream<Integer> at(Map<String, Integer> groups, String key) {
    return Stream.ofNullable(groups.get(key));
  }

  private Optional<Integer> stated(Mention mention) {
    return mention.telling().stream()
        .flatMap(amount -> at(byAmount, amount))
        .filter(group -> !groups.get(group).getLast().isIn(mention.column()))
        .findFirst();
  }

  private static NumberGroup group(List<Mention> mentions) {
    Mention first = mentions.getFirst();
    return new NumberGroup(
        first.scope(),
        first.unit(),
        mentions.stream().map(Mention::value).toList(),
        !first.isDay() && conflict(mentions));
  }

  /** Two columns contradict each other where no value of the one can be a value of the other. */
  private static boolean conflict(List<Mention> mentions) {
    Map<String, List<NumberRange>> byColumn = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      byColumn
          .computeIfAbsent(mention.column(), c -> new ArrayList<>())
          .add(NumberRange.of(mention.value()));
    }
    List<List<NumberRange>> columns = List.copyOf(byColumn.values());
    for (int i = 0; i < columns.size(); i++) {
      for (int j = i + 1; j < columns.size(); j++) {
        if (!NumberRange.meet(columns.get(i), columns.get(j))) {
          return true;
        }
      }
    }
    return false;
  }
}
