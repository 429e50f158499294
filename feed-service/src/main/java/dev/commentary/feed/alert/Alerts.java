package dev.commentary.feed.alert;

import dev.commentary.feed.webhook.WebhookSecrets;
import dev.commentary.plumbing.http.InvalidRequest;
import dev.commentary.plumbing.state.StateTable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Makes, changes and forgets alerts for whoever asks over HTTP. Thread-safe. */
final class Alerts {

    private final StateTable<Alert> table;
    private final StateTable<Delivery> deliveries;
    private final AlertDraft drafts;
    private final WebhookSecrets secrets;
    private final Clock clock;

    Alerts(
            StateTable<Alert> table,
            StateTable<Delivery> deliveries,
            AlertDraft drafts,
            WebhookSecrets secrets,
            Clock clock) {
        this.table = table;
        this.deliveries = deliveries;
        this.drafts = drafts;
        this.secrets = secrets;
        this.clock = clock;
    }

    List<Alert> all() {
        return table.all().stream()
                .sorted(
                        Comparator.comparing(Alert::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(Alert::id))
                .toList();
    }

    Alert get(String id) {
        return table.find(id)
                .orElseThrow(() ->
                        new ResponseStatusException(
                                HttpStatus.NOT_FOUND, "There is no alert " + id + "."));
    }

    Alert create(AlertRequest request) {
        Instant now = now();
        return store(read(request, null), UUID.randomUUID().toString(), now, now);
    }

    Alert replace(String id, AlertRequest request) {
        Alert before = get(id);
        return store(read(request, before.channel()), id, before.createdAt(), now());
    }

    /** What signs an alert's messages; null where it sends none. */
    @Nullable String secret(Alert alert) {
        return alert.channel() instanceof Channel.Webhook webhook
                ? secrets.secret(webhook.salt())
                : null;
    }

    void enable(String id, boolean enabled) {
        Alert alert = get(id);
        table.put(
                id,
                new Alert(
                        id,
                        alert.name(),
                        alert.interest(),
                        alert.filter(),
                        alert.channel(),
                        enabled,
                        alert.createdAt(),
                        now()));
    }

    void delete(String id) {
        get(id);
        table.remove(id);
    }

    /** The latest deliveries of one alert, the newest first. */
    List<Delivery> deliveries(String id, int most) {
        get(id);
        return latest(delivery -> delivery.alert().equals(id), most);
    }

    /** The latest deliveries of all alerts, the newest first. */
    List<Delivery> deliveries(int most) {
        return latest(delivery -> true, most);
    }

    /** Refuses while the deliveries are still being read: old ones would pass for new. */
    void requireDeliveries() {
        if (!deliveries.isCaughtUp()) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The alerts so far are still being read.");
        }
    }

    private List<Delivery> latest(Predicate<Delivery> wanted, int most) {
        return deliveries.all().stream()
                .filter(wanted)
                .sorted(
                        Comparator.comparing(Delivery::matchedAt)
                                .reversed()
                                .thenComparing(Delivery::id))
                .limit(most)
                .toList();
    }

    private Alert store(AlertDraft.Valid draft, String id, Instant created, Instant updated) {
        Alert alert =
                new Alert(
                        id,
                        draft.name(),
                        draft.interest(),
                        draft.filter(),
                        draft.channel(),
                        draft.enabled(),
                        created,
                        updated);
        table.put(id, alert);
        return alert;
    }

    private AlertDraft.Valid read(AlertRequest request, @Nullable Channel before) {
        return switch (drafts.read(request, before)) {
            case AlertDraft.Valid valid -> valid;
            case AlertDraft.Invalid invalid -> throw new InvalidRequest(invalid.errors());
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
