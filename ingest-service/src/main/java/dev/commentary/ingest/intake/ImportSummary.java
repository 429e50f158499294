package dev.commentary.ingest.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param format as it was recognised
 * @param lane of all posts that do not name one themselves
 * @param posts an outcome for each post, in the order of the file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportSummary(
        @Nullable String name,
        String format,
        String lane,
        int accepted,
        int unchanged,
        int refused,
        int failed,
        List<OutcomeJson> posts) {

    ImportSummary {
        posts = List.copyOf(posts);
    }
}
