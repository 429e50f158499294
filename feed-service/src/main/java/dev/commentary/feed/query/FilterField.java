package dev.commentary.feed.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a query can ask of a post's tags, as {@code word:value}. */
public enum FilterField {
    /** An outlet by its id, or {@code role:id}; without a role those that carried or aired it. */
    OUTLET("outlet", PostFields.OUTLET_KEYS, "the id of an outlet, such as financial-times") {
        @Override
        Optional<String> clean(String value) {
            return Optional.of(BLANK.matcher(value).replaceAll("-"));
        }
    },

    /** A topic of IPTC Media Topics by its code; narrower topics are found, too. */
    TOPIC("topic", PostFields.TOPIC_CODES, "a code such as medtop:11000000") {
        @Override
        Optional<String> clean(String value) {
            String code = value.startsWith("medtop:") ? value : "medtop:" + value;
            return Optional.of(code).filter(c -> CODE.matcher(c).matches());
        }
    },

    /** An author by the whole name; capitals do not count. */
    AUTHOR("author", PostFields.AUTHOR_NAMES, "the whole name of an author") {
        @Override
        Optional<String> clean(String value) {
            return Optional.of(BLANK.matcher(value).replaceAll(" "));
        }
    },

    /** The language a post is written in, by its BCP 47 tag. */
    LANGUAGE("language", PostFields.LANGUAGE_CODE, "a language tag such as en") {
        @Override
        Optional<String> clean(String value) {
            return Optional.of(value).filter(v -> LANGUAGE_TAG.matcher(v).matches());
        }
    };

    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern CODE = Pattern.compile("medtop:[0-9]{8}");
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");
    private static final int LONGEST = 200;

    private final String word;
    private final String indexField;
    private final String expected;

    FilterField(String word, String indexField, String expected) {
        this.word = word;
        this.indexField = indexField;
        this.expected = expected;
    }

    /** The field that a user's word names. */
    public static Optional<FilterField> find(String word) {
        for (FilterField field : values()) {
            if (field.word.equalsIgnoreCase(word)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The name in front of the colon. */
    public String word() {
        return word;
    }

    /** The keyword field of the index that holds the values. */
    public String indexField() {
        return indexField;
    }

    /** What a value looks like, for people. */
    public String expected() {
        return expected;
    }

    /** The value as it is compared; empty where it cannot be one. */
    public Optional<String> normalise(String given) {
        String value = given.strip().toLowerCase(Locale.ROOT);
        return value.isEmpty() || value.length() > LONGEST ? Optional.empty() : clean(value);
    }

    abstract Optional<String> clean(String value);
}
