package news.parallax.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import news.parallax.config.Problem;
import news.parallax.config.Settings;
import news.parallax.config.SettingsFile;
import news.parallax.config.SettingsRead;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where the data and the configuration lie, relative to where the caller stands. */
final class Folders {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "the data folder (default: ./data)")
  private Path data = Path.of("data");

  @Option(
      names = "--config",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "parallax.yaml and your outlet files (default: <data>/config)")
  private @Nullable Path config;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      scope = ScopeType.INHERIT,
      description = "shown to outlets in the User-Agent; goes before the settings'")
  private @Nullable String contact;

  Path data() {
    return data;
  }

  Path config() {
    return config == null ? data.resolve("config") : config;
  }

  /** The settings as the file and the command line say; a wrong file is told line by line. */
  Settings settings() {
    Settings settings =
        switch (SettingsFile.read(config().resolve(SettingsFile.NAME))) {
          case SettingsRead.Good good -> good.settings();
          case SettingsRead.Wrong wrong ->
              throw Refusal.wrong(
                  "the settings are wrong:\n"
                      + wrong.problems().stream()
                          .map(Problem::toString)
                          .collect(Collectors.joining("\n")));
        };
    return Optional.ofNullable(contact)
        .map(c -> settings.with(settings.crawl().withContact(c)))
        .orElse(settings);
  }
}
