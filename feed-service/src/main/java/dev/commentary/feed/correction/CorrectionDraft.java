package dev.commentary.feed.correction;

import dev.commentary.contract.Correction;
import dev.commentary.contract.Corrections;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PostCorrections;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.TopicTag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a person's word on a tag into a correction of the post at hand. What the rules found is
 * confirmed or taken away with what they had said; what a person gave is simply taken back. Pure.
 */
final class CorrectionDraft {

    private static final List<String> ROLES =
            List.of(OutletTag.CARRIED, OutletTag.APPEARED, OutletTag.CITED);

    private final EnrichedPost ruled;
    private final PostCorrections said;
    private final String by;
    private final Instant at;

    /**
     * A draft.
     *
     * @param ruled the post as rules alone tag it
     * @param said what has been said about it before
     */
    CorrectionDraft(EnrichedPost ruled, PostCorrections said, String by, Instant at) {
        this.ruled = ruled;
        this.said = said;
        this.by = by;
        this.at = at;
    }

    /**
     * The word on an outlet.
     *
     * @param known the outlet as the archive knows it
     */
    Drafted outlet(Question question, Optional<OutletTag> known) {
        Optional<OutletTag> found =
                ruled.outlets().stream()
                        .filter(tag -> tag.id().equals(known.map(OutletTag::id).orElse("")))
                        .filter(tag ->
                                question.role() == null || tag.role().equals(question.role()))
                        .findFirst();
        if (known.isEmpty()) {
            return new Drafted.Refused(
                    "value",
                    "no post and no list has this outlet: choose one of /v1/names/outlets, or"
                            + " say \"unlisted\": true to add it under this very name");
        }
        if (!question.action().equals(Correction.ADD)) {
            return found.isPresent()
                    ? say(Correction.of(question.action(), found.get(), by, at))
                    : takeBack(question, HandMade.outlet(known.get(), question.role()));
        }
        @Nullable String role = question.role();
        if (role == null || !ROLES.contains(role)) {
            return new Drafted.Refused("role", "say which, one of " + ROLES);
        }
        return say(
                found.isPresent()
                        ? Correction.of(Correction.CONFIRM, found.get(), by, at)
                        : Correction.of(
                                Correction.ADD, HandMade.outlet(known.get(), role), by, at));
    }

    /**
     * The word on a topic.
     *
     * @param known the topic as the archive knows it
     */
    Drafted topic(Question question, Optional<TopicTag> known) {
        if (known.isEmpty()) {
            return new Drafted.Refused(
                    "value", "is no topic of IPTC Media Topics: choose one of /v1/names/topics");
        }
        TopicTag tag = known.get();
        Optional<TopicTag> found =
                ruled.topics().stream().filter(t -> t.code().equals(tag.code())).findFirst();
        if (question.action().equals(Correction.ADD)) {
            return say(
                    found.isPresent()
                            ? Correction.of(Correction.CONFIRM, found.get(), by, at)
                            : Correction.of(Correction.ADD, HandMade.topic(tag), by, at));
        }
        return found.isPresent()
                ? say(Correction.of(question.action(), found.get(), by, at))
                : takeBack(question, Correction.of(Correction.ADD, tag, by, at));
    }

    /** The word on the date. */
    Drafted published(Question question) {
        PublishedTag found = ruled.published();
        boolean isFound = question.value().equals(Objects.requireNonNullElse(found.value(), ""));
        if (isFound) {
            String action =
                    question.action().equals(Correction.ADD)
                            ? Correction.CONFIRM
                            : question.action();
            return say(new Correction(action, null, null, found, null, by, at));
        }
        Optional<PublishedTag> date = HandMade.date(question.value());
        if (date.isEmpty()) {
            return new Drafted.Refused(
                    "value", "is no date: write 2026, 2026-03, 2026-03-04 or 2026-03-04T10:15:00Z");
        }
        Correction set = new Correction(Correction.ADD, null, null, date.get(), found, by, at);
        return question.action().equals(Correction.ADD) ? say(set) : takeBack(question, set);
    }

    private Drafted say(Correction correction) {
        return new Drafted.Said(said.with(correction));
    }

    private Drafted takeBack(Question question, OutletTag tag) {
        return takeBack(question, Correction.of(Correction.ADD, tag, by, at));
    }

    /** Takes back what a person gave, which rules do not find. */
    private Drafted takeBack(Question question, Correction given) {
        Optional<Correction> earlier =
                said.corrections().stream()
                        .filter(Correction::gives)
                        .filter(given::isAbout)
                        .findFirst();
        if (earlier.isEmpty()) {
            return new Drafted.Refused("value", "the post has no such tag");
        }
        return new Drafted.Said(
                question.action().equals(Correction.REMOVE) ? said.without(earlier.get()) : said);
    }

    /** The post as rules alone tag it, out of what Elasticsearch has. */
    static EnrichedPost ruled(EnrichedPost stored, PostCorrections said) {
        return Corrections.undo(stored, said.corrections());
    }
}
