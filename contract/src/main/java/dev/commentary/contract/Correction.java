package dev.commentary.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's word on one tag of one post: exactly one of outlet, topic and date is there. It holds
 * the tag itself, so that it can be given and taken away without the rules.
 *
 * @param action {@link #ADD}, {@link #REMOVE} or {@link #CONFIRM}
 * @param outlet the tag as the rules had found it; of {@link #ADD}, as the person wants it
 * @param topic as {@code outlet}
 * @param published as {@code outlet}
 * @param insteadOf the date that the rules had found where {@code published} was added
 * @param by the id of the key by which the person was known
 */
public record Correction(
        String action,
        @Nullable OutletTag outlet,
        @Nullable TopicTag topic,
        @Nullable PublishedTag published,
        @Nullable PublishedTag insteadOf,
        String by,
        Instant at) {

    /** The tag is missing: it stays on the post whatever the rules find. */
    public static final String ADD = "add";

    /** The tag is wrong: it stays away whatever the rules find. */
    public static final String REMOVE = "remove";

    /** The tag is right: it stays on the post whatever later rules find. */
    public static final String CONFIRM = "confirm";

    public static final String OUTLET = "outlet";
    public static final String TOPIC = "topic";
    public static final String PUBLISHED = "published";

    /** The method of tags that a person gave. */
    public static final String METHOD = "operator";

    public Correction {
        int tags = (outlet == null ? 0 : 1) + (topic == null ? 0 : 1) + (published == null ? 0 : 1);
        if (tags != 1) {
            throw new IllegalArgumentException("a correction is about exactly one tag");
        }
    }

    public static Correction of(String action, OutletTag tag, String by, Instant at) {
        return new Correction(action, tag, null, null, null, by, at);
    }

    public static Correction of(String action, TopicTag tag, String by, Instant at) {
        return new Correction(action, null, tag, null, null, by, at);
    }

    /** What kind of tag it is about. */
    public String kind() {
        return outlet != null ? OUTLET : topic != null ? TOPIC : PUBLISHED;
    }

    /** What tag it is about: the outlet's id, the topic's code or the date; empty for no date. */
    public String value() {
        if (outlet != null) {
            return outlet.id();
        }
        if (topic != null) {
            return topic.code();
        }
        @Nullable String date = published == null ? null : published.value();
        return date == null ? "" : date;
    }

    /** The role of the outlet that it is about. */
    public @Nullable String role() {
        return outlet == null ? null : outlet.role();
    }

    /** Whether it says that the post has the tag. */
    public boolean gives() {
        return !action.equals(REMOVE);
    }

    /** Whether both are about the same question, so that the later one replaces the earlier one. */
    public boolean isAbout(Correction other) {
        if (!kind().equals(other.kind())) {
            return false;
        }
        boolean sameOutlet = value().equals(other.value());
        return switch (kind()) {
            case OUTLET ->
                    sameOutlet
                            && (String.valueOf(role()).equals(other.role())
                                    || (gives() && other.gives()));
            case TOPIC -> sameOutlet;
            default -> true;
        };
    }
}
