package dev.commentary.index.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PublicationTime;
import dev.commentary.contract.TopicTag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What search filters, counts and sorts by, derived from a post's tags.
 *
 * @param outletKeys {@code role:id} of each outlet; also the bare id where the outlet carried the
 *     piece or the author appeared there
 * @param topicCodes the codes of the topics and of their broader ones
 * @param authorNames in lower case with single spaces
 * @param publishedAt the first moment of the known day, month or year; null where unknown or
 *     doubtful
 * @param sortAt {@code publishedAt} or else the time of receipt, and never later than that
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record DerivedFields(
        Set<String> outletKeys,
        Set<String> topicCodes,
        @Nullable String languageCode,
        List<String> authorNames,
        @Nullable Instant publishedAt,
        Instant sortAt,
        Boolean withdrawn) {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    static DerivedFields of(EnrichedPost post) {
        @Nullable Instant published = PublicationTime.of(post.published()).orElse(null);
        @Nullable LanguageTag language = post.language();
        Instant received = post.receivedAt();
        return new DerivedFields(
                outletKeys(post.outlets()),
                topicCodes(post.topics()),
                language == null ? null : language.value(),
                authorNames(post.authors()),
                published,
                published == null || published.isAfter(received) ? received : published,
                false);
    }

    private static Set<String> outletKeys(List<OutletTag> outlets) {
        Set<String> keys = new LinkedHashSet<>();
        for (OutletTag outlet : outlets) {
            keys.add(outlet.role() + ":" + outlet.id());
            if (!outlet.role().equals(OutletTag.CITED)) {
                keys.add(outlet.id());
            }
        }
        return keys;
    }

    private static Set<String> topicCodes(List<TopicTag> topics) {
        Set<String> codes = new LinkedHashSet<>();
        for (TopicTag topic : topics) {
            codes.add(topic.code());
            topic.broader().forEach(broader -> codes.add(broader.code()));
        }
        return codes;
    }

    private static List<String> authorNames(List<String> authors) {
        List<String> names = new ArrayList<>(authors.size());
        for (String author : authors) {
            names.add(WHITE_SPACE.matcher(author.strip()).replaceAll(" ").toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
