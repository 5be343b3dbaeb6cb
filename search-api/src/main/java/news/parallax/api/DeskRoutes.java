package news.parallax.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.parallax.answers.OutletDesk;
import news.parallax.answers.Rooms;
import news.parallax.pages.Page;
import news.parallax.pages.Pages;

/** The operator's desk: what it shows, and all that pages can write. */
final class DeskRoutes {

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
    Parameter saved =
        Parameter.query("saved", new Shape.OneOf(List.of("yes")), "set after a save");
    List<Parameter> id = List.of(Shapes.ID_IN_PATH);
    return List.of(
        Route.page("/sources", "The operator's desk", List.of(show), this::sources),
        Route.write(
            "/sources/{id}/pause",
            "Visit this source no more until it is resumed",
            id,
            call -> act(call, source -> rooms.frontier().pause(source))),
        Route.write(
            "/sources/{id}/resume",
            "Visit this source again",
            id,
            call ->
                act(call, source -> rooms.frontier().resume(source, rooms.clock().instant()))),
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
        Route.write("/outlet/{id}/file", "Save an outlet's file", id, this::save));
  }

  private Answer sources(Call call) {
    return PageRoutes.answer(
        pages.sources(call.visitor(), call.arguments().text("show").orElse("all")));
  }

  private Answer act(Call call, Consumer<String> act) {
    String id = call.arguments().segment("id");
    boolean known =
        rooms.frontier().sources().stream().anyMatch(state -> state.source().id().equals(id));
    if (!known) {
      return StoryRoutes.missing("source", id);
    }
    act.accept(id);
    return new Answer.Moved(303, "/sources#s-" + id);
  }

  private Answer file(Call call) {
    String id = call.arguments().segment("id");
    boolean saved = call.arguments().text("saved").isPresent();
    return PageRoutes.answer(pages.file(call.visitor(), id, saved), "outlet file", id);
  }

  private Answer save(Call call) {
    String id = call.arguments().segment("id");
    Optional<OutletDesk.OutletFile> file = rooms.desk().file(id);
    Optional<String> text = call.field("text");
    Optional<String> sha256 = call.field("sha256");
    if (file.isEmpty()) {
      return StoryRoutes.missing("outlet file", id);
    }
    if (text.isEmpty() || sha256.isEmpty()) {
      return new Answer.Wrong(
          Problem.of(ProblemKind.BAD_REQUEST, "The form wants the fields \"text\" and \"sha256\"."));
    }
    return saved(call, file.get(), asInFile(file.get(), text.get()), sha256.get());
  }

  /** Browsers send CRLF for every line's end (HTML, form submission); a file keeps its own. */
  private static String asInFile(OutletDesk.OutletFile file, String text) {
    String plain = text.replace("\r\n", "\n");
    return file.text().contains("\r\n") ? plain.replace("\n", "\r\n") : plain;
  }

  private Answer saved(Call call, OutletDesk.OutletFile file, String text, String sha256) {
    return switch (rooms.desk().save(file.outlet(), text, sha256)) {
      case OutletDesk.Saved.Done done ->
          new Answer.Moved(303, "/outlet/" + file.outlet() + "/file?saved=yes");
      case OutletDesk.Saved.Wrong wrong ->
          html(pages.faults(call.visitor(), withHash(file, sha256), text, wrong.faults()));
      case OutletDesk.Saved.ChangedMeanwhile changed ->
          html(pages.changed(call.visitor(), changed.now(), text));
    };
  }

  /** After a fault the editor still stands on the file it started from. */
  private static OutletDesk.OutletFile withHash(OutletDesk.OutletFile file, String sha256) {
    return new OutletDesk.OutletFile(file.outlet(), file.file(), file.text(), sha256);
  }

  private static Answer html(Page page) {
    return PageRoutes.answer(page);
  }
}
