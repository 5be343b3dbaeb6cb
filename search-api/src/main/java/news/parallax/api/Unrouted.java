package news.parallax.api;

/** What is said of a request that met no route. */
final class Unrouted {

  private Unrouted() {}

  static Problem problem(int status, String method, String path) {
    return switch (status) {
      case 404 -> Problem.of(ProblemKind.NOT_FOUND, "There is nothing at " + path + ".");
      case 405 ->
          Problem.of(ProblemKind.METHOD_NOT_ALLOWED, path + " does not take " + method + ".");
      default -> Problem.of(ProblemKind.ofStatus(status), "The request was not understood.");
    };
  }
}
