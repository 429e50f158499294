package dev.commentary.ingest.source;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.acceptance.KnownPosts;
import dev.commentary.ingest.acceptance.Limits;
import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.fetch.Listed;
import dev.commentary.ingest.fetch.Validators;
import dev.commentary.plumbing.state.Place;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Polls a site by the core alone, and keeps what became of it, its state as JSON. */
final class PolledWordpress {

    /** What was published: {@code withdrawn}, or the body of a post. */
    record Event(String post, String text, Lane lane) {}

    static final Place SOMEWHERE = new Place(0, 0);
    private static final JsonMapper JSON = new JsonMapper();

    private final InMemoryWordpress site;
    private final Shelves shelves = new Shelves();
    private final SourceReader reader =
            new SourceReader(
                    new Acceptance(new KnownPosts(0), Limits.usual(), Clock.systemUTC()),
                    shelves,
                    new Rhythm.Bounds(Duration.ofMinutes(1), Duration.ofHours(24)));
    private final List<Event> events = new ArrayList<>();
    private Source source;
    private SourceState state;
    private Instant now;

    PolledWordpress(InMemoryWordpress site, Instant begin) {
        this.site = site;
        this.now = begin;
        this.source =
                new Source(
                        "s",
                        SourceKind.WORDPRESS,
                        "https://harbour.example/",
                        null,
                        null,
                        null,
                        null,
                        false,
                        begin,
                        begin);
        this.state = SourceState.begin("s", begin);
    }

    /** Polls, and tells how many requests that took. */
    int poll() {
        now = now.plus(Duration.ofMinutes(15));
        int requests = 0;
        do {
            step();
            requests++;
        } while (!state.rhythm().nextPollAt().isAfter(now));
        return requests;
    }

    /** One request. */
    void step() {
        Request request = reader.next(source, state);
        take(reader.read(source, state, fetch(request), now, 0.5));
    }

    /** One request whose answer does not come. */
    void fail() {
        take(reader.read(source, state, new Fetched.Failed("no whole answer"), now, 0.5));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** What was published since this was asked last. */
    List<Event> news() {
        List<Event> news = List.copyOf(events);
        events.clear();
        return news;
    }

    SourceState state() {
        return state;
    }

    Source source() {
        return source;
    }

    int known() {
        return shelves.count("s");
    }

    SourceView view() {
        return SourceView.of(source, state, null, now);
    }

    private void take(Reading reading) {
        reading.fresh()
                .forEach(fresh ->
                        events.add(
                                new Event(
                                        fresh.post().id(),
                                        fresh.post().draft().body(),
                                        fresh.lane())));
        reading.withdrawn().forEach(id -> events.add(new Event(id, "withdrawn", Lane.LIVE)));
        reading.shelves().forEach(shelf -> shelves.put(shelf.key(), shelf, SOMEWHERE));
        state = JSON.readValue(JSON.writeValueAsBytes(reading.after()), SourceState.class);
        source = Objects.requireNonNullElse(reading.source(), source);
    }

    private Fetched fetch(Request request) {
        URI uri = request.address();
        InMemoryWordpress.Answer answer = site.answer(uri);
        if (answer.status() != 200) {
            return new Fetched.Declined(
                    answer.status(), "the server answered " + answer.status(), Duration.ZERO);
        }
        String etag = "\"" + answer.hashCode() + "\"";
        return etag.equals(request.known().etag())
                ? new Fetched.NotModified(null, Duration.ZERO)
                : new Fetched.Document(
                        answer.body().getBytes(StandardCharsets.UTF_8),
                        "application/json",
                        uri,
                        null,
                        new Validators(etag, null),
                        Duration.ZERO,
                        null,
                        answer.total() < 0 ? null : new Listed(answer.total(), answer.pages()));
    }
}
