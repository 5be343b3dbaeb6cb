package news.parallax.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The templates, compiled with the program; everything they print is escaped. */
final class Templates {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  String render(String name, Object page) {
    StringOutput output = new StringOutput();
    engine.render(name + ".jte", page, output);
    return output.toString();
  }
}
