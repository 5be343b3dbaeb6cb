package news.parallax.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.parallax.indexer.query.Token.Kind;

/** Tells what acts in a query from what is mere punctuation. */
final class Lexer {

  /** What may close a quotation, by what opened it; the usual one first. */
  private static final Map<Integer, String> CLOSERS =
      Map.ofEntries(
          Map.entry((int) '"', "\""),
          Map.entry((int) '“', "”\""),
          Map.entry((int) '„', "“”\""),
          Map.entry((int) '‟', "”"),
          Map.entry((int) '”', "”"),
          Map.entry((int) '«', "»"),
          Map.entry((int) '»', "«"),
          Map.entry((int) '「', "」"),
          Map.entry((int) '『', "』"),
          Map.entry((int) '‘', "’"),
          Map.entry((int) '\'', "'"));

  private static final String APOSTROPHES = "'‘’";
  private static final int FIELD_NAME_CHARS_MAX = 20;

  private final int[] query;
  private final boolean shouted;
  private final List<QueryHint> hints;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int open;
  private int words;

  private Lexer(String query, List<QueryHint> hints) {
    this.query = query.codePoints().map(Lexer::plain).toArray();
    this.shouted = shouted(query);
    this.hints = hints;
  }

  static List<Token> tokens(String query, List<QueryHint> hints) {
    Lexer lexer = new Lexer(query, hints);
    lexer.read();
    return lexer.tokens;
  }

  /** Control characters come along when text is pasted. */
  private static int plain(int c) {
    int type = Character.getType(c);
    boolean unseen = type == Character.CONTROL || type == Character.SURROGATE;
    return unseen || Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
  }

  /** A line in capitals alone: there OR is as likely a word as an operator. */
  private static boolean shouted(String query) {
    return query.strip().split("\\s+").length >= QueryParser.SHOUTED_WORDS_MIN
        && query.codePoints().noneMatch(Character::isLowerCase)
        && query.codePoints().anyMatch(Character::isUpperCase);
  }

  private void read() {
    while (at < query.length) {
      if (words >= QueryParser.WORDS_MAX) {
        hint(at, "only the first " + QueryParser.WORDS_MAX + " words are read");
        return;
      }
      step();
    }
  }

  private void step() {
    int c = query[at];
    switch (c) {
      case '(', '[' -> bracket(Kind.OPEN);
      case ')', ']' -> bracket(Kind.CLOSE);
      case '|' -> act(Kind.OR);
      case ',' -> comma();
      case '-', '!' -> minus();
      case '=' -> exact();
      default -> {
        if (!quoted() && !field() && !word()) {
          at++;
        }
      }
    }
  }

  private void bracket(Kind kind) {
    open += kind == Kind.OPEN ? 1 : -1;
    if (open < 0) {
      open = 0;
      hint(at++, "this bracket closes none; read as punctuation");
    } else {
      add(kind, at++, "");
    }
  }

  private void act(Kind kind) {
    add(kind, at, "");
    while (at < query.length && query[at] == '|') {
      at++;
    }
  }

  private void comma() {
    if (open > 0) {
      add(Kind.COMMA, at, "");
    }
    at++;
  }

  private void minus() {
    int next = at + 1 < query.length ? query[at + 1] : ' ';
    boolean acts = Character.isLetter(next) || next == '(' || next == '[' || opens(at + 1, next);
    if (standsFree() && acts) {
      add(Kind.NOT, at, "");
    } else if (standsFree() && query[at] == '-' && Character.isDigit(next)) {
      hint(at, "a hyphen before a figure is read as a minus sign; write NOT to exclude it");
    }
    at++;
  }

  /** {@code =word}: the word so, not its other forms; that is a phrase of one word. */
  private void exact() {
    boolean acts = standsFree();
    int from = ++at;
    if (acts && from < query.length && Character.isLetterOrDigit(query[from])) {
      at = wordEnd(from);
      phrase(from, from, at);
    }
  }

  private boolean quoted() {
    if (!startsHere() || !CLOSERS.containsKey(query[at])) {
      return false;
    }
    Optional<Integer> end = closing(at);
    if (end.isEmpty()) {
      if (APOSTROPHES.indexOf(query[at]) < 0) {
        hint(at, "this quotation mark has no mate; read as punctuation");
      }
      return false;
    }
    phrase(at, at + 1, end.get());
    at = end.get() + 1;
    return true;
  }

  private boolean opens(int position, int c) {
    return CLOSERS.containsKey(c) && closing(position).isPresent();
  }

  private Optional<Integer> closing(int opening) {
    String closers = CLOSERS.getOrDefault(query[opening], "");
    for (int i = 0; i < closers.length(); i++) {
      for (int end = opening + 1; end < query.length; end++) {
        if (query[end] == closers.charAt(i) && closes(opening, end)) {
          return Optional.of(end);
        }
      }
    }
    return Optional.empty();
  }

  /** An apostrophe inside or before a word closes nothing. */
  private boolean closes(int opening, int end) {
    return APOSTROPHES.indexOf(query[opening]) < 0
        || end + 1 == query.length
        || !Character.isLetterOrDigit(query[end + 1]);
  }

  private void phrase(int position, int from, int to) {
    String text = Words.phrase(string(from, to));
    if (!text.isEmpty()) {
      words += Words.count(text);
      add(Kind.PHRASE, position, text);
    }
  }

  private boolean field() {
    int colon = at;
    while (colon < query.length
        && colon - at < FIELD_NAME_CHARS_MAX
        && isAsciiLetter(query[colon])) {
      colon++;
    }
    boolean valued =
        colon > at
            && colon + 1 < query.length
            && query[colon] == ':'
            && " )]|".indexOf(query[colon + 1]) < 0;
    if (!startsHere() || !valued || Field.named(string(at, colon)).isEmpty()) {
      return false;
    }
    add(Kind.FIELD, at, string(at, colon).toLowerCase(Locale.ROOT));
    at = colon + 1;
    if (quoted()) {
      if (tokens.getLast().kind() == Kind.FIELD) {
        add(Kind.WORD, at, "");
      }
    } else if (!isBracket(query[at])) {
      int end = valueEnd(at);
      words++;
      add(Kind.WORD, at, string(at, end));
      at = end;
    }
    return true;
  }

  private boolean word() {
    int end = wordEnd(at);
    String typed = string(at, end);
    if (!Words.counts(query[at]) && !typed.matches("&&?")) {
      return false;
    }
    String text = Words.word(typed);
    int position = at;
    at = end;
    operatorOrWord(text.isEmpty() ? typed : text, position);
    return true;
  }

  private void operatorOrWord(String text, int position) {
    Optional<Kind> operator = operator(text);
    if (operator.isEmpty()) {
      words++;
      add(Kind.WORD, position, text);
    } else if (shouted) {
      hint(position, text + " is read as a word of no weight, since all is in capitals");
    } else {
      add(operator.get(), position, text);
    }
  }

  private static Optional<Kind> operator(String text) {
    return switch (text) {
      case "AND", "and", "&", "&&" -> Optional.of(Kind.AND);
      case "OR", "or" -> Optional.of(Kind.OR);
      case "NOT" -> Optional.of(Kind.NOT);
      default -> Optional.empty();
    };
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < query.length && !endsWord(end)) {
      end++;
    }
    return end;
  }

  private int valueEnd(int from) {
    int end = from;
    while (end < query.length && (query[end] == ',' || !endsWord(end))) {
      end++;
    }
    return end;
  }

  private boolean endsWord(int position) {
    int c = query[position];
    boolean mark = CLOSERS.containsKey(c) && APOSTROPHES.indexOf(c) < 0;
    boolean listed = c == ',' && open > 0 && !insideFigure(position);
    return c == ' ' || c == '|' || mark || isBracket(c) || listed;
  }

  private boolean insideFigure(int comma) {
    return comma > 0
        && comma + 1 < query.length
        && Character.isDigit(query[comma - 1])
        && Character.isDigit(query[comma + 1]);
  }

  private static boolean isBracket(int c) {
    return c == '(' || c == ')' || c == '[' || c == ']';
  }

  private boolean standsFree() {
    return at == 0 || " ([|,".indexOf(query[at - 1]) >= 0;
  }

  private boolean startsHere() {
    return at == 0 || !Character.isLetterOrDigit(query[at - 1]) || afterActing();
  }

  private boolean afterActing() {
    Token last = tokens.isEmpty() ? new Token(Kind.WORD, -1, "") : tokens.getLast();
    return last.kind() == Kind.NOT && last.position() == at - 1
        || last.kind() == Kind.FIELD && last.position() + last.text().length() + 1 == at;
  }

  private static boolean isAsciiLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private String string(int from, int to) {
    return new String(query, from, to - from);
  }

  private void add(Kind kind, int position, String text) {
    tokens.add(new Token(kind, position, text));
  }

  private void hint(int position, String text) {
    hints.add(new QueryHint(position, text));
  }
}
