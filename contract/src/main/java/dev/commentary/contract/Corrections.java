package dev.commentary.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lays what people said over what rules found. {@link #undo} takes it off again, so that the same
 * post can be corrected once more without the rules. Pure functions.
 */
public final class Corrections {

    private static final double CERTAIN = 1.0;

    private Corrections() {}

    /**
     * The post with the tags that people want.
     *
     * @param ruled the post as rules alone tag it
     */
    public static EnrichedPost apply(EnrichedPost ruled, List<Correction> corrections) {
        if (corrections.isEmpty() && ruled.corrected().isEmpty()) {
            return ruled;
        }
        List<OutletTag> outlets = new ArrayList<>(ruled.outlets());
        List<TopicTag> topics = new ArrayList<>(ruled.topics());
        PublishedTag published = ruled.published();
        List<Corrected> corrected = new ArrayList<>(corrections.size());
        for (Correction correction : corrections) {
            boolean found = isFound(ruled, correction);
            corrected.add(
                    new Corrected(
                            correction.kind(),
                            correction.value(),
                            correction.role(),
                            correction.action(),
                            found == correction.gives()));
            if (found == correction.gives()) {
                continue;
            }
            apply(correction, outlets);
            applyTopic(correction, topics);
            published = published(correction, published);
        }
        return ruled.withTags(outlets, topics, published, corrected);
    }

    /**
     * The post as rules alone had tagged it.
     *
     * @param post as {@link #apply} made it
     * @param corrections those that were applied, and maybe others
     */
    public static EnrichedPost undo(EnrichedPost post, List<Correction> corrections) {
        List<OutletTag> outlets = new ArrayList<>(post.outlets());
        List<TopicTag> topics = new ArrayList<>(post.topics());
        PublishedTag published = post.published();
        for (Correction correction : corrections) {
            if (!wasDecisive(post, correction)) {
                continue;
            }
            undo(correction, outlets, topics);
            published = before(correction, published);
        }
        return post.withTags(outlets, topics, published, List.of());
    }

    /** Whether the post shows exactly these corrections. */
    public static boolean areShown(EnrichedPost post, List<Correction> corrections) {
        return post.corrected().size() == corrections.size()
                && corrections.stream().allMatch(c -> shown(post, c) != null);
    }

    /** Whether a post has the tag that a correction is about. */
    public static boolean isFound(EnrichedPost post, Correction correction) {
        return switch (correction.kind()) {
            case Correction.OUTLET -> post.outlets().stream().anyMatch(isOutlet(correction));
            case Correction.TOPIC ->
                    post.topics().stream().anyMatch(t -> t.code().equals(correction.value()));
            default -> sameDate(post.published(), correction.published());
        };
    }

    private static Predicate<OutletTag> isOutlet(Correction correction) {
        return tag -> tag.id().equals(correction.value()) && tag.role().equals(correction.role());
    }

    private static boolean sameDate(PublishedTag one, @Nullable PublishedTag other) {
        return other != null
                && Objects.equals(one.value(), other.value())
                && one.precision().equals(other.precision());
    }

    private static void apply(Correction correction, List<OutletTag> outlets) {
        @Nullable OutletTag tag = correction.outlet();
        if (tag == null) {
            return;
        }
        if (!correction.gives()) {
            outlets.removeIf(isOutlet(correction));
            return;
        }
        // An outlet has one role; a person's word on it takes the place of the rules'.
        outlets.removeIf(other -> other.id().equals(tag.id()));
        outlets.add(
                new OutletTag(
                        tag.id(),
                        tag.name(),
                        tag.role(),
                        tag.country(),
                        CERTAIN,
                        Correction.METHOD,
                        List.of(),
                        Correction.METHOD));
    }

    private static void applyTopic(Correction correction, List<TopicTag> topics) {
        @Nullable TopicTag tag = correction.topic();
        if (tag == null) {
            return;
        }
        topics.removeIf(other -> other.code().equals(tag.code()));
        if (correction.gives()) {
            topics.add(
                    new TopicTag(
                            tag.code(),
                            tag.label(),
                            tag.broader(),
                            CERTAIN,
                            Correction.METHOD,
                            List.of(),
                            Correction.METHOD));
        }
    }

    private static PublishedTag published(Correction correction, PublishedTag found) {
        @Nullable PublishedTag tag = correction.published();
        if (tag == null) {
            return found;
        }
        return correction.gives()
                ? byHand(tag.value(), tag.precision(), "declared")
                : byHand(null, PublishedTag.UNKNOWN, "none");
    }

    private static PublishedTag byHand(@Nullable String value, String precision, String basis) {
        return new PublishedTag(
                value,
                precision,
                basis,
                List.of(),
                CERTAIN,
                Correction.METHOD,
                List.of(),
                Correction.METHOD);
    }

    /** Whether the post was changed by a correction: the rules had said something else. */
    private static boolean wasDecisive(EnrichedPost post, Correction correction) {
        @Nullable Corrected shown = shown(post, correction);
        return shown != null && !shown.agreed();
    }

    private static @Nullable Corrected shown(EnrichedPost post, Correction correction) {
        return post.corrected().stream()
                .filter(c ->
                        c.kind().equals(correction.kind())
                                && c.value().equals(correction.value())
                                && Objects.equals(c.role(), correction.role())
                                && c.action().equals(correction.action()))
                .findFirst()
                .orElse(null);
    }

    private static void undo(
            Correction correction, List<OutletTag> outlets, List<TopicTag> topics) {
        @Nullable OutletTag outlet = correction.outlet();
        if (outlet != null) {
            outlets.removeIf(isOutlet(correction));
        }
        if (outlet != null && !correction.gives()) {
            outlets.add(outlet);
        }
        @Nullable TopicTag topic = correction.topic();
        if (topic != null) {
            topics.removeIf(tag -> tag.code().equals(topic.code()));
        }
        if (topic != null && !correction.gives()) {
            topics.add(topic);
        }
    }

    private static PublishedTag before(Correction correction, PublishedTag now) {
        @Nullable PublishedTag tag = correction.published();
        if (tag == null) {
            return now;
        }
        if (!correction.gives()) {
            return tag;
        }
        @Nullable PublishedTag found = correction.insteadOf();
        return found == null ? now : found;
    }
}
