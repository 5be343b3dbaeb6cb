package news.parallax.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the next page of a list is, as a header (RFC 8288, RFC 5005 {@code next}). */
final class Links {

  private Links() {}

  /** The same address with one parameter set. */
  static Map<String, String> next(Call call, String parameter, String value) {
    String address = call.visitor().address();
    int mark = address.indexOf('?');
    List<String> pairs = new ArrayList<>();
    if (mark >= 0) {
      for (String pair : address.substring(mark + 1).split("&")) {
        if (!pair.isEmpty() && !pair.startsWith(parameter + "=")) {
          pairs.add(pair);
        }
      }
    }
    pairs.add(parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    String path = mark < 0 ? address : address.substring(0, mark);
    return Map.of("Link", "<" + path + "?" + String.join("&", pairs) + ">; rel=\"next\"");
  }
}
