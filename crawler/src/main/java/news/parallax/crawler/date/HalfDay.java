package news.parallax.crawler.date;

import java.util.Locale;
import java.util.Set;

/** Which half of the day an hour lies in. */
final class HalfDay {

  private static final int NOON = 12;
  private static final Set<String> AFTER = Set.of("pm", "오후", "下午", "午後", "μμ", "م");
  private static final Set<String> BEFORE = Set.of("am", "오전", "上午", "午前", "πμ", "ص");

  private HalfDay() {}

  /** The hour of 24 for an hour with its {@code p.m.} or {@code 오전}; without one, as it is. */
  static int hour(int hour, String word) {
    String plain = word.strip().replace(".", "").toLowerCase(Locale.ROOT);
    if (AFTER.contains(plain)) {
      return hour < NOON ? hour + NOON : hour;
    }
    return BEFORE.contains(plain) && hour == NOON ? 0 : hour;
  }
}
