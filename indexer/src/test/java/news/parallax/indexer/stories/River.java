package news.parallax.indexer.stories;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.parallax.story.Report;

/** Small invented reports of a few events, each outlet in its own words and language. */
final class River {

  static final Instant DAY = Instant.parse("2026-03-04T12:00:00Z");

  static final Report LOCK_EN =
      report(
          "lock-en",
          "en",
          0,
          "Ferry capsizes at Marrowgate lock, 21 missing",
          "Twenty-one people are missing after the ferry Odalys rolled over below Marrowgate lock"
              + " on Tuesday with 140 on board.",
          "Harbour master Odile Brandtner said the river had dropped by 60 centimetres. Survivors"
              + " were taken to the school of Tarnhof.");
  static final Report LOCK_FR =
      report(
          "lock-fr",
          "fr",
          2,
          "Naufrage de l'Odalys à Marrowgate : vingt et un disparus",
          "Le bac transportait 140 personnes, pour la plupart des journaliers. La capitaine du"
              + " port, Odile Brandtner, met en cause la baisse du fleuve.",
          "Les rescapés passent la nuit dans l'école de Tarnhof.");
  static final Report LOCK_RU =
      report(
          "lock-ru",
          "ru",
          5,
          "У шлюза Марроугейт перевернулся паром «Одалис»",
          "На борту находились 140 человек, 21 из них не найден. Начальник порта Одиле Брандтнер"
              + " сообщила, что уровень реки упал на 60 сантиметров.",
          "Спасённых разместили в школе Тарнхофа.");
  static final Report LOCK_AR =
      report(
          "lock-ar",
          "ar",
          6,
          "فقدان 21 شخصا في انقلاب العبارة أوداليس قرب ماروغيت",
          "كانت العبارة تقل 140 عاملا. وقالت مديرة الميناء أوديل براندتنر إن منسوب النهر انخفض 60"
              + " سنتيمترا.",
          "ونقل الناجون إلى مدرسة تارنهوف.");
  static final Report QUARRY_EN =
      report(
          "quarry-en",
          "en",
          1,
          "Gravel thieves empty two quarries near Sankt Veitling",
          "Inspector Rosa Mandlinger counted eleven lorries and 340 tonnes of stone gone in one"
              + " night. The permit they showed was forged.",
          "The mayor asked the province of Obertal for cameras.");
  static final Report QUARRY_ES =
      report(
          "quarry-es",
          "es",
          4,
          "Roban 340 toneladas de grava en Sankt Veitling",
          "La inspectora Rosa Mandlinger explicó que once camiones vaciaron dos canteras con un"
              + " permiso falso.",
          "La provincia de Obertal promete cámaras.");
  static final Report ALONE =
      report(
          "alone",
          "en",
          3,
          "Beekeepers of Gozo find wax tablets in a wall",
          "The tablets list the honey tax of a forgotten parish. Curator Salvu Zammitelli keeps"
              + " them in a biscuit tin until the museum has a case.");

  static final List<Report> ALL =
      List.of(LOCK_EN, QUARRY_EN, LOCK_FR, ALONE, QUARRY_ES, LOCK_RU, LOCK_AR);

  private River() {}

  static Report report(String id, String language, int hours, String title, String... paragraphs) {
    return report(id, "outlet-" + id, language, Optional.of(at(hours)), title, paragraphs);
  }

  static Report report(
      String id,
      String outlet,
      String language,
      Optional<Instant> published,
      String title,
      String... paragraphs) {
    return new Report(
        id,
        outlet,
        language,
        published,
        published.orElse(DAY),
        title,
        Arrays.asList(paragraphs),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  static Instant at(int hours) {
    return DAY.plusSeconds(hours * 3600L);
  }
}
