package news.parallax.house;

import java.util.List;
import java.util.Set;

/** The invented news that tests and pictures show: a bridge, told by seven outlets. */
public final class BridgeStory {

  public static final String STORY = "bridge";
  public static final String OTHER = "ferry";
  public static final String HOSTILE = "</h1><script>window.__x=1</script>\"onload='x' & \u202e";

  public static final Written WIRE =
      Written.of(
              "baltwire",
              "2026/bridge",
              "en",
              "Harbour bridge shut after cracks found in three piers",
              "2026-03-02T06:10:00Z",
              """
              HALDEN, March 2 - Engineers closed the Halden harbour bridge on Monday after divers \
              found cracks in three of its eleven piers.

              "We were asked to act before the ice goes, and we did," port director Mara Lind told \
              reporters on the quay.

              [photo] Divers at the third pier on Sunday. Photo: Ida Pere

              Nearly 14,000 vehicles cross it each day; the detour over the old dam takes 40 minutes.

              The ministry said repairs would cost 24 million crowns and last until October.""")
          .credited("Reporting by Ida Pere; editing by Tor Aas");

  public static final Written WIRE_LATER =
      Written.of(
              "baltwire",
              "2026/bridge",
              "en",
              "Harbour bridge shut for months after cracks found in four piers",
              "2026-03-02T06:10:00Z",
              """
              HALDEN, March 2 - Engineers closed the Halden harbour bridge on Monday after divers \
              found cracks in four of its eleven piers.

              "We were asked to act before the ice goes, and we did," port director Mara Lind told \
              reporters on the quay.

              [photo] Divers at the third pier on Sunday. Photo: Ida Pere

              Nearly 14,000 vehicles cross it each day; the detour over the old dam takes 40 minutes.

              The ministry said repairs would cost 24 million crowns and last until October.

              A first count had spoken of three piers; the port corrected it in the afternoon.""")
          .credited("Reporting by Ida Pere; editing by Tor Aas");

  public static final Written COPY =
      Written.of(
          "valley",
          "world/bridge",
          "en",
          "Cracks close harbour bridge",
          "2026-03-02T08:05:00Z",
          """
          Engineers closed the Halden harbour bridge on Monday after divers found cracks in three \
          of its eleven piers.

          "We were asked to act before the ice goes, and we did," port director Mara Lind told \
          reporters on the quay.""");

  public static final Written RUSSIAN =
      Written.of(
          "svodka",
          "news/771",
          "ru",
          "Мост в гавани Хальдена закрыт: трещины в трёх опорах",
          "2026-03-02T09:40:00+03:00",
          """
          В понедельник инженеры закрыли мост в гавани Хальдена: водолазы нашли трещины в трёх из \
          одиннадцати опор.

          Министерство оценивает ремонт в 24 миллиона крон.""");

  public static final Written ARABIC =
      Written.of(
          "waha",
          "world/bridge-1",
          "ar",
          "إغلاق جسر ميناء هالدن بعد العثور على شقوق في ثلاث دعائم",
          "2026-03-02T10:15:00+04:00",
          """
          أغلق المهندسون يوم الاثنين جسر ميناء هالدن بعد أن عثر الغواصون على شقوق في ثلاث من دعائمه \
          الإحدى عشرة.

          وقالت الوزارة إن الإصلاحات ستكلف ٢٤ مليون كرونة وتستمر حتى أكتوبر.

          ويعبر الجسر نحو ١٤ ألف مركبة كل يوم.""");

  public static final Written FRENCH =
      Written.of(
          "quai",
          "monde/pont",
          "fr",
          "Le pont du port de Halden fermé, trois piles fissurées",
          "2026-03-02",
          """
          Des fissures découvertes dans trois piles ont conduit lundi à la fermeture du pont du \
          port de Halden.

          « On nous a demandé d’agir avant la débâcle », a déclaré la directrice du port.""");

  public static final Written RESERVED =
      Written.of(
              "lantern",
              "long/bridge",
              "en",
              "The bridge that everyone knew was failing",
              "2026-03-03T05:00:00Z",
              """
              For eleven winters the keepers of the harbour bridge wrote the same sentence into the \
              same ledger, and for eleven winters nobody who could spend money read it. The sentence \
              said that the piers on the sea side were being eaten, slowly, by ice and by salt.

              What the ledger did not say is who signed it off. Lantern has seen the signatures of \
              four directors, two of whom now sit on the board of the company that is to mend it, \
              and none of whom would speak for this report before the council meets on Friday.""")
          .reserved();

  public static final Written HOSTILE_PAGE =
      Written.of(
          "plaza",
          "hostil",
          "es",
          HOSTILE,
          "2026-03-03T11:00:00Z",
          """
          <img src=x onerror=window.__x=1> El transbordador vuelve a salir hoy.

          </textarea><script>window.__x=1</script> {{7*7}} ${7*7}""");

  private BridgeStory() {}

  /** Fills a house with all of it. */
  public static void into(TestHouse house) {
    house.outlet("ee", "baltwire", yaml("Baltic Wire", "EE", "en", "wire", "baltwire"));
    house.outlet("au", "valley", yaml("Valley Nine News", "AU", "en", "private", "valley"));
    house.outlet("ru", "svodka", yaml("Сводка 24", "RU", "ru", "aggregator", "svodka"));
    house.outlet("ae", "waha", yaml("واحة الأخبار", "AE", "ar", "state", "waha"));
    house.outlet("fr", "quai", yaml("Le Quai", "FR", "fr", "private", "quai"));
    house.outlet("cz", "lantern", yaml("Lantern", "CZ", "en", "ngo", "lantern"));
    house.outlet("es", "plaza", yaml("<b>Plaza</b> & Hijos", "ES", "es", "blog", "plaza"));
    house.story(STORY, WIRE);
    house.copy(STORY, COPY, WIRE, 0.96);
    house.story(STORY, RUSSIAN);
    house.story(STORY, ARABIC);
    house.story(STORY, FRENCH);
    house.story(STORY, WIRE_LATER);
    house.story(STORY, RESERVED);
    house.story(OTHER, HOSTILE_PAGE);
    house.visit(Set.of("quai"), 4);
  }

  /** An outlet's file as an operator would write it. */
  public static String yaml(String name, String country, String language, String owner, String id) {
    return String.join(
        "\n",
        List.of(
            "# written by hand",
            "name: \"" + name + "\"",
            "country: " + country,
            "languages: [" + language + "]",
            "owner: {kind: " + owner + ", origin: \"its own imprint, 2026-01\"}",
            "home: https://" + id + ".example/",
            "sources:",
            "  - kind: feed   # the only one",
            "    address: https://" + id + ".example/feed",
            ""));
  }
}
