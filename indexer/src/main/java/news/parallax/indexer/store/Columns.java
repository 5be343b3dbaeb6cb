package news.parallax.indexer.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import news.parallax.crawler.frontier.Validators;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** How our own values stand in columns: times in UTC to the microsecond, keys as bytes. */
final class Columns {

  private Columns() {}

  static Jdbi register(Jdbi jdbi) {
    return jdbi.registerArgument(new Times())
        .registerArgument(new Keys())
        .registerArgument(new Digests());
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static Optional<String> maybe(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Optional<URI> maybeUri(ResultSet row, String column) throws SQLException {
    return maybe(row, column).map(URI::create);
  }

  static UrlKey key(ResultSet row, String column) throws SQLException {
    return UrlKey.of(row.getBytes(column));
  }

  static Sha256 digest(ResultSet row, String column) throws SQLException {
    return Sha256.ofDigest(row.getBytes(column));
  }

  static Validators validators(ResultSet row) throws SQLException {
    return new Validators(
        maybe(row, "etag"), maybe(row, "last_modified"), maybe(row, "body_sha256"));
  }

  private static final class Times extends AbstractArgumentFactory<Instant> {
    Times() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      OffsetDateTime utc = value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
      return (position, statement, ctx) -> statement.setObject(position, utc);
    }
  }

  private static final class Keys extends AbstractArgumentFactory<UrlKey> {
    Keys() {
      super(Types.VARBINARY);
    }

    @Override
    protected Argument build(UrlKey value, ConfigRegistry config) {
      return (position, statement, ctx) -> statement.setBytes(position, value.bytes());
    }
  }

  private static final class Digests extends AbstractArgumentFactory<Sha256> {
    Digests() {
      super(Types.VARBINARY);
    }

    @Override
    protected Argument build(Sha256 value, ConfigRegistry config) {
      return (position, statement, ctx) -> statement.setBytes(position, value.bytes());
    }
  }
}
