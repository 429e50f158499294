package dev.commentary.feed.interest;

import dev.commentary.plumbing.http.FieldError;
import dev.commentary.plumbing.http.InvalidRequest;
import dev.commentary.plumbing.state.StateTable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Makes, changes and forgets topics of interest for whoever asks over HTTP. Thread-safe. */
final class Interests {

    private final InterestBook book;
    private final StateTable<Interest> table;
    private final Training training;
    private final Matches matches;
    private final Scans scans;
    private final ObjectProvider<InterestUse> uses;
    private final Clock clock;

    Interests(
            InterestBook book,
            StateTable<Interest> table,
            Training training,
            Matches matches,
            Scans scans,
            ObjectProvider<InterestUse> uses,
            Clock clock) {
        this.book = book;
        this.table = table;
        this.training = training;
        this.matches = matches;
        this.scans = scans;
        this.uses = uses;
        this.clock = clock;
    }

    List<Interest> all() {
        return book.all();
    }

    Interest get(String id) {
        return table.find(id)
                .orElseThrow(() ->
                        new ResponseStatusException(
                                HttpStatus.NOT_FOUND, "There is no interest " + id + "."));
    }

    /** What was learnt; empty where the query alone tells. */
    Optional<ModelView> model(Interest interest) {
        return training.view(interest);
    }

    Interest create(InterestRequest request) {
        InterestDraft draft = read(request);
        Instant now = now();
        return store(draft, UUID.randomUUID().toString(), now, now);
    }

    Interest replace(String id, InterestRequest request) {
        Interest before = get(id);
        Interest after = store(read(request), id, before.createdAt(), now());
        if (after.examples() == null) {
            forgetLearnt(id);
        }
        return after;
    }

    /** Adds examples, or takes some back, and learns from what there is then. */
    Interest change(String id, ExamplesChange change) {
        Interest before = get(id);
        List<FieldError> errors = new ArrayList<>();
        Examples more = change.examples(errors);
        Set<String> forgotten = change.forgotten(errors);
        @Nullable Examples now = before.examples();
        Examples after = (now == null ? Examples.NONE : now).with(more, forgotten);
        if (after.isTooMany()) {
            errors.add(
                    new FieldError(
                            "accept",
                            "there would be more than %d posts of one kind; forget some"
                                    .formatted(Examples.MOST)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        Interest changed = before.withExamples(after, now());
        table.put(id, changed);
        training.learn(id);
        return changed;
    }

    /** Begins to search the older posts for those of a topic. */
    Scan apply(String id) {
        if (get(id).examples() == null) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "Its query finds older posts by itself; only topics with examples need this.");
        }
        return scans.begin(id);
    }

    /** How far that is; empty where nobody asked for it. */
    Optional<Scan> applied(String id) {
        get(id);
        return scans.find(id);
    }

    void delete(String id) {
        get(id);
        List<String> dependents =
                uses.stream().flatMap(use -> use.dependents(id).stream()).toList();
        if (!dependents.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "It is in use; delete first: " + String.join(", ", dependents) + ".");
        }
        table.remove(id);
        forgetLearnt(id);
    }

    private void forgetLearnt(String id) {
        training.learn(id);
        matches.forget(id);
        scans.forget(id);
    }

    private Interest store(InterestDraft draft, String id, Instant created, Instant updated) {
        Interest interest =
                new Interest(
                        id,
                        draft.name(),
                        draft.query(),
                        draft.outlets(),
                        draft.topics(),
                        draft.examples(),
                        created,
                        updated);
        table.put(id, interest);
        if (draft.examples() != null) {
            training.learn(id);
        }
        return interest;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static InterestDraft read(InterestRequest request) {
        return switch (InterestDraft.read(request)) {
            case InterestDraft.Valid valid -> valid.draft();
            case InterestDraft.Invalid invalid -> throw new InvalidRequest(invalid.errors());
        };
    }
}
