package dev.commentary.feed.search;

import dev.commentary.contract.Corrected;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Lane;
import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.TopicTag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document of the index: a post, or of a withdrawn one what is remembered. */
record StoredPost(
        String id,
        Long revision,
        @Nullable Integer tagging,
        Lane lane,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable String url,
        @Nullable String note,
        @Nullable String title,
        @Nullable String body,
        @Nullable String postscript,
        @Nullable List<String> authors,
        @Nullable LanguageTag language,
        @Nullable List<OutletTag> outlets,
        @Nullable List<TopicTag> topics,
        @Nullable PublishedTag published,
        @Nullable Instant receivedAt,
        @Nullable List<Corrected> corrected,
        @Nullable Boolean withdrawn,
        @Nullable Instant withdrawnAt) {

    Looked looked() {
        if (Boolean.TRUE.equals(withdrawn)
                || body == null
                || published == null
                || receivedAt == null) {
            return new Looked.Withdrawn(withdrawnAt);
        }
        return new Looked.Found(
                new EnrichedPost(
                        id,
                        revision,
                        tagging,
                        lane,
                        source,
                        externalId,
                        url,
                        note,
                        title,
                        body,
                        postscript,
                        orEmpty(authors),
                        language,
                        orEmpty(outlets),
                        orEmpty(topics),
                        published,
                        receivedAt,
                        orEmpty(corrected)));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
