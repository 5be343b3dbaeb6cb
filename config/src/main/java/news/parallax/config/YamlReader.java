package news.parallax.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The part of YAML that is read: one document of mappings, lists and scalars, each with its place;
 * no anchors, aliases, tags or keys that are not plain words.
 */
final class YamlReader {

  static final int DEPTH_MAX = 16;
  static final int VALUES_MAX = 10_000;

  private static final int SCALE_MAX = 1_000;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(YamlText.BYTES_MAX).build();

  /** What a text turned out to hold. */
  sealed interface Reading {

    /** It holds this value; nothing is {@code Scalar} of type {@code NOTHING}. */
    record Read(YamlNode root) implements Reading {}

    /** It is not YAML, or more of YAML than is read. */
    record Unreadable(Problem problem) implements Reading {}
  }

  /** Ends the reading of a text; never leaves this class. */
  private static final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Unread(Problem problem) {
      super(problem.what(), null, false, false);
      this.problem = problem;
    }
  }

  private final YamlText yaml;
  private final int[] offsets;
  private int values;

  YamlReader(YamlText yaml) {
    this.yaml = yaml;
    this.offsets = offsets(yaml.text());
  }

  /** The UTF-16 offset of each code point, and of the end: the parser counts code points. */
  private static int[] offsets(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    for (int i = 1; i < offsets.length; i++) {
      offsets[i] = text.offsetByCodePoints(offsets[i - 1], 1);
    }
    return offsets;
  }

  Reading read() {
    try {
      return new Reading.Read(document(new Parse(SETTINGS).parseString(yaml.text()).iterator()));
    } catch (Unread end) {
      return new Reading.Unreadable(end.problem);
    } catch (YamlEngineException fault) {
      return new Reading.Unreadable(syntax(fault));
    }
  }

  private YamlNode document(Iterator<Event> events) {
    YamlNode root = new YamlNode.Scalar(Span.TOP, "", YamlNode.Type.NOTHING, YamlNode.Style.PLAIN);
    int documents = 0;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof NodeEvent) {
        refuse(documents++ > 0, event, "a second document begins", "keep one document in a file");
        root = node(event, events, 0);
      }
    }
    return root;
  }

  private YamlNode node(Event event, Iterator<Event> events, int depth) {
    refuse(event instanceof AliasEvent, event, "aliases are not read", "write the value out");
    refuse(anchored(event), event, "anchors are not read", "take the & and its name out");
    refuse(tagged(event), event, "tags are not read", "take the ! and its name out");
    refuse(depth > DEPTH_MAX, event, "nested too deeply", "no value lies so deep");
    refuse(++values > VALUES_MAX, event, "too many values", "split the file");
    return switch (event) {
      case ScalarEvent scalar -> scalar(scalar);
      case MappingStartEvent mapping -> mapping(mapping, events, depth);
      case CollectionStartEvent list -> list(list, events, depth);
      default -> throw new IllegalStateException("the parser gave no value but " + event);
    };
  }

  private static boolean anchored(Event event) {
    return event instanceof NodeEvent node && node.getAnchor().isPresent();
  }

  private static boolean tagged(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag().isPresent();
      case CollectionStartEvent collection -> collection.getTag().isPresent();
      default -> false;
    };
  }

  private YamlNode.Mapping mapping(MappingStartEvent start, Iterator<Event> events, int depth) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    Event next = events.next();
    while (next.getEventId() != Event.ID.MappingEnd) {
      YamlNode.Scalar key = key(next, events, depth);
      refuse(!keys.add(key.text()), next, twice(key.text()), "keep one of them");
      entries.add(new YamlNode.Entry(key, node(events.next(), events, depth + 1)));
      next = events.next();
    }
    return new YamlNode.Mapping(span(start, next), start.isFlow(), entries);
  }

  private static String twice(String key) {
    return "the key \"" + key + "\" stands twice";
  }

  private YamlNode.Scalar key(Event event, Iterator<Event> events, int depth) {
    if (node(event, events, depth + 1) instanceof YamlNode.Scalar key) {
      return key;
    }
    throw new Unread(problem(event, "a key must be a word", "write the key as one word"));
  }

  private YamlNode.Sequence list(CollectionStartEvent start, Iterator<Event> events, int depth) {
    List<YamlNode> items = new ArrayList<>();
    Event next = events.next();
    while (next.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(next, events, depth + 1));
      next = events.next();
    }
    return new YamlNode.Sequence(span(start, next), start.isFlow(), items);
  }

  private YamlNode.Scalar scalar(ScalarEvent event) {
    boolean plain = event.isPlain();
    Tag tag = SETTINGS.getSchema().getScalarResolver().resolve(event.getValue(), plain);
    YamlNode.Type type = plain ? type(tag, event.getValue()) : YamlNode.Type.TEXT;
    return new YamlNode.Scalar(
        span(event, event), event.getValue(), type, style(event.getScalarStyle()));
  }

  private static YamlNode.Type type(Tag tag, String text) {
    if (tag.equals(Tag.INT)) {
      return YamlNode.Type.WHOLE_NUMBER;
    }
    if (tag.equals(Tag.FLOAT) && isDecimal(text)) {
      return YamlNode.Type.FRACTION;
    }
    if (tag.equals(Tag.BOOL)) {
      return YamlNode.Type.TRUTH;
    }
    return tag.equals(Tag.NULL) ? YamlNode.Type.NOTHING : YamlNode.Type.TEXT;
  }

  /**
   * {@code .inf} and {@code .nan} are floats to YAML and words to us; so is {@code 1e999999999},
   * which would fill the memory once somebody asks whether it is whole.
   */
  private static boolean isDecimal(String text) {
    try {
      return Math.abs((long) new BigDecimal(text).scale()) < SCALE_MAX;
    } catch (NumberFormatException noDecimal) {
      return false;
    }
  }

  private static YamlNode.Style style(ScalarStyle style) {
    return switch (style) {
      case PLAIN -> YamlNode.Style.PLAIN;
      case SINGLE_QUOTED -> YamlNode.Style.SINGLE_QUOTED;
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> YamlNode.Style.DOUBLE_QUOTED;
      case LITERAL, FOLDED -> YamlNode.Style.BLOCK;
    };
  }

  private void refuse(boolean wrong, Event event, String what, String cure) {
    if (wrong) {
      throw new Unread(problem(event, what, cure));
    }
  }

  private Problem problem(Event event, String what, String cure) {
    return new Problem(yaml.file(), span(event, event), what, cure);
  }

  private Span span(Event start, Event end) {
    Mark first = start.getStartMark().orElseThrow();
    Mark last = end.getEndMark().orElseThrow();
    return new Span(
        offsets[first.getIndex()],
        offsets[last.getIndex()],
        first.getLine() + 1,
        first.getColumn() + 1);
  }

  private Problem syntax(YamlEngineException fault) {
    String cure =
        "mend the YAML here: indent with spaces, quote a value that holds \": \" or \" #\"";
    return switch (fault) {
      case MarkedYamlEngineException marked ->
          new Problem(yaml.file(), span(marked), "no YAML: " + words(marked), cure);
      case ReaderException unprintable ->
          new Problem(
              yaml.file(),
              YamlText.place(yaml.text(), offsets[unprintable.getPosition()]),
              "a character that YAML does not allow, U+%04X".formatted(unprintable.getCodePoint()),
              "delete it");
      default -> new Problem(yaml.file(), Span.TOP, "no YAML: " + fault.getMessage(), cure);
    };
  }

  private static Span span(MarkedYamlEngineException fault) {
    Optional<Mark> mark = fault.getProblemMark().or(fault::getContextMark);
    return mark.map(at -> new Span(0, 0, at.getLine() + 1, at.getColumn() + 1)).orElse(Span.TOP);
  }

  private static String words(MarkedYamlEngineException fault) {
    String context = fault.getContext();
    return context == null ? fault.getProblem() : context + ", " + fault.getProblem();
  }
}
