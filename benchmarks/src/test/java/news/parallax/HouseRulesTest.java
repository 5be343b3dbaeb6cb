package news.parallax;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.Set;

/** Holds the walls of the house: which room may read which, and where outside libraries enter. */
@AnalyzeClasses(packages = "news.parallax", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

  private static final String[] CONFIG = {"news.parallax.config.."};
  private static final String[] CRAWLER = {"news.parallax.article..", "news.parallax.crawler.."};
  private static final String[] INDEXER = {"news.parallax.story..", "news.parallax.indexer.."};
  private static final String[] SEARCH_API = {
    "news.parallax",
    "news.parallax.api..",
    "news.parallax.pages..",
    "news.parallax.cli..",
    "news.parallax.demo..",
    "gg.jte.generated.."
  };

  private static final Set<String> NAMES_THAT_SAY_NOTHING =
      Set.of("util", "utils", "common", "helper", "helpers", "base", "manager", "impl", "misc");

  @ArchTest
  static final ArchRule configReadsNoLaterRoom = never(CONFIG, CRAWLER, INDEXER, SEARCH_API);

  @ArchTest static final ArchRule crawlerReadsNoLaterRoom = never(CRAWLER, INDEXER, SEARCH_API);
  @ArchTest static final ArchRule indexerReadsNoLaterRoom = never(INDEXER, SEARCH_API);

  @ArchTest
  static final ArchRule packagesHaveNoCircles =
      slices().matching("news.parallax.(**)").should().beFreeOfCycles();

  /** One benchmark measures the crawl against the bare library. */
  @ArchTest
  static final ArchRule okHttpHasOneDoor =
      door("okhttp3..", "news.parallax.crawler.fetch", "news.parallax.benchmarks");

  @ArchTest
  static final ArchRule quartzHasOneDoor = door("org.quartz..", "news.parallax.crawler.schedule");

  @ArchTest
  static final ArchRule warcHasOneDoor = door("org.netpreserve..", "news.parallax.crawler.archive");

  @ArchTest
  static final ArchRule robotsHaveOneDoor =
      door("crawlercommons.robots..", "news.parallax.crawler.robots");

  @ArchTest
  static final ArchRule luceneHasOneDoor =
      door("org.apache.lucene..", "news.parallax.indexer.lucene");

  @ArchTest static final ArchRule javalinHasOneDoor = door("io.javalin..", "news.parallax.api");

  @ArchTest
  static final ArchRule jettyHasOneDoor = door("org.eclipse.jetty..", "news.parallax.api");

  @ArchTest static final ArchRule picocliHasOneDoor = door("picocli..", "news.parallax.cli");

  @ArchTest
  static final ArchRule jdbiHasOneDoor = door("org.jdbi..", "news.parallax.indexer.store");

  /** One benchmark fills a record by millions of rows, which would take hours through its door. */
  @ArchTest
  static final ArchRule sqlHasOneDoor =
      door("java.sql..", "news.parallax.indexer.store", "news.parallax.benchmarks");

  @ArchTest
  static final ArchRule flywayHasOneDoor = door("org.flywaydb..", "news.parallax.indexer.store");

  @ArchTest static final ArchRule yamlHasOneDoor = door("org.snakeyaml..", "news.parallax.config");

  @ArchTest
  static final ArchRule schemaHasOneDoor = door("com.networknt..", "news.parallax.config");

  @ArchTest
  static final ArchRule templatesHaveOneDoor =
      noClasses()
          .that(resideOutsideOfPackages("news.parallax.pages..", "gg.jte.generated.."))
          .should()
          .dependOnClassesThat(resideInAPackage("gg.jte.."));

  @ArchTest
  static final ArchRule namesSaySomething =
      ArchRuleDefinition.classes()
          .should(
              new ArchCondition<JavaClass>("have no name that says nothing") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean silent =
                      Arrays.stream(type.getPackageName().split("\\."))
                              .anyMatch(NAMES_THAT_SAY_NOTHING::contains)
                          || type.getSimpleName()
                              .matches(".*(Utils?|Helper|Manager|Impl|Processor)");
                  events.add(new SimpleConditionEvent(type, !silent, type.getName()));
                }
              });

  private static ArchRule never(String[] room, String[]... later) {
    String[] packages = Arrays.stream(later).flatMap(Arrays::stream).toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAnyPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages);
  }

  private static ArchRule door(String library, String... rooms) {
    return noClasses()
        .that(resideOutsideOfPackages(rooms))
        .should()
        .dependOnClassesThat(resideInAPackage(library))
        .allowEmptyShould(true);
  }
}
