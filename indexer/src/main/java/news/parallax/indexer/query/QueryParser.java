package news.parallax.indexer.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.parallax.indexer.query.Clause.In;
import news.parallax.indexer.query.Clause.Not;
import news.parallax.indexer.query.Clause.Phrase;
import news.parallax.indexer.query.Clause.Word;
import news.parallax.indexer.query.Token.Kind;

/**
 * Knows the grammar of queries:
 *
 * <pre>
 *   query   = either
 *   either  = all { ( "OR" | "|" | "," inside brackets ) all }
 *   all     = one { [ "AND" | "&" ] one }
 *   one     = ( "NOT" | "-" | "!" ) one | [ field ":" ] item
 *   item    = word | phrase | "(" either ")"
 * </pre>
 *
 * What does not fit is read as punctuation, with a hint where it may have been meant to act.
 */
public final class QueryParser {

  public static final int CODE_POINTS_MAX = 4096;
  public static final int WORDS_MAX = 128;
  public static final int DEPTH_MAX = 20;

  /** A query in capitals alone of so many words is a headline; NATO OR EU is not. */
  static final int SHOUTED_WORDS_MIN = 6;

  private final List<QueryHint> hints;
  private final List<Token> tokens;
  private int at;
  private int depth;

  private QueryParser(List<Token> tokens, List<QueryHint> hints) {
    this.tokens = tokens;
    this.hints = hints;
  }

  /** Reads what a person typed or pasted. */
  public static ParseResult parse(String query) {
    if (query.codePointCount(0, query.length()) > CODE_POINTS_MAX) {
      return new ParseResult.Invalid(
          new QueryProblem(
              CODE_POINTS_MAX,
              "the query is longer than " + CODE_POINTS_MAX + " characters",
              "search for a headline or a sentence of it"));
    }
    List<QueryHint> hints = new ArrayList<>();
    try {
      Clause tree = new QueryParser(Lexer.tokens(query, hints), hints).whole(query);
      hints.sort(Comparator.comparingInt(QueryHint::position));
      return new ParseResult.Parsed(new ParsedQuery(query, tree, hints));
    } catch (Unreadable e) {
      return new ParseResult.Invalid(e.problem);
    }
  }

  private Clause whole(String query) {
    List<Clause> read = new ArrayList<>();
    either().ifPresent(read::add);
    if (read.isEmpty()) {
      String text = Words.phrase(query);
      return text.isEmpty() ? new Clause.All() : new Phrase(text);
    }
    if (read.getFirst() instanceof Not) {
      hint(0, "nothing but exclusions: all other articles are listed");
    }
    return read.getFirst();
  }

  private Optional<Clause> either() {
    List<Clause> choices = new ArrayList<>();
    all().ifPresent(choices::add);
    while (peek(Kind.OR) || peek(Kind.COMMA)) {
      Token or = next();
      Optional<Clause> choice = all();
      if (or.kind() == Kind.OR && (choices.isEmpty() || choice.isEmpty())) {
        hint(or.position(), "OR stands between two words; here it is left out");
      }
      choice.ifPresent(choices::add);
    }
    return Trees.or(choices);
  }

  private Optional<Clause> all() {
    List<Clause> parts = new ArrayList<>();
    while (at < tokens.size() && !peek(Kind.OR) && !peek(Kind.COMMA) && !peek(Kind.CLOSE)) {
      if (peek(Kind.AND)) {
        at++;
      } else {
        one().ifPresent(parts::add);
      }
    }
    return Trees.and(parts);
  }

  private Optional<Clause> one() {
    Token token = next();
    return switch (token.kind()) {
      case WORD -> Optional.of(new Word(token.text()));
      case PHRASE -> Optional.of(new Phrase(token.text()));
      case NOT -> negation(token);
      case OPEN -> group(token);
      case FIELD -> field(token);
      case CLOSE, COMMA, AND, OR ->
          throw new IllegalStateException("handled by the callers: " + token);
    };
  }

  private Optional<Clause> negation(Token not) {
    if (!itemFollows()) {
      hint(not.position(), "NOT stands before a word; here it is left out");
      return Optional.empty();
    }
    deeper(not);
    Optional<Clause> inner = one();
    depth--;
    return inner.map(Trees::not);
  }

  private Optional<Clause> group(Token open) {
    deeper(open);
    Optional<Clause> inner = either();
    depth--;
    if (peek(Kind.CLOSE)) {
      at++;
    } else {
      hint(open.position(), "this bracket is not closed; it is taken to close at the end");
    }
    return inner;
  }

  private void deeper(Token token) {
    if (++depth > DEPTH_MAX) {
      throw new Unreadable(
          new QueryProblem(
              token.position(),
              "brackets and exclusions lie more than " + DEPTH_MAX + " deep",
              "take some of them away"));
    }
  }

  private Optional<Clause> field(Token name) {
    if (!itemFollows()) {
      return Optional.of(new Word(name.text()));
    }
    Field field = Field.named(name.text()).orElseThrow();
    Token value = tokens.get(at);
    return switch (field) {
      case Field.OfPart part -> one(part, name);
      case Field.OfProperty property ->
          one().map(c -> new Tags(hints, name).of(property.property(), c));
      case Field.OfDays days -> Optional.of(days(days.bound(), name, value));
    };
  }

  private Optional<Clause> one(Field.OfPart part, Token name) {
    if (peek(Kind.WORD)) {
      String word = Words.word(next().text());
      return Optional.of(
          word.isEmpty() ? new Word(name.text()) : new In(part.part(), new Word(word)));
    }
    return one().map(inner -> new In(part.part(), inner));
  }

  private Clause days(Field.Bound bound, Token name, Token value) {
    String date = Dates.trimmed(value.text());
    if (!Dates.meant(date)) {
      hint(name.position(), name.text() + ": wants a day such as 2021-08-01; read as a word");
      return value.kind() == Kind.WORD
          ? asText(name, next())
          : one().orElseGet(() -> new Word(name.text()));
    }
    at++;
    return switch (Dates.read(bound, date)) {
      case Dates.Reading.Read read -> {
        if (read.turned()) {
          hint(value.position(), "the later day stood first; read from the earlier to the later");
        }
        yield read.days();
      }
      case Dates.Reading.Wrong wrong ->
          throw new Unreadable(
              new QueryProblem(
                  value.position(),
                  wrong.what(),
                  "write a day as "
                      + name.text()
                      + ":2021-08-01"
                      + (bound == Field.Bound.BOTH
                          ? ", several as date:2021-08-01..2021-08-05"
                          : "")));
    };
  }

  private static Clause asText(Token name, Token value) {
    String word = Words.word(value.text());
    return new Word(word.isEmpty() ? name.text() : name.text() + ":" + word);
  }

  private boolean itemFollows() {
    return at < tokens.size()
        && switch (tokens.get(at).kind()) {
          case WORD, PHRASE, FIELD, OPEN, NOT -> true;
          case CLOSE, COMMA, AND, OR -> false;
        };
  }

  private boolean peek(Kind kind) {
    return at < tokens.size() && tokens.get(at).kind() == kind;
  }

  private Token next() {
    return tokens.get(at++);
  }

  private void hint(int position, String text) {
    hints.add(new QueryHint(position, text));
  }

  /** Leaves the descent where a query means nothing. */
  private static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient QueryProblem problem;

    Unreadable(QueryProblem problem) {
      super(problem.what());
      this.problem = problem;
    }
  }
}
