package dev.commentary.feed.query;

import dev.commentary.plumbing.http.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people may call the things they make. */
public final class Names {

    private static final int LONGEST = 120;

    private Names() {}

    /**
     * The name without blanks around it.
     *
     * @param errors takes what is wrong with it
     * @return of use only where nothing is wrong
     */
    public static String read(@Nullable String given, String field, List<FieldError> errors) {
        String name = given == null ? "" : given.strip();
        if (name.isEmpty()) {
            errors.add(new FieldError(field, "is missing"));
        } else if (name.length() > LONGEST) {
            errors.add(new FieldError(field, "is longer than " + LONGEST + " characters"));
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            errors.add(new FieldError(field, "holds a line break or another control character"));
        }
        return name;
    }
}
