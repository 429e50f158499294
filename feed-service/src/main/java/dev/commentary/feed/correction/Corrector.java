package dev.commentary.feed.correction;

import dev.commentary.contract.Correction;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.PostCorrections;
import dev.commentary.contract.PostId;
import dev.commentary.feed.search.Looked;
import dev.commentary.feed.search.StoredPosts;
import dev.commentary.feed.vocabulary.Told;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.state.StateTable;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;

/**
 * Takes a person's word on a tag: keeps it, and publishes the post with it as a new tagging. Where
 * the publishing fails, or the process dies in between, {@link CorrectionKeeper} makes up for it.
 * Thread-safe.
 */
final class Corrector {

    private static final Logger LOG = LoggerFactory.getLogger(Corrector.class);
    private static final int TURNS = 64;

    private final StoredPosts posts;
    private final MeantTags tags;
    private final StateTable<PostCorrections> table;
    private final EventRecords events;
    private final Publisher publisher;
    private final Clock clock;
    private final Object[] turns = new Object[TURNS];

    Corrector(
            StoredPosts posts,
            MeantTags tags,
            StateTable<PostCorrections> table,
            EventRecords events,
            Publisher publisher,
            Clock clock) {
        this.posts = posts;
        this.tags = tags;
        this.table = table;
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
        for (int i = 0; i < TURNS; i++) {
            turns[i] = new Object();
        }
    }

    /** Takes a word on one tag. */
    Answer correct(String id, Question question, Caller caller) {
        if (!Question.KINDS.contains(question.kind())) {
            return new Answer.Refused("kind", "is one of outlet, topic, published");
        }
        if (!Question.ACTIONS.contains(question.action())) {
            return new Answer.Refused("action", "is one of add, remove, confirm");
        }
        return change(id, (ruled, said) -> draft(question, ruled, said, caller));
    }

    /** Takes back all that was said about one tag. */
    Answer forget(String id, Question question) {
        return change(
                id,
                (ruled, said) ->
                        said.corrections().stream()
                                .filter(c -> isAbout(c, question))
                                .findFirst()
                                .<Drafted>map(c -> new Drafted.Said(said.without(c)))
                                .orElseGet(() ->
                                        new Drafted.Refused(
                                                "value", "nobody has corrected this tag")));
    }

    private interface Change {
        Drafted of(EnrichedPost ruled, PostCorrections said) throws IOException;
    }

    private Answer change(String id, Change change) {
        if (!PostId.isValid(id)) {
            return new Answer.Unknown();
        }
        synchronized (turns[Math.floorMod(id.hashCode(), TURNS)]) {
            table.catchUp();
            return switch (posts.find(id)) {
                case Looked.Found found -> change(found.post(), change);
                case Looked.Withdrawn withdrawn -> new Answer.Withdrawn(withdrawn.at());
                case Looked.Unknown unknown -> new Answer.Unknown();
                case Looked.Unavailable away -> new Answer.Unavailable(away.reason());
            };
        }
    }

    private Answer change(EnrichedPost stored, Change change) {
        PostCorrections said =
                table.find(stored.id()).orElseGet(() -> PostCorrections.none(stored.id()));
        EnrichedPost ruled = CorrectionDraft.ruled(stored, said);
        try {
            return switch (change.of(ruled, said)) {
                case Drafted.Refused no -> new Answer.Refused(no.field(), no.reason());
                case Drafted.Undecided away -> new Answer.Unavailable(away.reason());
                case Drafted.Said now -> publish(ruled, now.corrections());
            };
        } catch (IOException e) {
            return new Answer.Unavailable("The search does not answer at the moment.");
        }
    }

    private Drafted draft(
            Question question, EnrichedPost ruled, PostCorrections said, Caller caller)
            throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        CorrectionDraft draft = new CorrectionDraft(ruled, said, caller.name(), now);
        return switch (question.kind()) {
            case Correction.OUTLET ->
                    draft(tags.outlet(question, caller), tag -> draft.outlet(question, tag));
            case Correction.TOPIC ->
                    draft(tags.topic(question, caller), tag -> draft.topic(question, tag));
            default -> draft.published(question);
        };
    }

    private static <T> Drafted draft(Told<T> told, Function<Optional<T>, Drafted> drafting) {
        return switch (told) {
            case Told.Known<T>(T tag) -> drafting.apply(Optional.of(tag));
            case Told.Unknown<T> unknown -> drafting.apply(Optional.empty());
            case Told.Away<T>(String reason) -> new Drafted.Undecided(reason);
        };
    }

    /**
     * Keeps and publishes.
     *
     * @throws org.apache.kafka.common.KafkaException where it could not be kept
     */
    Answer publish(EnrichedPost ruled, PostCorrections said) {
        Optional<EnrichedPost> next = Retagging.next(ruled, said);
        if (next.isEmpty()) {
            return new Answer.Exhausted();
        }
        PostCorrections kept = said.publishedAs(next.get());
        table.put(kept.id(), kept);
        publish(next.get());
        return new Answer.Done(kept);
    }

    void publish(EnrichedPost post) {
        try {
            publisher.publish(List.of(events.retagged(post)));
        } catch (KafkaException e) {
            LOG.warn(
                    "Post {} is published with its corrections later: {}", post.id(), e.toString());
        }
    }

    private static boolean isAbout(Correction correction, Question question) {
        return correction.kind().equals(question.kind())
                && correction.value().equals(question.value())
                && (question.role() == null || Objects.equals(correction.role(), question.role()));
    }
}
