package dev.commentary.ingest.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.commentary.ingest.acceptance.Fault;
import dev.commentary.ingest.archive.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as callers see it; what does not apply is left out.
 *
 * @param line of a batch, from 1
 * @param status {@code accepted}, {@code unchanged}, {@code withdrawn}, {@code refused} or {@code
 *     failed}
 * @param span of an archive page
 * @param reason why Kafka did not take it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OutcomeJson(
        @Nullable Integer line,
        @Nullable String id,
        @Nullable Long revision,
        String status,
        @Nullable String title,
        @Nullable Span span,
        @Nullable List<Fault> errors,
        @Nullable String reason) {

    OutcomeJson {
        errors = errors == null ? null : List.copyOf(errors);
    }

    /** The outcome of one post that was posted alone. */
    static OutcomeJson of(String id, long revision, String status) {
        return new OutcomeJson(null, id, revision, status, null, null, null, null);
    }

    /** The outcome of one line of a batch. */
    static OutcomeJson ofLine(int line, Outcome outcome) {
        return of(line, outcome, null, null);
    }

    /** The outcome of one post of a file. */
    static OutcomeJson ofPost(Outcome outcome, @Nullable String title, @Nullable Span span) {
        return of(null, outcome, title, span);
    }

    private static OutcomeJson of(
            @Nullable Integer line, Outcome outcome, @Nullable String title, @Nullable Span span) {
        return switch (outcome) {
            case Outcome.Accepted(String id, long revision, @Nullable String own) ->
                    new OutcomeJson(line, id, revision, "accepted", title, span, null, null);
            case Outcome.Unchanged(String id, long revision, @Nullable String own) ->
                    new OutcomeJson(line, id, revision, "unchanged", title, span, null, null);
            case Outcome.Refused(List<Fault> faults, boolean tooLarge) ->
                    new OutcomeJson(line, null, null, "refused", title, span, faults, null);
            case Outcome.Failed(String id, String reason) ->
                    new OutcomeJson(line, id, null, "failed", title, span, null, reason);
        };
    }
}
