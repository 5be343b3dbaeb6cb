package news.parallax.crawler.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitedOutletsTest {

  private static final CitedOutlets OUTLETS = new CitedOutlets(List.of("Harbour Courier"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Reuters|“Nobody knows,” Reuters writes.",
        "The Wall Street Journal|Ryabkov had told the WSJ: “We are at the beginning.”",
        "Associated Press|The minister resigned, the AP reported on Monday.",
        "Associated Press|WARSAW (AP) — The government has resigned.",
        "BBC|She told the BBC that the boats would sail.",
        "Harbour Courier|According to the Harbour Courier, the crews will vote in June.",
        "Deutsche Presse-Agentur|Das sagte Petersen der Deutschen Presse-Agentur.",
        "Der Spiegel|Laut Spiegel soll die Entscheidung im Mai fallen.",
        "Agence France-Presse|« Nous avons un accord », a déclaré la secrétaire à l’AFP.",
        "EFE|El ministro lo confirmó, según EFE, el lunes.",
        "ANSA|Lo riferisce l'Ansa citando fonti del governo.",
        "Lusa|O ministro demitiu-se, disse à Lusa fonte do governo.",
        "TASS|Об этом сообщает ТАСС со ссылкой на источник.",
        "Kommersant|Об этом пишет «Коммерсантъ».",
        "Izvestia|Он рассказал об этом в интервью «Известиям».",
        "Reuters|وقالت أمينة النقابة لوكالة رويترز إن الاتفاق جاهز.",
        "Reuters|ロイター通信によると、基本給は6月から上がる。",
        "Xinhua|据新华社报道，船员取消了罢工。",
        "Yonhap|연합뉴스에 따르면 파업은 철회됐다.",
        "The Potomac Review|Antonov told the US magazine The Potomac Review that visas were tighter.",
        "The Lakeshore Tribune|The Lakeshore Tribune reported first that talks had failed.",
        "Quay Signal|The crews will vote in June, Quay Signal reported on Monday.",
        "Quay Signal|The crews will vote in June, reports Quay Signal.",
        "Радио Гавань|Экипажи проголосуют в июне, передаёт Радио Гавань.",
        "Radio Havn|Mannskapene stemmer i juni, melder Radio Havn.",
        "كواي سيغنال|وفق ما نقلته وكالة كواي سيغنال عن أمينة النقابة، تعود العبّارات.",
        "QSA|HARBOUR CITY, June 3 (QSA) - The crews will vote.",
        "Quay Signal|HARBOUR CITY (Port News / Quay Signal - 3 June, 2024) The crews will vote.",
        "Harbour Lights|Skippers told the weekly magazine Harbour Lights they were tired.",
        "Огни Гавани|Об этом она рассказала журналу «Огни Гавани»."
      })
  void outletNamedAsASourceIsCited(String outlet, String text) {
    assertThat(OUTLETS.inText(List.of(text))).contains(outlet);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He has worked for Reuters since 2011.",
        "Shares of Thomson Reuters rose by two per cent in Toronto.",
        "The BBC will cut four hundred jobs by the end of the year.",
        "Die Welt ist klein.",
        "Post from abroad takes a week.",
        "Germany reported on Monday that the ferries sail again.",
        "The crews will vote, the Ministry of Transport reported on Monday.",
        "England (Group D). The match ended without a goal."
      })
  void outletThatIsMerelyMentionedIsNotCited(String text) {
    assertThat(OUTLETS.inText(List.of(text))).isEmpty();
  }

  @Test
  void namingIsCitingInACreditLine() {
    assertThat(OUTLETS.inCredit("Photo: Alan Voss/Reuters, Lakeshore Tribune"))
        .containsExactly("Reuters", "Lakeshore Tribune");
  }

  @Test
  void everyOutletIsNamedOnceInOrder() {
    assertThat(
            OUTLETS.inText(
                List.of("Reuters reported it. The BBC reports it too.", "Reuters said so.")))
        .containsExactly("Reuters", "BBC");
  }
}
