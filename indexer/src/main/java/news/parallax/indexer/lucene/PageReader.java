package news.parallax.indexer.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    List<StoryHit> hits = new ArrayList<>();
    for (StoryTally story : stories) {
      hits.add(hit(story, found.byStory.getOrDefault(story.story, List.of())));
    }
    return hits;
  }

  private StoryHit hit(StoryTally story, List<Member> members) throws IOException {
    List<Member> best =
        members.stream()
            .sorted(Comparator.comparingDouble(Member::score).reversed().thenComparing(Member::id))
            .toList();
    List<ArticleHit> articles = new ArrayList<>();
    for (Map.Entry<Member, List<Member>> entry : folded(best).entrySet()) {
      if (articles.size() < StoryHit.ARTICLES_MAX) {
        articles.add(article(entry.getKey(), entry.getValue()));
      }
    }
    Document first = stored.document(best.getFirst().doc());
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

  private ArticleHit article(Member member, List<Member> copies) throws IOException {
    Document document = stored.document(member.doc());
    String language = text(document, IndexedFields.LANG);
    Highlights.Marked marked = highlights.of(language, member.doc());
    return new ArticleHit(
        member.id(),
        number(document, IndexedFields.REVISION).orElse(1L).intValue(),
        text(document, IndexedFields.URL),
        text(document, IndexedFields.OUTLET),
        text(document, IndexedFields.OUTLET_NAME),
        Optional.ofNullable(document.get(IndexedFields.COUNTRY)),
        language,
        marked.title(text(document, IndexedFields.TITLE)),
        marked.body(),
        number(document, IndexedFields.PUBLISHED).map(Instant::ofEpochMilli),
        number(document, IndexedFields.FIRST_SEEN).map(Instant::ofEpochMilli).orElseThrow(),
        Optional.ofNullable(document.get(IndexedFields.COPY_OF)),
        text(document, IndexedFields.RESERVED).equals("1"),
        copies(copies),
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
