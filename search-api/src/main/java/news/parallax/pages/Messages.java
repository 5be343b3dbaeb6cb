package news.parallax.pages;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/** Every word that the tool itself says on a page, by key, with values put in. */
public final class Messages {

  private static final Locale LOCALE = Locale.ENGLISH;

  private final ResourceBundle bundle =
      ResourceBundle.getBundle(
          "news.parallax.pages.messages",
          LOCALE,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  /** The message with its values; ICU plural syntax. A missing key is a bug and thrown. */
  public String say(String key, Object... values) {
    try {
      return new MessageFormat(bundle.getString(key), LOCALE).format(values);
    } catch (MissingResourceException e) {
      throw new IllegalArgumentException("messages.properties has no \"" + key + "\"", e);
    }
  }

  Set<String> keys() {
    return bundle.keySet();
  }
}
