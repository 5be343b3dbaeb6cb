package news.parallax.api;

import java.util.List;
import java.util.function.Function;

/**
 * One row of the table of routes: validation, {@code openapi.json} and the server are made of it.
 *
 * @param path with {@code {name}} for path parameters
 * @param summary one line for {@code openapi.json}
 * @param answers the statuses it may answer with, beside 400, 421 and 500
 */
record Route(
    Method method,
    String path,
    Audience audience,
    String summary,
    List<Parameter> parameters,
    List<Integer> answers,
    Function<Call, Answer> answer) {

  enum Method {
    GET,
    POST
  }

  /** Who reads the answer, which decides how strict parameters and how errors look. */
  enum Audience {
    PROGRAM(true),
    OWNER(true),
    PERSON(false),
    /** A person who asks by a form that changes nothing, so that no proof is wanted of it. */
    ASKER(false),
    BROWSER(false);

    private final boolean strict;

    Audience(boolean strict) {
      this.strict = strict;
    }

    boolean strict() {
      return strict;
    }

    /** Whether the answer is a page. */
    boolean reads() {
      return this == PERSON || this == ASKER;
    }
  }

  Route {
    parameters = List.copyOf(parameters);
    answers = List.copyOf(answers);
  }

  static Route api(
      String path, String summary, List<Parameter> parameters, Function<Call, Answer> answer) {
    List<Integer> answers = path.contains("{") ? List.of(200, 304, 404) : List.of(200, 304);
    return new Route(Method.GET, path, Audience.PROGRAM, summary, parameters, answers, answer);
  }

  static Route page(
      String path, String summary, List<Parameter> parameters, Function<Call, Answer> answer) {
    List<Integer> answers = path.contains("{") ? List.of(200, 304, 404) : List.of(200, 304);
    return new Route(Method.GET, path, Audience.PERSON, summary, parameters, answers, answer);
  }

  static Route write(
      String path, String summary, List<Parameter> parameters, Function<Call, Answer> answer) {
    return new Route(
        Method.POST,
        path,
        Audience.PERSON,
        summary,
        parameters,
        List.of(200, 303, 403, 404, 412, 413, 415),
        answer);
  }

  /** A question too long for an address, asked by a program; it changes nothing. */
  static Route question(String path, String summary, Function<Call, Answer> answer) {
    return asked(path, Audience.PROGRAM, summary, answer);
  }

  /** The same, asked by a person's form. */
  static Route form(String path, String summary, Function<Call, Answer> answer) {
    return asked(path, Audience.ASKER, summary, answer);
  }

  private static Route asked(
      String path, Audience audience, String summary, Function<Call, Answer> answer) {
    List<Integer> answers = List.of(200, 413, 415, 503);
    return new Route(Method.POST, path, audience, summary, List.of(), answers, answer);
  }

  Route answering(Integer... statuses) {
    return new Route(method, path, audience, summary, parameters, List.of(statuses), answer);
  }
}
