package dev.commentary.feed.interest;

import dev.commentary.contract.PostId;
import dev.commentary.plumbing.http.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says of posts; everything may be missing.
 *
 * @param accept ids of posts that are of the topic
 * @param reject ids of posts that are not
 * @param forget ids of posts of which nothing is to be said any more
 */
public record ExamplesChange(
        @Nullable List<@Nullable String> accept,
        @Nullable List<@Nullable String> reject,
        @Nullable List<@Nullable String> forget) {

    /** The posts accepted and rejected. */
    Examples examples(List<FieldError> errors) {
        return examples("accept", accept, "reject", reject, errors);
    }

    Set<String> forgotten(List<FieldError> errors) {
        return ids("forget", forget, errors);
    }

    static Examples examples(
            String acceptedField,
            @Nullable List<@Nullable String> accepted,
            String rejectedField,
            @Nullable List<@Nullable String> rejected,
            List<FieldError> errors) {
        Set<String> yes = ids(acceptedField, accepted, errors);
        Set<String> no = ids(rejectedField, rejected, errors);
        List<String> both = new ArrayList<>(yes);
        both.retainAll(no);
        both.forEach(id ->
                errors.add(
                        new FieldError(
                                rejectedField, "'" + id + "' is in " + acceptedField + " too")));
        return new Examples(yes, no);
    }

    private static Set<String> ids(
            String field, @Nullable List<@Nullable String> given, List<FieldError> errors) {
        Set<String> ids = new LinkedHashSet<>();
        for (@Nullable String id : given == null ? List.<@Nullable String>of() : given) {
            if (id != null && PostId.isValid(id)) {
                ids.add(id);
            } else {
                errors.add(
                        new FieldError(
                                field,
                                "'" + id + "' is not the id of a post, 32 hexadecimal digits"));
            }
        }
        if (ids.size() > Examples.MOST) {
            errors.add(new FieldError(field, "more than " + Examples.MOST + " posts"));
        }
        return ids;
    }
}
