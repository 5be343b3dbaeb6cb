package news.parallax.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

  @Test
  void folderInAJarIsReadLikeAFolderOnDisk(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("with blank.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      put(out, "demo/outlets/", "");
      put(out, "demo/outlets/gb/one.yaml", "name: One");
      put(out, "demo/outlets/ke/two.yaml", "name: Zwölf");
      put(out, "demo/presses.json", "[]");
    }
    URL inside = URI.create("jar:" + jar.toUri() + "!/demo/outlets").toURL();
    assertThat(Shelf.texts(inside))
        .containsOnlyKeys("gb/one.yaml", "ke/two.yaml")
        .containsEntry("ke/two.yaml", "name: Zwölf");
  }

  private static void put(JarOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }

  @Test
  void textThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Shelf.text("layouts/none.html"))
        .hasMessageContaining("/demo/layouts/none.html");
  }

  @Test
  void manuscriptWithoutHeadersIsNamed() {
    assertThatThrownBy(() -> Manuscript.read("lone.md", "no headers at all"))
        .hasMessageContaining("lone.md");
    assertThatThrownBy(() -> Manuscript.read("lone.md", "---\ntitle\n---\ntext"))
        .hasMessageContaining("not a header: title");
  }
}
