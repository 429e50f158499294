package dev.commentary.feed.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.commentary.contract.PublishedTag;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JacksonMixin;

/**
 * How readers get a date: an unknown one has the value null, where events leave the field out as
 * they do with all that is absent.
 */
@JacksonMixin(PublishedTag.class)
public interface PublishedForReaders {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Nullable String value();
}
