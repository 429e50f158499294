package dev.commentary.feed.alert;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.commentary.feed.query.FeedFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of the feed, as an alert keeps them. A single value needs no list. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AlertFilter(
        @Nullable String q,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> outlet,
        @Nullable String role,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> topic,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> author,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> language) {

    AlertFilter {
        outlet = copy(outlet);
        topic = copy(topic);
        author = copy(author);
        language = copy(language);
    }

    FeedFilter.Outcome read() {
        return new FeedFilter(q, outlet, role, topic, author, language).read();
    }

    private static List<String> copy(@Nullable List<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
