package news.parallax.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Errors of requests so malformed that no route ever saw them: problems too, never a trace. */
final class BareErrors extends ErrorHandler {

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    byte[] body = problem(code, request.getHttpURI().getPath(), headers);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private static byte[] problem(int status, @Nullable String path, HttpFields.Mutable headers) {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    ObjectNode problem =
        Problem.of(ProblemKind.ofStatus(status), said(status)).json(path == null ? "" : path, id);
    headers.put(new HttpField(HttpHeader.CONTENT_TYPE, "application/problem+json"));
    headers.put(new HttpField("X-Request-Id", id));
    headers.put(new HttpField("X-Content-Type-Options", "nosniff"));
    return problem.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String said(int status) {
    return switch (status) {
      case 414 -> "The address is longer than this server reads.";
      case 431 -> "The header fields are larger than this server reads (32 KiB).";
      default -> "The request is no HTTP request that this server understands.";
    };
  }
}
