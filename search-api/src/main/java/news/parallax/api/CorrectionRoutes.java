package news.parallax.api;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.parallax.answers.Rooms;
import news.parallax.indexer.decide.JudgeBusy;
import news.parallax.story.Correction;

/** What an operator can say of stories on their pages. */
final class CorrectionRoutes {

  private static final Pattern STORY_PAGE = Pattern.compile("(?:.*/)?story/([^/?#]+).*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private final Rooms rooms;

  CorrectionRoutes(Rooms rooms) {
    this.rooms = rooms;
  }

  List<Route> routes() {
    return List.of(
        write("split", "Put some of a story’s articles into one of their own", this::split),
        write("merge", "Put a story into another one", this::merge),
        write("undo", "Take a correction of a story back", this::undo));
  }

  private Route write(String act, String summary, Function<Call, Correction.Asked> asked) {
    return Route.write(
            "/story/{id}/" + act,
            summary,
            List.of(Shapes.ID_IN_PATH),
            call -> corrected(call, asked))
        .answering(303, 403, 404, 413, 415, 503);
  }

  private Answer corrected(Call call, Function<Call, Correction.Asked> asked) {
    String id = call.arguments().segment("id");
    if (rooms.holdings().story(id, rooms.holdings().decided()).isEmpty()) {
      return StoryRoutes.missing("story", id);
    }
    try {
      Correction correction = rooms.judge().correct(asked.apply(call));
      String to = correction.kind() == Correction.Kind.MERGE ? correction.other() : id;
      return new Answer.Moved(303, "/story/" + to);
    } catch (IllegalArgumentException e) {
      return new Answer.Wrong(
          Problem.of(
              ProblemKind.BAD_REQUEST,
              "Nothing was changed: " + String.valueOf(e.getMessage()) + "."));
    } catch (JudgeBusy e) {
      return busy(e);
    }
  }

  static Answer busy(JudgeBusy e) {
    return new Answer.Wrong(
        Problem.of(ProblemKind.NOT_READY, "Not now: " + String.valueOf(e.getMessage()) + "."));
  }

  private Correction.Asked split(Call call) {
    return new Correction.Asked.Split(
        call.arguments().segment("id"),
        call.fields("article"),
        field(call, "who"),
        field(call, "why"));
  }

  /** The other story is named by its id or by its page’s address. */
  private Correction.Asked merge(Call call) {
    String into = field(call, "into").strip();
    Matcher page = STORY_PAGE.matcher(into);
    return new Correction.Asked.Merge(
        call.arguments().segment("id"),
        page.matches() ? page.group(1) : into,
        field(call, "who"),
        field(call, "why"));
  }

  private Correction.Asked undo(Call call) {
    String number = field(call, "number");
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException("\"number\" is no correction’s number");
    }
    return new Correction.Asked.Undo(
        Long.parseLong(number), field(call, "who"), field(call, "why"));
  }

  private static String field(Call call, String name) {
    return call.field(name).orElse("");
  }
}
