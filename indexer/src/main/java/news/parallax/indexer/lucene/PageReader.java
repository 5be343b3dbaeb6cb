package news.parallax.indexer.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Reads the articles of the stories on one page, and folds copies under their originals. */
final class PageReader {

  private static final int COPIES_MAX = 50;
  private static final Set<String> WITHOUT_TEXT =
      Set.of(
          IndexedFields.ID,
          IndexedFields.COPY_OF,
          IndexedFields.URL,
          IndexedFields.OUTLET,
          IndexedFields.OUTLET_NAME,
          IndexedFields.PUBLISHED);

  private final IndexSearcher searcher;
  private final StoredFields stored;
  private final Highlights highlights;
  private final boolean fold;
  private final Recency recency;

  PageReader(IndexSearcher searcher, Highlights highlights, boolean fold, Recency recency)
      throws IOException {
    this.searcher = searcher;
    this.stored = searcher.storedFields();
    this.highlights = highlights;
    this.fold = fold;
    this.recency = recency;
  }

  List<StoryHit> read(Query query, List<StoryTally> stories) throws IOException {
    List<BytesRef> ids = stories.stream().map(tally -> new BytesRef(tally.story)).toList();
    Query members =
        new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(new TermInSetQuery(IndexedFields.STORY, ids), Occur.FILTER)
            .build();
    MemberCollector found = new MemberCollector(recency);
    searcher.search(members, found);
    Map<StoryTally, List<Shown>> shown = new LinkedHashMap<>();
    Map<Integer, Highlights.Text> texts = new HashMap<>();
    for (StoryTally story : stories) {
      List<Shown> articles = shown(found.byStory.getOrDefault(story.story, List.of()));
      articles.forEach(a -> texts.put(a.member.doc(), text(a.document)));
      shown.put(story, articles);
    }
    Map<Integer, Highlights.Marked> marked = highlights.of(texts);
    List<StoryHit> hits = new ArrayList<>();
    for (Map.Entry<StoryTally, List<Shown>> story : shown.entrySet()) {
      hits.add(hit(story.getKey(), story.getValue(), marked));
    }
    return hits;
  }

  /** An article that is shown, with what is stored of it and the copies folded under it. */
  private record Shown(Member member, Document document, List<Member> copies) {}

  private List<Shown> shown(List<Member> members) throws IOException {
    List<Member> best =
        members.stream()
            .sorted(Comparator.comparingDouble(Member::score).reversed().thenComparing(Member::id))
            .toList();
    List<Shown> shown = new ArrayList<>();
    for (Map.Entry<Member, List<Member>> entry : folded(best).entrySet()) {
      if (shown.size() < StoryHit.ARTICLES_MAX) {
        Document document = stored.document(entry.getKey().doc());
        shown.add(new Shown(entry.getKey(), document, entry.getValue()));
      }
    }
    return shown;
  }

  private static Highlights.Text text(Document document) {
    return new Highlights.Text(
        text(document, IndexedFields.LANG),
        text(document, IndexedFields.TITLE),
        text(document, IndexedFields.BODY));
  }

  private StoryHit hit(StoryTally story, List<Shown> shown, Map<Integer, Highlights.Marked> marked)
      throws IOException {
    List<ArticleHit> articles = new ArrayList<>();
    for (Shown each : shown) {
      articles.add(article(each, Objects.requireNonNull(marked.get(each.member.doc()))));
    }
    Document first = shown.getFirst().document;
    return new StoryHit(
        text(first, IndexedFields.DECIDED).equals("1")
            ? Optional.of(story.story)
            : Optional.empty(),
        text(first, IndexedFields.HEADLINE),
        story.tier > 0,
        story.articles,
        story.originals,
        Instant.ofEpochMilli(story.first),
        Instant.ofEpochMilli(story.last),
        articles);
  }

  /** Those that stand for themselves, best first, each with the matching copies of it. */
  private Map<Member, List<Member>> folded(List<Member> best) {
    Map<String, Member> byId = new HashMap<>();
    best.forEach(member -> byId.put(member.id(), member));
    Map<Member, List<Member>> roots = new LinkedHashMap<>();
    for (Member member : best) {
      Member root = fold ? root(member, byId) : member;
      List<Member> copies = roots.computeIfAbsent(root, any -> new ArrayList<>());
      if (!root.equals(member)) {
        copies.add(member);
      }
    }
    return roots;
  }

  private static Member root(Member member, Map<String, Member> byId) {
    Member root = member;
    for (int steps = 0; steps < byId.size(); steps++) {
      Member parent = byId.get(root.copyOf());
      if (parent == null) {
        break;
      }
      root = parent;
    }
    return root;
  }

  private ArticleHit article(Shown shown, Highlights.Marked marked) throws IOException {
    Member member = shown.member;
    Document document = shown.document;
    return new ArticleHit(
        member.id(),
        number(document, IndexedFields.REVISION).orElse(1L).intValue(),
        text(document, IndexedFields.URL),
        text(document, IndexedFields.OUTLET),
        text(document, IndexedFields.OUTLET_NAME),
        Optional.ofNullable(document.get(IndexedFields.COUNTRY)),
        text(document, IndexedFields.LANG),
        marked.title(text(document, IndexedFields.TITLE)),
        marked.body(),
        number(document, IndexedFields.PUBLISHED).map(Instant::ofEpochMilli),
        number(document, IndexedFields.FIRST_SEEN).map(Instant::ofEpochMilli).orElseThrow(),
        Optional.ofNullable(document.get(IndexedFields.COPY_OF)),
        text(document, IndexedFields.RESERVED).equals("1"),
        copies(shown.copies),
        member.score());
  }

  private List<ArticleHit.Copy> copies(List<Member> copies) throws IOException {
    List<ArticleHit.Copy> lines = new ArrayList<>();
    for (Member copy :
        copies.stream().sorted(Comparator.comparingLong(Member::time)).limit(COPIES_MAX).toList()) {
      Document document = stored.document(copy.doc(), WITHOUT_TEXT);
      lines.add(
          new ArticleHit.Copy(
              copy.id(),
              text(document, IndexedFields.URL),
              text(document, IndexedFields.OUTLET),
              text(document, IndexedFields.OUTLET_NAME),
              number(document, IndexedFields.PUBLISHED).map(Instant::ofEpochMilli)));
    }
    return lines;
  }

  private static String text(Document document, String field) {
    String text = document.get(field);
    if (text == null) {
      throw new IllegalStateException("an indexed article without " + field + "; run reindex");
    }
    return text;
  }

  private static Optional<Long> number(Document document, String field) {
    return Optional.ofNullable(document.getField(field))
        .map(IndexableField::numericValue)
        .map(Number::longValue);
  }
}
