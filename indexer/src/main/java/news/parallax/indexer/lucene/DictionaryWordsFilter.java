package news.parallax.indexer.lucene;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource;

/**
 * Cuts Thai, Lao, Khmer and Burmese, which are written without spaces, into words by ICU's
 * dictionaries; the tokenizer gives a whole run of them as one.
 */
final class DictionaryWordsFilter extends TokenFilter {

  private static final String RUN =
      StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
  private AttributeSource.State state = captureState();
  private String run = "";
  private int runOffset;
  private int from;

  DictionaryWordsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (from < run.length()) {
      restoreState(state);
      emit();
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (type.type().equals(RUN)) {
      begin();
      emit();
    }
    return true;
  }

  private void begin() {
    state = captureState();
    run = term.toString();
    runOffset = offset.startOffset();
    from = 0;
    words.setText(run);
  }

  private void emit() {
    int end = words.following(from);
    int to = end == BreakIterator.DONE ? run.length() : end;
    term.setEmpty().append(run, from, to);
    offset.setOffset(runOffset + from, runOffset + to);
    from = to;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    run = "";
    from = 0;
  }
}
