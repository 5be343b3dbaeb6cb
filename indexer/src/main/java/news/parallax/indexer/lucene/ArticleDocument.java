package news.parallax.indexer.lucene;

import static news.parallax.indexer.lucene.IndexedFields.BODY;
import static news.parallax.indexer.lucene.IndexedFields.TITLE;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import news.parallax.article.Article;
import news.parallax.article.PageTime;
import news.parallax.story.CopyVerdict;
import news.parallax.story.Membership;
import news.parallax.story.StoredArticle;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Turns an article into what the index keeps of it. */
final class ArticleDocument {

  private static final FieldType WORDS = words();

  private final Document document = new Document();

  private ArticleDocument() {}

  /**
   * @param since outbox number with which the article first came into the index
   */
  static Document of(IndexedArticle indexed, long since) {
    ArticleDocument made = new ArticleDocument();
    made.identity(indexed, since);
    made.properties(indexed);
    made.times(indexed.stored());
    made.text(indexed.stored().article());
    return made.document;
  }

  /** Outbox numbers and times fit the whole line, so that filters on them are ranges. */
  private void identity(IndexedArticle indexed, long since) {
    StoredArticle stored = indexed.stored();
    counted(IndexedFields.ID, stored.id());
    counted(IndexedFields.STORY, stored.story().map(Membership::story).orElse(stored.id()));
    ranged(IndexedFields.SINCE, since);
    stored.copy().map(CopyVerdict::parent).ifPresent(p -> counted(IndexedFields.COPY_OF, p));
    kept(IndexedFields.HEADLINE, indexed.storyHeadline());
    kept(IndexedFields.URL, stored.article().url().toString());
    document.add(new StoredField(IndexedFields.REVISION, stored.revision()));
    document.add(new StoredField(IndexedFields.DECIDED, stored.story().isPresent() ? 1 : 0));
  }

  private void properties(IndexedArticle indexed) {
    Article article = indexed.stored().article();
    counted(IndexedFields.OUTLET, article.outlet());
    kept(IndexedFields.OUTLET_NAME, indexed.outletName());
    Stream.of(article.outlet(), indexed.outletName())
        .map(IndexedFields::key)
        .distinct()
        .forEach(key -> keyword(IndexedFields.OUTLET_KEY, key));
    indexed.stored().urls().stream()
        .flatMap(url -> hosts(url).stream())
        .distinct()
        .forEach(host -> keyword(IndexedFields.SITE, host));
    indexed.country().ifPresent(c -> counted(IndexedFields.COUNTRY, c.toUpperCase(Locale.ROOT)));
    counted(IndexedFields.LANG, article.language());
    counted(IndexedFields.OWNER, indexed.owner().word());
  }

  private static List<String> hosts(String url) {
    String host = URI.create(url).getHost();
    return host == null ? List.of() : suffixes(host);
  }

  /** {@code a.b.org} is found as itself, as {@code b.org} and as {@code org}. */
  private static List<String> suffixes(String host) {
    return Stream.iterate(
            host,
            rest -> !rest.isEmpty(),
            rest ->
                rest.substring(rest.indexOf('.') + 1 == 0 ? rest.length() : rest.indexOf('.') + 1))
        .toList();
  }

  private void times(StoredArticle stored) {
    Instant published =
        stored
            .article()
            .published()
            .map(PageTime::at)
            .map(OffsetDateTime::toInstant)
            .orElse(stored.firstSeen());
    ranged(IndexedFields.TIME, published.toEpochMilli());
    counted(IndexedFields.DAY, published.atOffset(ZoneOffset.UTC).toLocalDate().toString());
    if (stored.article().published().isPresent()) {
      document.add(new StoredField(IndexedFields.PUBLISHED, published.toEpochMilli()));
    }
    document.add(new StoredField(IndexedFields.FIRST_SEEN, stored.firstSeen().toEpochMilli()));
  }

  private void text(Article article) {
    NewsAnalyzer analyzer = NewsAnalyzer.of(article.language());
    document.add(new Field(TITLE, analyzer.tokenStream(TITLE, article.title()), WORDS));
    document.add(new Field(BODY, analyzer.tokenStream(BODY, article.body()), WORDS));
    keyword(IndexedFields.TITLE_KEY, QueryWords.key(article.title()));
    kept(TITLE, article.title());
    kept(BODY, article.body());
    document.add(new StoredField(IndexedFields.RESERVED, article.rights().reserved() ? 1 : 0));
  }

  private void counted(String field, String value) {
    document.add(new StringField(field, value, Field.Store.YES));
    document.add(new SortedDocValuesField(field, new BytesRef(value)));
  }

  private void ranged(String field, long value) {
    document.add(new LongPoint(field, value));
    document.add(new NumericDocValuesField(field, value));
  }

  private void keyword(String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  private void kept(String field, String value) {
    document.add(new StoredField(field, value));
  }

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
