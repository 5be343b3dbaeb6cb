package news.parallax.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import news.parallax.Release;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: which commands there are, and what their exit codes mean. */
@Command(
    name = "parallax",
    description = "The same story, from where each outlet stands.",
    versionProvider = Parallax.Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      UpCommand.class,
      DemoCommand.class,
      ServeCommand.class,
      CrawlCommand.class,
      SearchCommand.class,
      StoryCommand.class,
      CompareCommand.class,
      ExtractCommand.class,
      GroupCommand.class,
      OutletsCommand.class,
      ExportCommand.class,
      ReindexCommand.class,
      ReprocessCommand.class,
      DoctorCommand.class
    })
public final class Parallax implements Runnable {

  /** Done; something was found wrong; misuse. */
  static final int DONE = 0;

  static final int WRONG = 1;
  static final int MISUSE = 2;

  @Mixin private Folders folders = new Folders();
  @Spec private CommandSpec spec = CommandSpec.create();

  Folders folders() {
    return folders;
  }

  public static void main(String[] arguments) {
    System.exit(run(writer(FileDescriptor.out), writer(FileDescriptor.err), arguments));
  }

  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new BufferedOutputStream(new FileOutputStream(stream)), UTF_8));
  }

  /** Runs one command; {@code out} gets its answer alone, {@code err} all else. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    int code =
        new CommandLine(new Parallax())
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command))
            .execute(arguments);
    out.flush();
    err.flush();
    return code;
  }

  private static int failed(Exception e, CommandLine command) {
    if (e instanceof Refusal refusal) {
      say(command.getErr(), refusal.getMessage());
      return refusal.exitCode();
    }
    say(command.getErr(), "broken: " + e);
    e.printStackTrace(command.getErr());
    return WRONG;
  }

  private static void say(PrintWriter err, @Nullable String what) {
    err.println("parallax: " + what);
    err.flush();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }

  /** What {@code --version} prints. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Parallax " + Release.version()};
    }
  }
}
