package dev.commentary.feed.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.commentary.contract.Correction;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.TopicTag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A correction as the API shows it.
 *
 * @param method the rule that had found the tag; null where a person gave it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrectionView(
        String kind,
        String value,
        String name,
        @Nullable String role,
        String action,
        String by,
        Instant at,
        @Nullable String method,
        @Nullable Double confidence,
        @Nullable String knowledgeVersion) {

    public static CorrectionView of(Correction correction) {
        @Nullable OutletTag outlet = correction.outlet();
        if (outlet != null) {
            return view(
                    correction,
                    outlet.name(),
                    outlet.method(),
                    outlet.confidence(),
                    outlet.knowledgeVersion());
        }
        @Nullable TopicTag topic = correction.topic();
        if (topic != null) {
            return view(
                    correction,
                    topic.label(),
                    topic.method(),
                    topic.confidence(),
                    topic.knowledgeVersion());
        }
        @Nullable PublishedTag date = correction.published();
        String name = correction.value().isEmpty() ? "no date" : correction.value();
        return date == null
                ? view(correction, name, Correction.METHOD, 1.0, Correction.METHOD)
                : view(correction, name, date.method(), date.confidence(), date.knowledgeVersion());
    }

    private static CorrectionView view(
            Correction correction,
            String name,
            String method,
            Double confidence,
            String knowledgeVersion) {
        boolean byRule = !method.equals(Correction.METHOD);
        return new CorrectionView(
                correction.kind(),
                correction.value(),
                name,
                correction.role(),
                correction.action(),
                correction.by(),
                correction.at(),
                byRule ? method : null,
                byRule ? confidence : null,
                byRule ? knowledgeVersion : null);
    }
}
