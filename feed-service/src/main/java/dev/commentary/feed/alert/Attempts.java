package dev.commentary.feed.alert;

import dev.commentary.feed.webhook.WebhookAnswer;
import dev.commentary.feed.webhook.WebhookMessage;
import dev.commentary.feed.webhook.WebhookSecrets;
import dev.commentary.feed.webhook.WebhookSender;
import dev.commentary.plumbing.kafka.RecordTracing;
import dev.commentary.plumbing.state.StateTable;
import io.micrometer.tracing.Span;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Makes attempts to deliver, no more than so many to one host at a time. The alert as it is now
 * says where to, so that a mistaken address can be put right while a delivery is pending.
 * Thread-safe.
 */
final class Attempts {

    private final StateTable<Alert> alerts;
    private final WebhookSecrets secrets;
    private final WebhookSender sender;
    private final Settlement settlement;
    private final RecordTracing tracing;
    private final int mostPerHost;
    private final Clock clock;
    private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();

    Attempts(
            StateTable<Alert> alerts,
            WebhookSecrets secrets,
            WebhookSender sender,
            Settlement settlement,
            RecordTracing tracing,
            int mostPerHost,
            Clock clock) {
        this.alerts = alerts;
        this.secrets = secrets;
        this.sender = sender;
        this.settlement = settlement;
        this.tracing = tracing;
        this.mostPerHost = mostPerHost;
        this.clock = clock;
    }

    /** Whether the alerts are known. */
    boolean isReady() {
        return alerts.isCaughtUp();
    }

    /** Tries once; what comes back tells how it went and what follows. */
    Delivery make(Delivery delivery) throws InterruptedException {
        @Nullable Alert alert = alerts.find(delivery.alert()).orElse(null);
        if (alert == null
                || !alert.enabled()
                || !(alert.channel() instanceof Channel.Webhook webhook)) {
            Instant now = clock.instant();
            return settlement.settle(
                    delivery,
                    new WebhookAnswer.Hopeless(null, "the alert was deleted, disabled or changed"),
                    now,
                    now);
        }
        Semaphore host = host(webhook.url());
        host.acquire();
        try {
            Span span = tracing.begin("webhook", delivery.trace());
            try {
                return send(delivery, webhook);
            } finally {
                span.end();
            }
        } finally {
            host.release();
        }
    }

    private Delivery send(Delivery delivery, Channel.Webhook webhook) {
        Instant began = clock.instant();
        String payload = delivery.payload() == null ? "{}" : delivery.payload();
        WebhookMessage message = new WebhookMessage(delivery.id(), began, payload);
        WebhookAnswer answer =
                secrets.exist()
                        ? sender.send(webhook.url(), secrets.secret(webhook.salt()), message)
                        : new WebhookAnswer.Unreachable("commentary.alerts.secret-file is not set");
        return settlement.settle(delivery, answer, began, clock.instant());
    }

    private Semaphore host(String url) {
        String authority = String.valueOf(URI.create(url).getAuthority());
        return hosts.computeIfAbsent(authority, a -> new Semaphore(mostPerHost));
    }
}
