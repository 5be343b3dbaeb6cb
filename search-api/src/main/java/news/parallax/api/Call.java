package news.parallax.api;

import java.util.List;
import java.util.Optional;
import news.parallax.pages.Visitor;

/**
 * One request, checked: what a route may know of it.
 *
 * @param form the fields of a posted form, empty for a GET
 * @param body the bytes of a posted JSON body, empty otherwise
 */
record Call(Arguments arguments, Visitor visitor, List<QueryText.Pair> form, byte[] body) {

  /** Every value of a field of the posted form. */
  List<String> fields(String name) {
    return form.stream()
        .filter(pair -> pair.name().equals(name))
        .map(QueryText.Pair::value)
        .toList();
  }

  /** A field of the posted form. */
  Optional<String> field(String name) {
    return form.stream()
        .filter(pair -> pair.name().equals(name))
        .map(QueryText.Pair::value)
        .findFirst();
  }
}
