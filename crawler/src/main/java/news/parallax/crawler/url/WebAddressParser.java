package news.parallax.crawler.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URL Standard's basic URL parser (4.4), cut down to http and https. */
final class WebAddressParser {

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
  private static final Pattern TAB_OR_NEWLINE = Pattern.compile("[\t\n\r]");
  private static final Pattern DOUBLE_DOT = Pattern.compile("(?i)(\\.|%2e){2}");
  private static final Pattern SINGLE_DOT = Pattern.compile("(?i)\\.|%2e");
  private static final int PORT_MAX = 65_535;

  private WebAddressParser() {}

  static Optional<WebAddress> parse(String raw, Optional<WebAddress> base) {
    String bare = trimmed(raw);
    boolean oneLine = bare.indexOf('\t') < 0 && bare.indexOf('\n') < 0 && bare.indexOf('\r') < 0;
    String input = oneLine ? bare : TAB_OR_NEWLINE.matcher(bare).replaceAll("");
    Matcher scheme = SCHEME.matcher(input);
    if (!scheme.lookingAt()) {
      return base.flatMap(b -> relative(input, b));
    }
    String name = scheme.group(1).toLowerCase(Locale.ROOT);
    String rest = input.substring(scheme.end());
    if (!name.equals("http") && !name.equals("https")) {
      return Optional.empty();
    }
    boolean borrowsHost = base.isPresent() && base.get().scheme().equals(name) && slashes(rest) < 2;
    // "http:foo" against an http base is relative, a leftover of RFC 1808 that browsers keep.
    return borrowsHost && !rest.startsWith("//")
        ? relative(rest, base.get())
        : absolute(name, rest.substring(slashes(rest)));
  }

  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    return text.substring(from, to);
  }

  private static int slashes(String text) {
    int n = 0;
    while (n < text.length() && isSlash(text.charAt(n))) {
      n++;
    }
    return n;
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  private static Optional<WebAddress> relative(String input, WebAddress base) {
    int slashes = slashes(input);
    if (slashes >= 2) {
      return absolute(base.scheme(), input.substring(slashes));
    }
    Tail tail = Tail.of(input);
    if (slashes == 1) {
      return Optional.of(tail.on(base, path(tail.path().substring(1), List.of())));
    }
    if (tail.path().isEmpty()) {
      Optional<String> query = tail.query().isPresent() ? tail.query() : base.query();
      return Optional.of(new Tail("", query, tail.fragment()).on(base, base.path()));
    }
    List<String> folder = base.segments().subList(0, base.segments().size() - 1);
    return Optional.of(tail.on(base, path(tail.path(), folder)));
  }

  private static Optional<WebAddress> absolute(String scheme, String rest) {
    int end = 0;
    while (end < rest.length() && "/\\?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    Tail tail = Tail.of(rest.substring(end));
    String relativePath = tail.path().isEmpty() ? "" : tail.path().substring(1);
    return Authority.parse(scheme, rest.substring(0, end))
        .map(
            a ->
                new WebAddress(
                    scheme,
                    a.user(),
                    a.host(),
                    a.port(),
                    path(relativePath, List.of()),
                    tail.query(),
                    tail.fragment()));
  }

  private static String path(String text, List<String> folder) {
    List<String> out = new ArrayList<>(folder);
    String[] segments = text.replace('\\', '/').split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      boolean mayBeDots = segments[i].startsWith(".") || segments[i].startsWith("%");
      boolean up = mayBeDots && DOUBLE_DOT.matcher(segments[i]).matches();
      if (up && !out.isEmpty()) {
        out.removeLast();
      }
      boolean dots = up || (mayBeDots && SINGLE_DOT.matcher(segments[i]).matches());
      if (!dots) {
        out.add(Percent.PATH.encode(segments[i]));
      } else if (last) {
        out.add("");
      }
    }
    return "/" + String.join("/", out);
  }

  /** What stands behind the authority, split but for the path still as written. */
  private record Tail(String path, Optional<String> query, Optional<String> fragment) {

    static Tail of(String text) {
      int hash = text.indexOf('#');
      String before = hash < 0 ? text : text.substring(0, hash);
      int mark = before.indexOf('?');
      return new Tail(
          mark < 0 ? before : before.substring(0, mark),
          mark < 0
              ? Optional.empty()
              : Optional.of(Percent.QUERY.encode(before.substring(mark + 1))),
          hash < 0
              ? Optional.empty()
              : Optional.of(Percent.FRAGMENT.encode(text.substring(hash + 1))));
    }

    WebAddress on(WebAddress base, String absolutePath) {
      return new WebAddress(
          base.scheme(), base.userInfo(), base.host(), base.port(), absolutePath, query, fragment);
    }
  }

  /** User, host and port of an absolute address. */
  private record Authority(String user, String host, int port) {

    static Optional<Authority> parse(String scheme, String text) {
      int at = text.lastIndexOf('@');
      String hostAndPort = text.substring(at + 1);
      int colon = hostAndPort.indexOf(':', hostAndPort.indexOf(']') + 1);
      String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
      Optional<Integer> port = port(scheme, colon < 0 ? "" : hostAndPort.substring(colon + 1));
      String user = at < 0 ? "" : user(text.substring(0, at));
      return port.flatMap(p -> HostName.parse(host).map(h -> new Authority(user, h, p)));
    }

    private static String user(String text) {
      int colon = text.indexOf(':');
      String name = Percent.USER.encode(colon < 0 ? text : text.substring(0, colon));
      String password = colon < 0 ? "" : Percent.USER.encode(text.substring(colon + 1));
      return password.isEmpty() ? name : name + ":" + password;
    }

    private static Optional<Integer> port(String scheme, String digits) {
      if (digits.isEmpty()) {
        return Optional.of(-1);
      }
      int value = 0;
      for (char c : digits.toCharArray()) {
        value = value * 10 + (c - '0');
        if (c < '0' || c > '9' || value > PORT_MAX) {
          return Optional.empty();
        }
      }
      return Optional.of(value == WebAddress.defaultPort(scheme) ? -1 : value);
    }
  }
}
