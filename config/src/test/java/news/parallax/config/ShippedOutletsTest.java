package news.parallax.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedOutletsTest {

  private final Outlets shipped = SourceList.load(Optional.empty());

  @Test
  void shippedOutletsAreAllValid() {
    assertThat(shipped.problems()).isEmpty();
    assertThat(shipped.outlets()).hasSizeGreaterThanOrEqualTo(300);
    assertThat(shipped.stamps())
        .hasSameSizeAs(shipped.outlets())
        .allMatch(s -> s.file().startsWith("shipped:outlets/"));
  }

  @Test
  void theyComeFromEightyCountriesAtLeast() {
    assertThat(shipped.outlets().stream().flatMap(outlet -> outlet.country().stream()).distinct())
        .hasSizeGreaterThanOrEqualTo(80);
  }

  @Test
  void noAddressStandsTwice() {
    assertThat(shipped.outlets().stream().flatMap(outlet -> outlet.sources().stream()))
        .extracting(source -> source.address().toString().replaceFirst("/$", ""))
        .doesNotHaveDuplicates();
  }

  @Test
  void noTwoAreAtHomeAtTheSameAddress() {
    assertThat(shipped.outlets()).extracting(Outlet::home).doesNotHaveDuplicates();
  }

  @Test
  void everyOwnerKindThatIsNotUnknownHasAnOriginWithItsDate() {
    assertThat(shipped.outlets())
        .filteredOn(outlet -> outlet.owner().kind() != OwnerKind.UNKNOWN)
        .isNotEmpty()
        .allSatisfy(
            outlet ->
                assertThat(outlet.owner().origin().orElseThrow()).containsPattern("20\\d\\d"));
  }

  @Test
  void theyAreFoundInAJarAsInAFolder(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("with space.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      add(out, "shipped/outlets/outlet.schema.json", "{}");
      add(out, "shipped/outlets/fr/b.yaml", "name: B");
      add(out, "shipped/outlets/de/a.yaml", "name: A");
      add(out, "shipped/parallax.yaml", "{}");
    }
    URL schema = URI.create("jar:" + jar.toUri() + "!/shipped/outlets/outlet.schema.json").toURL();
    assertThat(ShippedFiles.outlets(schema))
        .extracting(FoundFile::name)
        .containsExactly("shipped:outlets/de/a.yaml", "shipped:outlets/fr/b.yaml");
  }

  private static void add(JarOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }
}
