package news.parallax.api;

import java.util.Locale;

/** Every kind of problem the front answers with; {@code openapi.json} lists them all. */
enum ProblemKind {
  UNKNOWN_PARAMETER(400, "Unknown parameter"),
  BAD_PARAMETER(400, "Parameter not understood"),
  MISSING_PARAMETER(400, "Parameter missing"),
  BAD_QUERY(400, "Query not understood"),
  BAD_REQUEST(400, "Request not understood"),
  NO_PROOF(401, "Not the owner's token"),
  FOREIGN_WRITE(403, "Writing only from these pages"),
  WRITING_OFF(403, "Writing is off"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "Nothing in the form asked for"),
  CHANGED_MEANWHILE(412, "Changed meanwhile"),
  TOO_LARGE(413, "Body too large"),
  ADDRESS_TOO_LONG(414, "Address too long"),
  UNSUPPORTED_MEDIA(415, "Body in an unknown form"),
  MISDIRECTED(421, "Host name not known here"),
  FIELDS_TOO_LARGE(431, "Header fields too large"),
  BROKEN(500, "Broken"),
  NOT_READY(503, "Not ready");

  private final int status;
  private final String title;

  ProblemKind(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** The last part of the problem's type: {@code unknown-parameter}, … */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind that stands for an HTTP status which the server library chose. */
  static ProblemKind ofStatus(int status) {
    for (ProblemKind kind : values()) {
      if (kind.status == status && kind != UNKNOWN_PARAMETER && kind != BAD_PARAMETER) {
        return status == 400 ? BAD_REQUEST : kind;
      }
    }
    return status < 500 ? BAD_REQUEST : BROKEN;
  }
}
