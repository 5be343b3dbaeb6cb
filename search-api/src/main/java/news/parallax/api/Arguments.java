package news.parallax.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import news.parallax.config.NearestName;

/** The values of a route's parameters, each in its shape. */
final class Arguments {

  /** What checking a request's parameters brought. */
  sealed interface Checked {
    record Good(Arguments arguments) implements Checked {}

    record Bad(Problem problem) implements Checked {}
  }

  private final Map<String, List<String>> values;

  private Arguments(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Checks what was asked against what the route takes.
   *
   * @param strict whether an unknown name is a problem (the API) or ignored (pages)
   */
  static Checked check(
      List<Parameter> known, Map<String, String> path, String rawQuery, boolean strict) {
    return switch (QueryText.read(rawQuery)) {
      case QueryText.Read.Bad bad ->
          new Checked.Bad(
              Problem.of(ProblemKind.BAD_REQUEST, "The address has " + bad.what() + ".")
                  .at("", bad.position()));
      case QueryText.Read.Pairs read -> check(known, path, read.pairs(), strict);
    };
  }

  private static Checked check(
      List<Parameter> known, Map<String, String> path, List<QueryText.Pair> query, boolean strict) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<QueryText.Pair> all = new ArrayList<>();
    path.forEach((name, value) -> all.add(new QueryText.Pair(name, value)));
    all.addAll(query);
    for (int i = 0; i < all.size(); i++) {
      QueryText.Pair pair = all.get(i);
      Parameter.Place place = i < path.size() ? Parameter.Place.PATH : Parameter.Place.QUERY;
      Optional<Parameter> parameter = find(known, pair.name(), place);
      if (parameter.isEmpty()) {
        if (strict) {
          return new Checked.Bad(unknown(pair.name(), known));
        }
        continue;
      }
      List<String> taken = values.computeIfAbsent(pair.name(), name -> new ArrayList<>());
      Optional<Problem> problem = problem(parameter.get(), pair.value(), taken.size(), strict);
      if (problem.isPresent()) {
        return new Checked.Bad(problem.get());
      }
      if (!pair.value().isEmpty() || strict) {
        taken.add(pair.value());
      }
    }
    return new Checked.Good(new Arguments(values));
  }

  private static Optional<Parameter> find(
      List<Parameter> known, String name, Parameter.Place place) {
    return known.stream().filter(p -> p.place() == place && p.name().equals(name)).findFirst();
  }

  private static Problem unknown(String name, List<Parameter> known) {
    List<String> names =
        known.stream()
            .filter(p -> p.place() == Parameter.Place.QUERY)
            .map(Parameter::name)
            .toList();
    Problem problem =
        Problem.of(
                ProblemKind.UNKNOWN_PARAMETER,
                "There is no parameter \""
                    + name
                    + "\" here; known: "
                    + (names.isEmpty() ? "none" : String.join(", ", names))
                    + ".")
            .at(name, 0);
    return NearestName.to(name, names).map(problem::hinting).orElse(problem);
  }

  /** Pages send empty fields of their own forms; those mean nothing and are passed over. */
  private static Optional<Problem> problem(
      Parameter parameter, String value, int before, boolean strict) {
    if (before > 0 && !parameter.repeatable()) {
      return Optional.of(
          Problem.of(
                  ProblemKind.BAD_PARAMETER, "\"" + parameter.name() + "\" stands more than once.")
              .at(parameter.name(), 0)
              .hinting("one value"));
    }
    if (value.isEmpty() && !strict) {
      return Optional.empty();
    }
    return parameter
        .shape()
        .complaint(value)
        .map(
            c ->
                Problem.of(
                        ProblemKind.BAD_PARAMETER,
                        "\"" + parameter.name() + "\" is " + c.what() + ".")
                    .at(parameter.name(), c.position())
                    .hinting(c.hint()));
  }

  Optional<String> text(String name) {
    return texts(name).stream().findFirst();
  }

  /** A value that the route's path always has. */
  String segment(String name) {
    return text(name)
        .orElseThrow(() -> new IllegalStateException("the route's path has no {" + name + "}"));
  }

  List<String> texts(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  OptionalLong whole(String name) {
    return text(name).map(Long::parseLong).map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  int whole(String name, int otherwise) {
    return (int) whole(name).orElse(otherwise);
  }
}
