package dev.commentary.feed.interest;

import dev.commentary.plumbing.http.InvalidRequest;
import dev.commentary.plumbing.state.StateTable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Makes, changes and forgets topics of interest for whoever asks over HTTP. Thread-safe. */
final class Interests {

    private final InterestBook book;
    private final StateTable<Interest> table;
    private final ObjectProvider<InterestUse> uses;
    private final Clock clock;

    Interests(
            InterestBook book,
            StateTable<Interest> table,
            ObjectProvider<InterestUse> uses,
            Clock clock) {
        this.book = book;
        this.table = table;
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

    Interest create(InterestRequest request) {
        InterestDraft draft = read(request);
        Instant now = now();
        return store(draft, UUID.randomUUID().toString(), now, now);
    }

    Interest replace(String id, InterestRequest request) {
        Interest before = get(id);
        return store(read(request), id, before.createdAt(), now());
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
    }

    private Interest store(InterestDraft draft, String id, Instant created, Instant updated) {
        Interest interest =
                new Interest(
                        id,
                        draft.name(),
                        draft.query(),
                        draft.outlets(),
                        draft.topics(),
                        created,
                        updated);
        table.put(id, interest);
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
