package news.parallax.api;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import news.parallax.answers.Rooms;
import news.parallax.config.OutletEdit;
import news.parallax.config.Source;
import news.parallax.crawler.frontier.SourceState;
import news.parallax.pages.Pages;
import news.parallax.pages.SourcesAsked;

/** The operator's desk: what it shows, and all that pages can write. */
final class DeskRoutes {

  private static final int NAMED_MAX = 200;

  private final Rooms rooms;
  private final Pages pages;

  DeskRoutes(Rooms rooms, Pages pages) {
    this.rooms = rooms;
    this.pages = pages;
  }

  List<Route> routes() {
    Parameter show =
        Parameter.query(
            "show",
            new Shape.OneOf(List.of("all", "needs", "wait", "paused", "ok")),
            "sources of which state");
    Parameter saved = Parameter.query("saved", new Shape.OneOf(List.of("yes")), "set after a save");
    Parameter named =
        Parameter.query(
            "named",
            new Shape.Words(NAMED_MAX),
            "part of an outlet's name, id or country, or an address");
    List<Parameter> id = List.of(Shapes.ID_IN_PATH);
    return List.of(
        Route.page(
            "/sources",
            "The operator's desk",
            List.of(show, named, Shapes.offset()),
            this::sources),
        Route.write(
            "/sources/{id}/pause",
            "Visit this source no more until it is resumed",
            id,
            call -> act(call, source -> rooms.frontier().pause(source))),
        Route.write(
            "/sources/{id}/resume",
            "Visit this source again",
            id,
            call -> act(call, source -> rooms.frontier().resume(source, rooms.clock().instant()))),
        Route.write(
            "/sources/{id}/fetch",
            "Make this source due now",
            id,
            call ->
                act(call, source -> rooms.frontier().fetchNow(source, rooms.clock().instant()))),
        Route.page(
            "/outlet/{id}/file",
            "An outlet's file in an editor",
            List.of(Shapes.ID_IN_PATH, saved),
            this::file),
        Route.write("/outlet/{id}/file", "Save an outlet's file", id, this::save),
        Route.write(
            "/outlet/{id}/value", "Change one value of an outlet's file", id, this::change));
  }

  private Answer sources(Call call) {
    return PageRoutes.answer(
        pages.sources(
            call.visitor(),
            new SourcesAsked(
                call.arguments().text("show").orElse("all"),
                call.arguments().text("named").orElse("").strip(),
                (int) call.arguments().whole("from", 0))));
  }

  private Answer act(Call call, Consumer<String> act) {
    String id = call.arguments().segment("id");
    Optional<Source> source =
        rooms.frontier().sources().stream()
            .map(SourceState::source)
            .filter(known -> known.id().equals(id))
            .findFirst();
    if (source.isEmpty()) {
      return StoryRoutes.missing("source", id);
    }
    act.accept(id);
    return new Answer.Moved(303, "/sources?named=" + source.get().outlet() + "#s-" + id);
  }

  private Answer file(Call call) {
    String id = call.arguments().segment("id");
    boolean saved = call.arguments().text("saved").isPresent();
    return PageRoutes.answer(pages.file(call.visitor(), id, saved), "outlet file", id);
  }

  private Answer save(Call call) {
    return edited(
        call,
        List.of("text"),
        (file, version) -> rooms.edit().save(file, field(call, "text"), version));
  }

  private Answer change(Call call) {
    return edited(
        call,
        List.of("key", "value"),
        (file, version) ->
            rooms.edit().setValue(file, field(call, "key"), field(call, "value"), version));
  }

  private static String field(Call call, String name) {
    return call.field(name).orElse("");
  }

  /** Saves over the version that the form was made from. */
  private Answer edited(
      Call call, List<String> fields, BiFunction<String, String, OutletEdit.Result> edit) {
    String id = call.arguments().segment("id");
    Optional<OutletEdit.Current> file = rooms.edit().current(id);
    Optional<String> version = call.field("version");
    if (file.isEmpty()) {
      return StoryRoutes.missing("outlet file", id);
    }
    if (version.isEmpty() || fields.stream().anyMatch(f -> call.field(f).isEmpty())) {
      return new Answer.Wrong(
          Problem.of(
              ProblemKind.BAD_REQUEST,
              "The form wants the fields version, " + String.join(", ", fields) + "."));
    }
    OutletEdit.Result result = edit.apply(id, version.get());
    return answer(call, file.get(), version.get(), result);
  }

  private Answer answer(
      Call call, OutletEdit.Current file, String version, OutletEdit.Result result) {
    String text = call.field("text").orElse(file.text());
    return switch (result) {
      case OutletEdit.Result.Saved saved ->
          new Answer.Moved(303, "/outlet/" + file.id() + "/file?saved=yes");
      case OutletEdit.Result.Invalid invalid ->
          PageRoutes.answer(
              pages.faults(call.visitor(), at(file, version), text, invalid.problems()));
      case OutletEdit.Result.Conflict conflict ->
          PageRoutes.answer(
              pages.changed(
                  call.visitor(),
                  at(file, conflict.version()),
                  call.field("text").orElse(conflict.text()),
                  conflict));
    };
  }

  /** After a fault the editor still stands on the version that it started from. */
  private static OutletEdit.Current at(OutletEdit.Current file, String version) {
    return new OutletEdit.Current(file.id(), file.file(), file.shipped(), file.text(), version);
  }
}
