package news.parallax.indexer.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
}
