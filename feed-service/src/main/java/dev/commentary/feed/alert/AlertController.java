package dev.commentary.feed.alert;

import dev.commentary.feed.stream.StreamRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Alerts over HTTP. A write answers when Kafka has it and it can be read back. */
@RestController
@RequestMapping("/v1/alerts")
final class AlertController {

    private static final int MOST_DELIVERIES = 200;

    private final Alerts alerts;
    private final AlertStream stream;

    AlertController(Alerts alerts, AlertStream stream) {
        this.alerts = alerts;
        this.stream = stream;
    }

    @GetMapping
    List<AlertView> all() {
        return alerts.all().stream().map(AlertView::of).toList();
    }

    @GetMapping("/{id}")
    AlertView get(@PathVariable String id) {
        return AlertView.of(alerts.get(id));
    }

    /** Shows the secret, which is shown again only where it is changed. */
    @PostMapping
    ResponseEntity<AlertView> create(@RequestBody AlertRequest request) {
        Alert created = alerts.create(request);
        return ResponseEntity.created(URI.create("/v1/alerts/" + created.id()))
                .body(AlertView.of(created, alerts.secret(created)));
    }

    @PutMapping("/{id}")
    AlertView replace(@PathVariable String id, @RequestBody AlertRequest request) {
        Alert before = alerts.get(id);
        Alert after = alerts.replace(id, request);
        return AlertView.of(after, after.sharesSecretWith(before) ? null : alerts.secret(after));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        alerts.delete(id);
    }

    @GetMapping("/{id}/deliveries")
    List<DeliveryView> deliveries(@PathVariable String id) {
        return alerts.deliveries(id, MOST_DELIVERIES).stream().map(DeliveryView::of).toList();
    }

    /** Alerts for the dashboard; who names the last event gets first what came after it. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String header,
            @RequestParam(name = StreamRequest.LAST_EVENT_ID, required = false)
                    @Nullable String parameter) {
        alerts.requireDeliveries();
        return stream.open(header == null ? parameter : header);
    }
}
