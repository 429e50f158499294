package dev.commentary.feed.query.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts text into the words by which posts are found, with their places. Thread-safe. */
public final class PostWords {

    /**
     * A word of a text.
     *
     * @param form in which it is compared: in lower case, without accents and endings
     * @param start first UTF-16 code unit of the text
     * @param end the code unit after the last one
     */
    public record Word(String form, int start, int end) {}

    private PostWords() {}

    /** The first words of a text, in order. */
    public static List<Word> of(String text, int most) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = LuceneQueries.ANALYZER.tokenStream("text", text)) {
            CharTermAttribute form = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (words.size() < most && tokens.incrementToken()) {
                words.add(new Word(form.toString(), place.startOffset(), place.endOffset()));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read", e);
        }
    }
}
