package news.parallax.cli;

/** A command cannot do what was asked; one line says why and what to do, no stack trace. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Refusal(int exitCode, String line) {
    super(line);
    this.exitCode = exitCode;
  }

  static Refusal wrong(String line) {
    return new Refusal(Parallax.WRONG, line);
  }

  static Refusal misuse(String line) {
    return new Refusal(Parallax.MISUSE, line);
  }

  int exitCode() {
    return exitCode;
  }
}
