package news.parallax.indexer.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.parallax.indexer.checkpoint.CheckpointInput;
import news.parallax.indexer.checkpoint.CheckpointOutput;
import news.parallax.story.ArticleLink;
import news.parallax.story.Report;
import org.junit.jupiter.api.Test;

class LinksTest {

  private static final Report DERAILED =
      River.report(
          "derailed",
          "en",
          0,
          "Funicular Gavinha slips its cable in Lisbon, 14 hurt",
          "Fourteen riders were hurt when the Gavinha funicular in Lisbon slipped its cable on the"
              + " Calvário slope. Inspector Telma Quaresma had asked for a new cable in spring.");

  private static final Report BUDGET =
      River.report(
          "budget",
          "en",
          70,
          "Portugal's audit court rejects the transport budget of the capital",
          "Judges returned the plan unsigned because 230 million euros of loans lack a guarantee."
              + " The council may appeal within ten days, treasurer Abílio Sarmento said.",
          "Commuters have paid higher fares since January and unions threaten walkouts, while"
              + " suppliers wait for their money and several tenders for buses stand open.",
          "The court also recalled that 14 riders were hurt when the Gavinha funicular slipped its"
              + " cable on the Calvário slope, although inspector Telma Quaresma had asked for a"
              + " new cable in spring.");

  private static final Report FAIR =
      River.report(
          "fair",
          "en",
          71,
          "Lisbon book fair opens with poems from the Azores",
          "Some 400 publishers have put up their stalls in the park. Poet Inês Vilhena reads on the"
              + " first evening, and children may print a page of their own.");

  private static List<ArticleLink> links(Report... reports) {
    StoryGrouper grouper = new StoryGrouper();
    List<ArticleLink> links = new ArrayList<>();
    for (Report report : reports) {
      Assignment assignment = grouper.assign(report, Optional.empty());
      assertThat(assignment.own().story()).isEqualTo(StoryIds.foundedBy(report.id()));
      links.addAll(assignment.links());
    }
    return links;
  }

  @Test
  void whatALaterArticleTellsFurtherDownIsItsBackground() {
    List<ArticleLink> links = links(DERAILED, FAIR, BUDGET);

    assertThat(links).hasSize(1);
    ArticleLink link = links.getFirst();
    assertThat(link.later()).isEqualTo("budget");
    assertThat(link.earlier()).isEqualTo("derailed");
    assertThat(link.kind()).isEqualTo(ArticleLink.Kind.BACKGROUND);
    assertThat(link.evidence().reasons().getFirst()).contains("Gavinha");
  }

  @Test
  void theEarlierArticleMayArriveLast() {
    assertThat(links(BUDGET, FAIR, DERAILED))
        .extracting(ArticleLink::later, ArticleLink::earlier)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("budget", "derailed"));
  }

  @Test
  void oneCityIsNoLink() {
    assertThat(links(DERAILED, FAIR)).isEmpty();
  }

  private static final Report EXPELLED =
      River.report(
          "expelled",
          "en",
          0,
          "Portugal expels 17 Brazilian attachés over the harbour bribes",
          "Seventeen attachés of the Brazilian embassy in Lisbon have five days to pack, prosecutor"
              + " Telma Quaresma said. They are accused of paying dockers for lists of freight.",
          "The foreign ministry in Lisbon spoke of a matter of weeks, and the port of Sines closed"
              + " two of its warehouses for a search.");

  private static final List<Report> ANSWERS =
      List.of(
          answer(
              "en",
              "Brazil sends 17 Portuguese attachés home in reply to expulsions",
              "Brasília declared 17 members of the Portuguese embassy unwelcome on Friday and gave"
                  + " them a week, as Lisbon had done."),
          answer(
              "ru",
              "Бразилия высылает 17 португальских дипломатов",
              "В ответ на шаг Лиссабона Бразилия объявила нежелательными 17 сотрудников посольства"
                  + " Португалии, на сборы им дали неделю."),
          answer(
              "fr",
              "Le Brésil renvoie 17 attachés portugais",
              "En réponse à Lisbonne, le Brésil a déclaré indésirables 17 membres de l'ambassade du"
                  + " Portugal, qui ont une semaine pour partir."),
          answer(
              "de",
              "Brasilien weist 17 portugiesische Attachés aus",
              "Als Reaktion auf den Schritt aus Lissabon hat Brasilien 17 Mitarbeiter der Botschaft"
                  + " Portugals zu unerwünschten Personen erklärt."),
          answer(
              "ar",
              "البرازيل تطرد 17 ملحقا برتغاليا",
              "ردا على خطوة لشبونة أعلنت البرازيل أن 17 من موظفي سفارة البرتغال غير مرغوب فيهم"
                  + " وأمهلتهم أسبوعا."),
          answer("zh", "巴西驱逐17名葡萄牙外交官", "为报复里斯本的举动，巴西宣布葡萄牙大使馆的17名工作人员为不受欢迎的人，限一周内离境。"));

  private static Report answer(String language, String title, String text) {
    return River.report("answer-" + language, language, 84, title, text);
  }

  @Test
  void whatOneSideDoesInReplyIsAnAnswerInAnyLanguage() {
    for (Report answer : ANSWERS) {
      List<ArticleLink> links = links(EXPELLED, FAIR, answer);

      assertThat(links).as(answer.language()).hasSize(1);
      ArticleLink link = links.getFirst();
      assertThat(link.kind()).as(answer.language()).isEqualTo(ArticleLink.Kind.ANSWER);
      assertThat(link.later()).isEqualTo(answer.id());
      assertThat(link.evidence().reasons().getLast()).startsWith("says \"");
    }
  }

  @Test
  void aReplyToSomethingElseIsNoAnswer() {
    Report strike =
        River.report(
            "strike",
            "en",
            24 * 8,
            "Dockers of Sines strike in reply to new shifts",
            "Cranes stand still since Friday, and forty ships wait in the roads. The union wants"
                + " nights to be paid double and a doctor on each quay.",
            "It is the third walkout since autumn; shippers send their boxes through Huelva.",
            "The union also recalled that 17 attachés of the Brazilian embassy had five days to"
                + " pack, accused of paying dockers for lists of freight, as prosecutor Telma"
                + " Quaresma said in Lisbon.");

    assertThat(links(EXPELLED, FAIR, strike))
        .extracting(ArticleLink::kind)
        .containsExactly(ArticleLink.Kind.BACKGROUND);
  }

  @Test
  void anAnswerComesWithinDays() {
    Report late =
        River.report(
            "late", "en", 24 * 20, ANSWERS.get(0).title(), ANSWERS.get(0).paragraphs().getFirst());

    assertThat(links(EXPELLED, FAIR, late))
        .extracting(ArticleLink::kind)
        .containsExactly(ArticleLink.Kind.FOLLOW_UP);
  }

  @Test
  void anAnswerIsKnownAfterARestartToo() {
    StoryGrouper before = new StoryGrouper();
    before.assign(ANSWERS.get(0), Optional.empty());
    before.assign(FAIR, Optional.empty());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    before.write(new CheckpointOutput(bytes));
    StoryGrouper after = new StoryGrouper();
    after.read(new CheckpointInput(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(after.assign(EXPELLED, Optional.empty()).links())
        .extracting(ArticleLink::kind)
        .containsExactly(ArticleLink.Kind.ANSWER);
  }

  @Test
  void reasonsPrintWordsAndNotTheirStems() {
    ArticleLink link = links(EXPELLED, FAIR, ANSWERS.get(0)).getFirst();

    assertThat(link.evidence().reasons().getFirst())
        .isEqualTo("names attachés, 17 Portuguese, Lisbon, embassy");
  }

  @Test
  void inAScriptWithoutCapitalsNamesAloneProveNothing() {
    Report mariners =
        River.report(
            "mariners",
            "ar",
            24 * 9,
            "نقابة البحارة في البرتغال تطالب بعقود",
            "التقى وسطاء القضاء ونقابة الشحن في البرتغال لبحث الاتصالات مع البحارة، وقال الوسطاء إن"
                + " القضاء سينظر في الشحن.");
    Report shipping =
        River.report(
            "shipping",
            "fa",
            0,
            "نقابة الشحن در پرتغال",
            "وسطاء القضاء در پرتغال از الاتصالات و الشحن گفتند و نقابة البحارة پاسخ داد.");

    assertThat(links(shipping, FAIR, mariners)).isEmpty();
  }
}
