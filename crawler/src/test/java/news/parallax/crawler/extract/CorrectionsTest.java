package news.parallax.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newsroom says of its own earlier text. */
class CorrectionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction, May 17: The operator's chief was named wrongly at first.",
        "This article was amended on 17 May 2024 to correct the name of the operator.",
        "A previous version of this article incorrectly stated that forty boats would stop.",
        "(Corrects paragraph 3 to say 6.5 per cent, not 5.6 per cent)",
        "Cet article a été modifié le 17 mai pour corriger le nom de l'exploitant.",
        "Erratum. Le nom du port était mal orthographié dans notre édition d'hier.",
        "In einer früheren Version dieses Artikels stand ein falscher Name des Betreibers.",
        "Anm. d. Red.: Der Name der Reederei wurde nachträglich berichtigt.",
        "Fe de errores: se decía que la huelga duraría dos días.",
        "Una versión anterior de esta noticia afirmaba que eran cuarenta barcos.",
        "В предыдущей версии этой новости ошибочно сообщалось о сорока судах.",
        "Уточнение. Ранее в тексте говорилось о двух днях, это неверно.",
        "تصحيح: ورد في نسخة سابقة من هذا الخبر أن الإضراب سيستمر يومين.",
        "تم تعديل هذا المقال في 17 مايو لتصحيح اسم الشركة المشغلة للعبارات."
      })
  void noteIsFoundWhereItStands(String note) {
    assertThat(
            SamplePage.article(SamplePage.page("", SamplePage.PROSE + "<p>" + note + "</p>"))
                .corrections())
        .containsExactly(note);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Corrections officers at Norwell prison have joined the strike, the union said.",
        "This article was first published in the Harbour Courier on Thursday morning.",
        "Market correction: shares fell nine per cent in a day, the most since 2020.",
        "Уточнение границ района займёт около двух лет, сообщили в администрации города."
      })
  void newsOfCorrectionsIsNone(String text) {
    assertThat(
            SamplePage.article(SamplePage.page("", SamplePage.PROSE + "<p>" + text + "</p>"))
                .corrections())
        .isEmpty();
  }

  @Test
  void noteUnderAHeadingAndNoteOfTheDataAreOne() {
    String note = "The name of the quay was misspelled; it is Norwell Quay and not Norwall Quay.";
    String data =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry crews"
            + " call off their strike\",\"correction\":{\"@type\":\"CorrectionComment\",\"text\":\""
            + note
            + "\"}}</script>";
    Page page = SamplePage.page(data, SamplePage.PROSE + "<h4>Correction</h4><p>" + note + "</p>");
    assertThat(SamplePage.article(page).corrections()).containsExactly(note);
  }
}
