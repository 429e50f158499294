package dev.commentary.feed.query;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.LanguageTag;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.TopicTag;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a post's tags by which filters find it, as the index holds them. */
public final class PostKeys {

    private PostKeys() {}

    /** All values of one field. */
    public static Set<String> of(EnrichedPost post, FilterField field) {
        Set<String> keys = new HashSet<>();
        switch (field) {
            case OUTLET -> post.outlets().forEach(outlet -> keys.addAll(of(outlet)));
            case TOPIC -> post.topics().forEach(topic -> keys.addAll(of(topic)));
            case AUTHOR -> post.authors().forEach(a -> field.normalise(a).ifPresent(keys::add));
            case LANGUAGE -> {
                @Nullable LanguageTag language = post.language();
                if (language != null) {
                    field.normalise(language.value()).ifPresent(keys::add);
                }
            }
        }
        return keys;
    }

    static Set<String> of(OutletTag outlet) {
        String withRole = outlet.role() + ":" + outlet.id();
        return outlet.role().equals(OutletTag.CITED)
                ? Set.of(withRole)
                : Set.of(outlet.id(), withRole);
    }

    static Set<String> of(TopicTag topic) {
        Set<String> codes = new HashSet<>();
        codes.add(topic.code());
        topic.broader().forEach(broader -> codes.add(broader.code()));
        return codes;
    }
}
