package dev.commentary.ingest.source;

import dev.commentary.ingest.intake.CappedBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What hubs say to us, at addresses that only they know.
 *
 * @see <a href="https://www.w3.org/TR/websub/#hub-verifies-intent">WebSub, 5.3</a>
 * @see <a href="https://www.w3.org/TR/websub/#content-distribution">WebSub, 7</a>
 */
@RestController
final class HubController {

    private static final Duration LONGEST_BODY = Duration.ofSeconds(30);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final int LONGEST_REASON = 200;

    private final Subscriptions subscriptions;
    private final SourceProperties properties;
    private final SourceMetrics metrics;

    HubController(Subscriptions subscriptions, SourceProperties properties, SourceMetrics metrics) {
        this.subscriptions = subscriptions;
        this.properties = properties;
        this.metrics = metrics;
    }

    /** A hub wants to know whether we asked for a subscription, or says that we get none. */
    @GetMapping("/websub/{capability}")
    ResponseEntity<String> verify(
            @PathVariable String capability,
            @RequestParam("hub.mode") String mode,
            @RequestParam("hub.topic") String topic,
            @RequestParam(name = "hub.challenge", defaultValue = "") String challenge,
            @RequestParam(name = "hub.lease_seconds", defaultValue = "") String lease,
            @RequestParam(name = "hub.reason", defaultValue = "") String reason) {
        return switch (mode) {
            case "subscribe" ->
                    subscriptions.confirm(capability, topic, seconds(lease))
                            ? said(HttpStatus.OK, challenge)
                            : said(HttpStatus.NOT_FOUND, "");
            case "denied" -> {
                String told = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
                subscriptions.denied(capability, topic, "the hub refuses: " + told);
                yield said(HttpStatus.OK, "");
            }
            default -> said(HttpStatus.NOT_FOUND, "");
        };
    }

    /** Whoever cannot sign is told nothing: 202 in any case, but for callbacks that nobody has. */
    @PostMapping("/websub/{capability}")
    ResponseEntity<String> push(@PathVariable String capability, HttpServletRequest request)
            throws IOException {
        byte[] body = CappedBody.read(request, properties.fetchSize(), LONGEST_BODY);
        @Nullable String signature = request.getHeader("X-Hub-Signature");
        Subscriptions.Pushed pushed = subscriptions.push(capability, signature, body);
        metrics.pushed(pushed);
        return said(
                pushed == Subscriptions.Pushed.UNKNOWN ? HttpStatus.GONE : HttpStatus.ACCEPTED, "");
    }

    private static long seconds(String lease) {
        return SECONDS.matcher(lease).matches() ? Long.parseLong(lease) : 0;
    }

    private static ResponseEntity<String> said(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(text);
    }
}
