package news.parallax.indexer.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/** Counts the articles it is shown by their properties, exactly. */
final class FacetCounter {

  private final Map<Facet.Field, Map<String, Long>> counted = new EnumMap<>(Facet.Field.class);
  private final List<Segment> segments = new ArrayList<>();

  FacetCounter(Set<Facet.Field> fields) {
    fields.forEach(field -> counted.put(field, new HashMap<>()));
  }

  /** Goes on in the next segment of the index. */
  void next(LeafReader reader) throws IOException {
    finish();
    for (Facet.Field field : counted.keySet()) {
      SortedDocValues values = DocValues.getSorted(reader, IndexedFields.facet(field));
      segments.add(new Segment(field, values, new long[values.getValueCount()]));
    }
  }

  void count(int doc) throws IOException {
    for (Segment segment : segments) {
      if (segment.values().advanceExact(doc)) {
        segment.counts()[segment.values().ordValue()]++;
      }
    }
  }

  List<Facet> facets() throws IOException {
    finish();
    return counted.entrySet().stream().map(e -> facet(e.getKey(), e.getValue())).toList();
  }

  private static Facet facet(Facet.Field field, Map<String, Long> counts) {
    Comparator<Facet.Count> byValue = Comparator.comparing(Facet.Count::value);
    Comparator<Facet.Count> order =
        field == Facet.Field.DAY
            ? byValue
            : Comparator.comparingLong(Facet.Count::articles).reversed().thenComparing(byValue);
    return new Facet(
        field,
        counts.entrySet().stream()
            .map(e -> new Facet.Count(e.getKey(), e.getValue()))
            .sorted(order)
            .toList());
  }

  private void finish() throws IOException {
    for (Segment segment : segments) {
      Map<String, Long> sums = counted.getOrDefault(segment.field(), new HashMap<>());
      for (int ord = 0; ord < segment.counts().length; ord++) {
        if (segment.counts()[ord] > 0) {
          sums.merge(
              segment.values().lookupOrd(ord).utf8ToString(), segment.counts()[ord], Long::sum);
        }
      }
    }
    segments.clear();
  }

  @SuppressWarnings("ArrayRecordComponent") // lives for one segment, is compared with none
  private record Segment(Facet.Field field, SortedDocValues values, long[] counts) {}
}
