package news.parallax.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.parallax.answers.OutletBook;
import news.parallax.config.Outlet;
import news.parallax.config.OwnerKind;

/**
 * An outlet in one line: its name in its own script, then what is known of it.
 *
 * @param href its profile
 * @param country code and name; empty when unknown
 * @param owner {@code state}, …, {@code unknown}
 */
public record OutletChip(
    String id, Said name, String href, Optional<Country> country, String owner) {

  /** A country's code and English name. */
  public record Country(String code, String name) {

    static Country of(String code) {
      return new Country(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
    }
  }

  static OutletChip of(OutletBook book, String id) {
    Optional<Outlet> outlet = book.outlet(id);
    List<String> languages = outlet.map(Outlet::languages).orElse(List.of());
    return new OutletChip(
        id,
        Said.of(book.name(id), languages.isEmpty() ? "" : languages.getFirst()),
        "/outlet/" + Addresses.segment(id),
        outlet.flatMap(Outlet::country).map(Country::of),
        outlet.map(o -> o.owner().kind()).orElse(OwnerKind.UNKNOWN).word());
  }

  /** A language's English name. */
  static String language(String code) {
    return code.isBlank() || "und".equals(code)
        ? "unknown language"
        : Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }
}
