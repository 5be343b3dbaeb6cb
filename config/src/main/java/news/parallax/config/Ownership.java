package news.parallax.config;

import java.util.Optional;

/**
 * An outlet's owner kind with the origin of that fact.
 *
 * @param origin where the fact was read (a table, a page, with its date); empty when none is known
 */
public record Ownership(OwnerKind kind, Optional<String> origin) {

  public static final Ownership UNKNOWN = new Ownership(OwnerKind.UNKNOWN, Optional.empty());
}
