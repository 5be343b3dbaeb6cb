package news.parallax.api;

import java.util.ArrayList;
import java.util.List;
import news.parallax.answers.Rooms;
import news.parallax.pages.Pages;

/** Every address of the product; the order decides where two paths fit. */
final class RouteTable {

  private RouteTable() {}

  static List<Route> of(Rooms rooms, Pages pages, OwnerDoor owner, Meters meters) {
    List<Route> routes = new ArrayList<>();
    routes.addAll(new SearchRoutes(rooms).routes());
    routes.addAll(new MatchRoutes(rooms, pages).routes());
    routes.addAll(new StoryRoutes(rooms).routes());
    routes.addAll(new OutletRoutes(rooms).routes());
    routes.addAll(new OperationRoutes(rooms, meters, () -> OpenApi.of(routes)).routes());
    routes.addAll(owner.routes());
    routes.addAll(new PageRoutes(pages).routes());
    routes.addAll(new DeskRoutes(rooms, pages).routes());
    routes.addAll(new CorrectionRoutes(rooms).routes());
    return List.copyOf(routes);
  }
}
