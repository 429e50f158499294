package dev.commentary.ingest.source;

import dev.commentary.ingest.folder.WatchedFolders;
import dev.commentary.plumbing.http.FieldError;
import dev.commentary.plumbing.http.InvalidRequest;
import dev.commentary.plumbing.outbound.OutboundAddresses;
import dev.commentary.plumbing.state.StateTable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Registers, changes and forgets sources for whoever asks over HTTP. An answer means that Kafka has
 * the change. Thread-safe.
 */
public final class Sources {

    private static final Comparator<SourceView> ORDER =
            Comparator.comparing(SourceView::needsAttention)
                    .reversed()
                    .thenComparing(
                            view -> view.label() == null ? view.address() : view.label(),
                            String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(SourceView::id);

    private final StateTable<Source> sources;
    private final StateTable<SourceState> states;
    private final StateTable<Shelf> shelfTable;
    private final Shelves shelves;
    private final OutboundAddresses addresses;
    private final WatchedFolders folders;
    private final Subscriptions subscriptions;
    private final Clock clock;

    Sources(
            StateTable<Source> sources,
            StateTable<SourceState> states,
            StateTable<Shelf> shelfTable,
            Shelves shelves,
            OutboundAddresses addresses,
            WatchedFolders folders,
            Subscriptions subscriptions,
            Clock clock) {
        this.sources = sources;
        this.states = states;
        this.shelfTable = shelfTable;
        this.shelves = shelves;
        this.addresses = addresses;
        this.folders = folders;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** All, those that need attention first. */
    public List<SourceView> all() {
        return sources.all().stream().map(this::view).sorted(ORDER).toList();
    }

    public SourceView get(String id) {
        return view(source(id));
    }

    public SourceView add(SourceRequest request) {
        List<FieldError> errors = new ArrayList<>();
        Source source = read(request, errors);
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        if (sources.contains(source.id())) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "The source is registered already, as " + source.id() + ".");
        }
        sources.put(source.id(), source);
        return view(source);
    }

    /** Registers the feeds of a list that can be; one bad line does not cost the others. */
    public OpmlImport addAll(String opml) {
        List<Opml.Outline> outlines =
                Opml.read(opml)
                        .orElseThrow(() ->
                                new ResponseStatusException(
                                        HttpStatus.BAD_REQUEST,
                                        "The document is no OPML list: its root must be <opml>, and"
                                                + " it may not declare entities."));
        Map<String, Source> added = new LinkedHashMap<>();
        List<OpmlImport.Refused> refused = new ArrayList<>();
        int known = 0;
        for (Opml.Outline outline : outlines) {
            List<FieldError> errors = new ArrayList<>();
            Source source =
                    read(
                            new SourceRequest(
                                    outline.address(),
                                    null,
                                    Registration.cut(outline.title()),
                                    null,
                                    null),
                            errors);
            if (!errors.isEmpty()) {
                refused.add(new OpmlImport.Refused(outline.address(), errors.getFirst().reason()));
            } else if (sources.contains(source.id())
                    || added.putIfAbsent(source.id(), source) != null) {
                known++;
            }
        }
        sources.putAll(added);
        return new OpmlImport(added.size(), known, refused);
    }

    private Source read(SourceRequest request, List<FieldError> errors) {
        return Registration.read(request, addresses, folders, now(), errors);
    }

    /** Stops asking it, or begins again. */
    public SourceView pause(String id, boolean pause) {
        Source source =
                sources.update(id, now -> now.paused(pause, now())).orElseThrow(() -> unknown(id));
        if (pause) {
            subscriptions.end(id);
        }
        return view(source);
    }

    /** Has it asked at once, also if it is retired. */
    public SourceView poll(String id) {
        Source source = source(id);
        if (source.paused()) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "The source is paused. Resume it first.");
        }
        states.put(id, state(id).due(now()));
        return view(source);
    }

    /** Forgets it; its posts stay. */
    public void remove(String id) {
        source(id);
        sources.remove(id);
        states.remove(id);
        subscriptions.end(id);
        shelfTable.removeAll(shelves.keys(id));
    }

    private SourceView view(Source source) {
        return SourceView.of(
                source,
                state(source.id()),
                subscriptions.view(source.id()).orElse(null),
                clock.instant());
    }

    private SourceState state(String id) {
        return states.find(id).orElseGet(() -> SourceState.begin(id, now()));
    }

    private Source source(String id) {
        return sources.find(id).orElseThrow(() -> unknown(id));
    }

    private static ResponseStatusException unknown(String id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no source " + id + ".");
    }

    /**
     * An address that may be asked.
     *
     * @throws InvalidRequest if it may not
     */
    String checked(@Nullable String given) {
        List<FieldError> errors = new ArrayList<>();
        String address = Registration.address(given, addresses, errors);
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return address;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
