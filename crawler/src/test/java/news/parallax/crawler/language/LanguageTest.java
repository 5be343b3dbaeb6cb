package news.parallax.crawler.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru|Экипажи паромов отменили забастовку, которая должна была начаться в пятницу. Об этом сообщили в профсоюзе после ночных переговоров.",
        "uk|Екіпажі поромів скасували страйк, який мав розпочатися у п'ятницю. Про це повідомили у профспілці після нічних переговорів.",
        "be|Экіпажы паромаў адмянілі забастоўку, якая павінна была пачацца ў пятніцу. Пра гэта паведамілі ў прафсаюзе пасля начных перамоваў.",
        "bg|Екипажите на фериботите отмениха стачката, която трябваше да започне в петък. Това съобщиха от профсъюза след нощните преговори.",
        "sr|Посаде трајеката отказале су штрајк који је требало да почне у петак. То је саопштио синдикат након ноћних преговора.",
        "mk|Екипажите на траектите го откажаа штрајкот што требаше да започне во петок. Ова го соопшти синдикатот по ноќните преговори, рече Ѓорѓи.",
        "kk|Паром экипаждары жұма күні басталуы тиіс болған ереуілді тоқтатты. Бұл туралы кәсіподақ түнгі келіссөздерден кейін хабарлады.",
        "mn|Усан онгоцны багууд баасан гарагт эхлэх ёстой байсан ажил хаялтаа цуцаллаа гэж үйлдвэрчний эвлэл мэдээлэв. Өнөөдөр түүнийг өөрчилсөн.",
        "tg|Экипажҳои паромҳо корпартоиро, ки бояд рӯзи ҷумъа оғоз мешуд, бекор карданд. Дар ин бора иттифоқи касаба хабар дод.",
        "ar|ألغت طواقم العبارات في ميناء سيلبي إضرابا كان مقررا يوم الجمعة بعد ليلة من المفاوضات انتهت قبيل الفجر.",
        "fa|خدمه کشتی‌های مسافربری پس از یک شب گفتگو اعتصابی را که قرار بود روز جمعه آغاز شود لغو کردند. این خبر را اتحادیه کارگران اعلام کرد.",
        "ur|فیری کے عملے نے رات بھر کے مذاکرات کے بعد جمعہ کو شروع ہونے والی ہڑتال ختم کر دی ہے۔ یہ بات یونین نے بتائی۔",
        "ps|د بېړۍ کارکوونکو د شپې له خبرو وروسته د جمعې په ورځ پیلېدونکی کاربندیز لغوه کړ. دا خبره اتحادیې وکړه، ښه خبر دی.",
        "he|צוותי המעבורות ביטלו את השביתה שהייתה אמורה להתחיל ביום שישי בבוקר אחרי לילה של שיחות.",
        "el|Τα πληρώματα των πλοίων ανέστειλαν την απεργία που θα άρχιζε την Παρασκευή μετά από συνομιλίες.",
        "zh|渡轮船员经过一夜谈判后取消了原定于星期五开始的罢工行动。工会秘书长表示，双方已经达成协议。",
        "ja|フェリーの乗組員は週末に予定していたストライキを中止すると発表した。夜を徹した交渉が明け方に終わった。",
        "ko|여객선 승무원들이 밤샘 협상 끝에 금요일로 예정된 파업을 철회했다고 노조가 밝혔다.",
        "th|ลูกเรือเรือข้ามฟากยกเลิกการนัดหยุดงานที่จะเริ่มในวันศุกร์หลังการเจรจาทั้งคืน",
        "hi|नौका कर्मचारियों ने रात भर की बातचीत के बाद शुक्रवार से शुरू होने वाली हड़ताल वापस ले ली है। यह जानकारी संघ ने दी है।",
        "mr|फेरी कर्मचाऱ्यांनी रात्रभर चाललेल्या चर्चेनंतर शुक्रवारी सुरू होणारा संप मागे घेतला आहे. ही माहिती संघटनेने दिली आणि करार झाला आहे.",
        "ne|फेरी कर्मचारीहरूले रातभरको वार्तापछि शुक्रबार सुरु हुने हडताल फिर्ता लिएका छन् । यो जानकारी युनियनले दिएको हो र सम्झौता पनि भएको छ ।",
        "pt|As tripulações dos barcos cancelaram a greve que deveria começar na sexta-feira, depois de uma noite de negociações que terminou pouco antes do amanhecer. Não haverá aumento das tarifas.",
        "es|Las tripulaciones de los transbordadores cancelaron la huelga que debía comenzar el viernes, después de una noche de negociaciones que terminó poco antes del amanecer. No habrá subida de tarifas.",
        "ca|Les tripulacions dels transbordadors van cancel·lar la vaga que havia de començar divendres, després d'una nit de negociacions que va acabar poc abans de l'alba. No hi haurà augment de tarifes.",
        "fr|Les équipages des bacs ont levé leur préavis de grève jeudi à l'aube, après une nuit de négociations. Le salaire de base augmentera à partir du mois de juin.",
        "it|Gli equipaggi dei traghetti hanno revocato lo sciopero che doveva cominciare venerdì, dopo una notte di trattative finita poco prima dell'alba.",
        "de|Die Besatzungen der Fähren haben den Streik abgesagt, der am Freitag beginnen sollte, nachdem die Gespräche kurz vor Sonnenaufgang beendet waren.",
        "nl|De bemanningen van de veerboten hebben de staking afgeblazen die vrijdag zou beginnen, na een nacht van onderhandelingen die kort voor zonsopgang eindigde.",
        "en|Ferry crews on the Selby line have called off a strike that would have stopped every crossing this weekend, after a night of talks ended shortly before dawn.",
        "sv|Färjornas besättningar har ställt in strejken som skulle ha börjat på fredag, efter en natt av förhandlingar som slutade strax före gryningen.",
        "pl|Załogi promów odwołały strajk, który miał się rozpocząć w piątek, po nocnych rozmowach zakończonych tuż przed świtem.",
        "cs|Posádky trajektů odvolaly stávku, která měla začít v pátek, po noci jednání, která skončila krátce před svítáním.",
        "tr|Feribot mürettebatı, gece boyu süren görüşmelerin ardından cuma günü başlayacak olan grevi iptal etti. Bunu sendika açıkladı.",
        "vi|Thủy thủ đoàn các chuyến phà đã hủy cuộc đình công dự kiến bắt đầu vào thứ Sáu sau một đêm đàm phán kéo dài.",
      })
  void languageIsToldFromTheTextAlone(String language, String text) {
    assertThat(Language.of(text, Optional.empty())).contains(language);
  }

  @Test
  void declarationIsNotHeardAgainstAClearText() {
    String german =
        "Die Besatzungen der Fähren haben den Streik abgesagt, der am Freitag beginnen sollte.";
    assertThat(Language.of(german, Optional.of("en-US"))).contains("de");
  }

  @Test
  void textTooShortToTellIsUndetermined() {
    assertThat(Language.of("OK 24", Optional.of("en"))).isEmpty();
    assertThat(Language.of("", Optional.empty())).isEmpty();
    assertThat(Language.of("12345 67890 !!! ???", Optional.of("en"))).isEmpty();
  }

  @Test
  void aFewForeignNamesDoNotTurnTheLanguage() {
    String text = "据路透社 Reuters 和 Associated Press 报道，渡轮船员经过一夜谈判后取消了原定于星期五开始的罢工行动。";
    assertThat(Language.of(text, Optional.empty())).contains("zh");
  }
}
