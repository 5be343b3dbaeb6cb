package news.parallax.crawler.extract;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/**
 * The extractor as Jazzer's target. The build runs it on nothing and on what was found before;
 * {@code JAZZER_FUZZ=1 mvn test -pl crawler -am -Dtest=PageFuzzTest} looks for more. It has a
 * process of its own, since Jazzer changes the classes that are loaded after it.
 */
@Tag("fuzz")
class PageFuzzTest {

  @FuzzTest(maxDuration = "5m")
  void anyBytesEndInAnArticleOrInANamedRefusal(byte[] body) {
    MutatedPagesTest.check(body, 0);
  }
}
