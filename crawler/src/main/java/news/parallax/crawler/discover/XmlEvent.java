package news.parallax.crawler.discover;

import java.util.Map;
import java.util.Optional;

/** One step through a document. */
sealed interface XmlEvent {

  /**
   * @param name without prefix, in lower case
   * @param attributes by written name, lower case, values unescaped
   */
  record Start(String name, Vocabulary vocabulary, Map<String, String> attributes)
      implements XmlEvent {

    Optional<String> attribute(String attribute) {
      return Optional.ofNullable(attributes.get(attribute));
    }

    boolean is(Vocabulary wanted, String wantedName) {
      return vocabulary == wanted && name.equals(wantedName);
    }
  }

  /** Text with its entities replaced; a CDATA section is text. */
  record Text(String text) implements XmlEvent {}

  record End() implements XmlEvent {}

  /** The document is over, or was cut here. */
  record Over() implements XmlEvent {}
}
