package news.parallax.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.parallax.answers.CorrectionJson;
import news.parallax.api.OwnerDoor;
import news.parallax.article.ArticleUrl;
import news.parallax.config.Bounds;
import news.parallax.config.Outlet;
import news.parallax.config.Ownership;
import news.parallax.config.Pace;
import news.parallax.crawler.frontier.Failing;
import news.parallax.crawler.frontier.Frontier;
import news.parallax.crawler.frontier.Refusal;
import news.parallax.crawler.frontier.Standing;
import news.parallax.crawler.schedule.Crawl;
import news.parallax.crawler.schedule.CrawlState;
import news.parallax.crawler.schedule.RoundCounts;
import news.parallax.crawler.schedule.SourceTrial;
import news.parallax.crawler.url.Canonicaliser;
import news.parallax.indexer.decide.Decider;
import news.parallax.indexer.decide.JudgeBusy;
import news.parallax.indexer.decide.Regressions;
import news.parallax.indexer.store.Difference;
import news.parallax.story.Correction;
import news.parallax.story.Holdings;
import news.parallax.story.StoredArticle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the owner of a data folder does when a command asks; each act answers line by line. */
public record Desk(
    Holdings holdings,
    Frontier frontier,
    Crawl crawl,
    SourceTrial trial,
    Decider decider,
    DoctorRound doctor,
    ReprocessRound reprocess,
    Supplier<List<Outlet>> outlets) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The door with every act behind it. */
  public OwnerDoor door(String token) {
    return OwnerDoor.of(token)
        .owner("crawl", this::crawl)
        .owner("export", this::export)
        .owner("reindex", this::reindex)
        .owner("doctor", this::doctor)
        .owner("reprocess", this::reprocess)
        .owner("trial", this::trial)
        .owner("page", this::page)
        .owner("correct", this::correct)
        .owner("corrections", this::corrections)
        .owner("regressions", this::regressions);
  }

  /** {@code {revisit, outlets[]}}: lines of progress, then the round's figures. */
  private Stream<JsonNode> crawl(JsonNode wish) {
    List<Outlet> all = outlets.get();
    List<Outlet> wanted = wanted(all, wish.path("outlets"));
    Optional<String> paused = crawl.state().paused();
    if (paused.isPresent()) {
      return Stream.of(node().put("broken", "nothing is fetched: " + paused.get()));
    }
    BlockingQueue<Optional<JsonNode>> lines = new LinkedBlockingQueue<>();
    Thread.ofVirtual()
        .name("round")
        .start(() -> round(wanted, all, wish.path("revisit").asBoolean(false), lines));
    return Stream.generate(() -> taken(lines)).takeWhile(Optional::isPresent).map(Optional::get);
  }

  private static List<Outlet> wanted(List<Outlet> all, JsonNode ids) {
    List<String> asked = ids.valueStream().map(JsonNode::asString).toList();
    asked.forEach(id -> named(all, id));
    return asked.isEmpty()
        ? all
        : all.stream().filter(outlet -> asked.contains(outlet.id())).toList();
  }

  private static Outlet named(List<Outlet> all, String id) {
    return all.stream()
        .filter(outlet -> outlet.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no outlet \"" + id + "\""));
  }

  /** The top of the round's thread: what breaks it becomes its last line. */
  private void round(
      List<Outlet> wanted,
      List<Outlet> all,
      boolean revisit,
      BlockingQueue<Optional<JsonNode>> lines) {
    try {
      crawl.once(wanted, revisit, state -> lines.add(Optional.of(progress(state))));
      decider.awaitIdle();
      lines.add(Optional.of(figures(frontier.standing())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      lines.add(Optional.of(node().put("broken", "the round was stopped")));
    } catch (RuntimeException e) {
      lines.add(Optional.of(node().put("broken", "the round broke: " + e)));
    } finally {
      crawl.follow(all);
      lines.add(Optional.empty());
    }
  }

  private static ObjectNode progress(CrawlState state) {
    RoundCounts counts = state.counts();
    return node()
        .put("visited", counts.pages())
        .put("known", counts.pages() + state.running().size())
        .put("leads", counts.leads());
  }

  private static ObjectNode figures(Standing standing) {
    return node()
        .put("done", true)
        .put("leads", standing.leads())
        .put("stored", standing.stored())
        .put("refused", standing.refused())
        .put("failed", standing.failed())
        .put("notDue", standing.notDue());
  }

  private static Optional<JsonNode> taken(BlockingQueue<Optional<JsonNode>> lines) {
    try {
      return lines.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /**
   * {@code {refused}}: one line for each article that is stored by now, once all are judged; or for
   * each refused or failing address.
   */
  private Stream<JsonNode> export(JsonNode wish) {
    if (wish.path("refused").asBoolean(false)) {
      return Stream.concat(
          frontier.refusals().map(Desk::refusal), frontier.failing().map(Desk::failing));
    }
    decider.awaitIdle();
    long asof = holdings.decided();
    Function<String, Optional<String>> address =
        id -> holdings.article(id, asof).map(StoredArticle::offered);
    return holdings.all(asof).map(stored -> JSON.valueToTree(ExportRow.of(stored, address)));
  }

  private static JsonNode refusal(Refusal refusal) {
    return node()
        .put("url", refusal.url())
        .put("outlet", refusal.outlet())
        .put("reason", refusal.reason().word())
        .put("detail", refusal.detail())
        .put("at", refusal.at().toString())
        .putNull("next");
  }

  private static JsonNode failing(Failing failing) {
    return node()
        .put("url", failing.url())
        .put("outlet", failing.outlet())
        .put("reason", failing.reason())
        .put("detail", failing.detail())
        .putNull("at")
        .put("next", failing.next().toString());
  }

  private Stream<JsonNode> reindex(JsonNode wish) {
    long articles = decider.reindex();
    return Stream.of(node().put("articles", articles).put("reached", holdings.decided()));
  }

  /** {@code {repair}}: one line for each difference, with {@code repaired} where that was asked. */
  private Stream<JsonNode> doctor(JsonNode wish) {
    if (!wish.path("repair").asBoolean(false)) {
      return doctor.differences().stream().map(d -> difference(d, d.words()));
    }
    try {
      return doctor.repair().stream()
          .map(t -> difference(t.difference(), t.words()).put("repaired", t.repaired()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the repair was stopped; ask for it again", e);
    }
  }

  /** {@code {dryRun}}: one line for each text that today reads otherwise, then how many of each. */
  private Stream<JsonNode> reprocess(JsonNode wish) {
    ReprocessRound.Tally tally = new ReprocessRound.Tally();
    Stream<JsonNode> lines =
        reprocess
            .run(wish.path("dryRun").asBoolean(false), tally)
            .map(reread -> JSON.valueToTree(reread));
    return Stream.concat(lines, Stream.of(tally).map(this::figures));
  }

  /** Once everything that was read anew has been judged anew. */
  private JsonNode figures(ReprocessRound.Tally tally) {
    decider.awaitIdle();
    return JSON.<ObjectNode>valueToTree(tally.figures()).put("done", true);
  }

  private static ObjectNode difference(Difference difference, String words) {
    return node().put("kind", difference.getClass().getSimpleName()).put("words", words);
  }

  /**
   * {@code {kind: split, story, articles[]}}, {@code {kind: merge, story, into}} or {@code {kind:
   * undo, number}}, each with {@code who} and {@code why}: the correction as it was entered.
   */
  private Stream<JsonNode> correct(JsonNode wish) {
    try {
      return Stream.of(CorrectionJson.of(decider.correct(asked(wish))));
    } catch (JudgeBusy e) {
      return Stream.of(node().put("broken", "nothing was changed: " + e.getMessage()));
    }
  }

  private static Correction.Asked asked(JsonNode wish) {
    String who = wish.path("who").asString("");
    String why = wish.path("why").asString("");
    String story = wish.path("story").asString("");
    return switch (wish.path("kind").asString("")) {
      case "split" ->
          new Correction.Asked.Split(
              story,
              wish.path("articles").valueStream().map(JsonNode::asString).toList(),
              who,
              why);
      case "merge" -> new Correction.Asked.Merge(story, wish.path("into").asString(""), who, why);
      case "undo" -> new Correction.Asked.Undo(wish.path("number").asLong(0), who, why);
      default -> throw new IllegalArgumentException("\"kind\" wants split, merge or undo");
    };
  }

  /** One line for each correction, the first first. */
  private Stream<JsonNode> corrections(JsonNode wish) {
    return holdings.corrections(holdings.decided()).stream().map(CorrectionJson::of);
  }

  /** One line for each correction that stands: does the automatic judge get it right by now? */
  private Stream<JsonNode> regressions(JsonNode wish) {
    decider.awaitIdle();
    return new Regressions(holdings, outlets).run().stream().map(CorrectionJson::of);
  }

  /** {@code {outlet}}: what each of its sources would give. */
  private Stream<JsonNode> trial(JsonNode wish) {
    Outlet outlet = named(outlets.get(), wish.path("outlet").asString(""));
    try {
      return trial.reports(outlet).stream().map(TrialJson::of);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the trial was stopped", e);
    }
  }

  /** {@code {url}}: what one address would become; nothing is stored. */
  private Stream<JsonNode> page(JsonNode wish) {
    String address = wish.path("url").asString("");
    ArticleUrl url =
        new Canonicaliser(Bounds.DEFAULT.pathDepthMax())
            .canonical(address, List.of())
            .accepted()
            .orElseThrow(() -> new IllegalArgumentException(address + " is no web address"));
    try {
      return switch (trial.page(url, unlisted(url))) {
        case SourceTrial.ItemFate.Read read ->
            Stream.of(ExtractionJson.of(address, read.extraction()));
        case SourceTrial.ItemFate.NotFetched none -> Stream.of(node().put("failure", none.why()));
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the fetch was stopped", e);
    }
  }

  /** An outlet of which nothing is known but one address. */
  private static Outlet unlisted(ArticleUrl url) {
    return new Outlet(
        "unlisted",
        url.address().getHost(),
        Optional.empty(),
        List.of(),
        Ownership.UNKNOWN,
        url.address(),
        List.of(),
        Pace.LEARNT,
        List.of(),
        true,
        Optional.empty());
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
