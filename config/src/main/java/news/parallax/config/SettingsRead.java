package news.parallax.config;

import java.util.List;

/** What reading {@code parallax.yaml} came to: settings, or everything that is wrong with it. */
public sealed interface SettingsRead {

  /** The file holds these settings; a key it leaves out has its default. */
  record Good(Settings settings) implements SettingsRead {}

  /** At least one problem; none of the file's settings is taken. */
  record Wrong(List<Problem> problems) implements SettingsRead {
    public Wrong {
      problems = List.copyOf(problems);
    }
  }
}
