package dev.commentary.enrich.retag;

import dev.commentary.contract.Corrected;
import dev.commentary.contract.Correction;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.TopicTag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tags a post has, without how they were found: two posts with the same keys have the same
 * tags. Pure.
 */
final class TagKeys {

    static final String LANGUAGE = "language";

    /** What people said, and whether the rules agree: told apart from tags, and part of a post. */
    static final String SAID = "said";

    private TagKeys() {}

    /** One key: a kind, a value and for people a name. */
    record Key(String kind, String value, String name) {

        String text() {
            return kind + '\t' + value;
        }
    }

    static List<Key> of(EnrichedPost post) {
        List<Key> keys = new ArrayList<>();
        for (OutletTag outlet : post.outlets()) {
            keys.add(
                    new Key(
                            Correction.OUTLET,
                            outlet.role() + ' ' + outlet.id(),
                            outlet.name() + ", " + outlet.role()));
        }
        for (TopicTag topic : post.topics()) {
            keys.add(new Key(Correction.TOPIC, topic.code(), topic.label()));
        }
        keys.add(date(post.published()));
        @Nullable LanguageTag language = post.language();
        if (language != null) {
            keys.add(new Key(LANGUAGE, language.value(), language.value()));
        }
        post.corrected().forEach(said -> keys.add(said(said)));
        return keys;
    }

    private static Key date(PublishedTag published) {
        @Nullable String value = published.value();
        String date = value == null ? "unknown" : value;
        String doubts = String.join(" ", published.flags());
        return new Key(
                Correction.PUBLISHED,
                date + ' ' + published.precision() + ' ' + doubts,
                doubts.isEmpty() ? date : date + ", " + doubts);
    }

    private static Key said(Corrected said) {
        String about =
                String.join(
                        " ",
                        said.action(),
                        said.kind(),
                        said.value(),
                        String.valueOf(said.role()),
                        String.valueOf(said.agreed()));
        return new Key(SAID, about, about);
    }

    /** The keys as texts, sorted. */
    static String[] texts(Stream<Key> keys) {
        return keys.map(Key::text).sorted().toArray(String[]::new);
    }
}
